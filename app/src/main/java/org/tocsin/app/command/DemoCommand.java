package org.tocsin.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.demo.Demo;
import org.tocsin.app.operations.Logs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything in one process on the replayed day. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Replays three days at a border with everything in one process: a Kafka of its own, feeds over HTTP, "
                        + "alerts in the terminal and on the desk's page.",
        footer = {
            "",
            "Example: ./tocsin demo",
            "Ctrl-C ends it; a second start goes on where it was. Exit code 1 where something failed, and with --once "
                    + "also where the account does not balance or no alert was raised."
        })
public final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--once",
            description = "end when the day is through and everything is drained, and print the account; starts afresh "
                    + "in a folder of its own unless --data is given")
    private boolean once;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "2700",
            description = "seconds of the day in one second; default ${DEFAULT-VALUE}")
    private double speed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where the demo's Kafka and replay keep their data; default: data/demo")
    private Path data;

    @Mixin
    private PortOption port;

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", description = "log what the services do, too")
    private boolean verbose;

    @Override
    public Integer call() throws Exception {
        if (!verbose) {
            // The terminal is for alerts; what the services do is on the page and in /metrics.
            Logs.warningsAlone();
        }
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new ParameterException(spec.commandLine(), "--speed: expected a number above 0, found " + speed);
        }
        Configuration configuration = port.in(Configuration.defaults());
        if (!once || data != null) {
            return run(configuration, data == null ? Path.of("data", "demo") : data);
        }
        Path fresh = Files.createTempDirectory("tocsin-demo-");
        try {
            return run(configuration, fresh);
        } finally {
            delete(fresh);
        }
    }

    private int run(Configuration configuration, Path folder) throws Exception {
        return new Demo(configuration, folder.toAbsolutePath(), speed, System.out, System.err).run(once);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
