package org.tocsin.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.wiring.Steps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the alert service alone. */
@Command(
        name = "alert",
        mixinStandardHelpOptions = true,
        description = "Counts activity, decides on surges, delivers alerts and serves the desk.",
        footer = {"", "Example: ./tocsin alert --bootstrap localhost:9092 --config tocsin.yml"})
public final class AlertCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 8080;

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions options;

    @Mixin
    private PortOption port;

    @Override
    public Integer call() throws Exception {
        Configuration configuration = port.in(options.configuration());
        ServiceRun run = new ServiceRun(
                configuration,
                KafkaOptions.given(configuration),
                spec.commandLine().getErr(),
                new Steps(System.err));
        return run.run(
                "The desk is",
                USUAL_PORT,
                (services, server) -> services.alerts(server, System.out),
                List.of(),
                installation -> {});
    }
}
