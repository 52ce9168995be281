package org.tocsin.app.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** How much a process says on standard error. */
public final class Logs {
    private Logs() {}

    /** Leaves out what services do when all is well. */
    public static void warningsAlone() {
        context().getLogger("org.tocsin").setLevel(Level.WARN);
    }

    /** Says nothing more: the cause of what follows has been told, and the rest would be its echo. */
    public static void silence() {
        for (Logger logger : context().getLoggerList()) {
            logger.setLevel(Level.OFF);
        }
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
