package org.tocsin.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.app.broker.BrokerException;
import org.tocsin.app.config.ConfigurationException;
import org.tocsin.app.operations.PortInUseException;
import org.tocsin.app.problem.FileProblem;
import org.tocsin.app.replay.ReplayException;
import org.tocsin.app.wiring.DataFolderException;
import org.tocsin.app.wiring.KafkaUnreachableException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one line where the cause is known to a person, with a trace where it is not. */
public final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        if (!forPeople(problem)) {
            LOG.atError().setCause(problem).log("unexpected failure");
        }
        command.getErr().println("tocsin " + command.getCommandName() + ": " + message(problem));
        return problem instanceof MissingBootstrapException
                ? CommandLine.ExitCode.USAGE
                : CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean forPeople(Exception problem) {
        return problem instanceof BrokerException
                || problem instanceof ConfigurationException
                || problem instanceof DataFolderException
                || problem instanceof KafkaUnreachableException
                || problem instanceof MissingBootstrapException
                || problem instanceof PortInUseException
                || problem instanceof ReplayException
                || problem instanceof KafkaException
                || problem instanceof JsonProcessingException
                || problem instanceof IOException;
    }

    private static String message(Exception problem) {
        if (problem instanceof IOException file) {
            return FileProblem.of(file);
        }
        String message = own(problem);
        Throwable deepest = problem;
        while (problem instanceof KafkaException && deepest.getCause() != null) {
            // Kafka says what could not be done; why, only its cause does.
            deepest = deepest.getCause();
        }
        return deepest == problem ? message : message + ": " + own(deepest);
    }

    private static String own(Throwable problem) {
        return problem.getMessage() == null
                ? problem.getClass().getSimpleName()
                : problem.getMessage().replaceAll("\\R+", " ");
    }
}
