package org.tocsin.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.wiring.Steps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the process service alone. */
@Command(
        name = "process",
        mixinStandardHelpOptions = true,
        description = "Codes, locates and matches items; several can share the work.",
        footer = {"", "Example: ./tocsin process --bootstrap localhost:9092 --config tocsin.yml"})
public final class ProcessCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 8082;

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
                "Metrics and health are",
                USUAL_PORT,
                (services, server) -> List.of(services.processor()),
                List.of(),
                installation -> {});
    }
}
