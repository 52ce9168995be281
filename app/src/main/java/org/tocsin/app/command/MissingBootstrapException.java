package org.tocsin.app.command;

/** A command that needs a running Kafka was not told of one. */
final class MissingBootstrapException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingBootstrapException() {
        super("no Kafka is given: expected --bootstrap HOST:PORT, or kafka.bootstrap in tocsin.yml");
    }
}
