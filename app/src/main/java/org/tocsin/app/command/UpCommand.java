package org.tocsin.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.tocsin.app.broker.BrokerException;
import org.tocsin.app.broker.BrokerSettings;
import org.tocsin.app.broker.EmbeddedBroker;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.operations.Logs;
import org.tocsin.app.wiring.DataFolder;
import org.tocsin.app.wiring.Installation;
import org.tocsin.app.wiring.Steps;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything in one process, on the feeds of the configuration. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Runs everything in one process on the feeds of tocsin.yml, with an embedded Kafka or a given one.",
        footer = {"", "Example: ./tocsin up --config tocsin.yml"})
public final class UpCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 8080;

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions options;

    @Mixin
    private PortOption port;

    private final AtomicReference<Installation> installation = new AtomicReference<>();

    @Override
    public Integer call() throws Exception {
        Configuration configuration = port.in(options.configuration());
        DataFolder.require(configuration.data(), "data");
        if (configuration.feeds().isEmpty()) {
            spec.commandLine().getErr().println("no feeds are configured: add some under feeds: in tocsin.yml");
        }
        Steps steps = new Steps(System.err);
        if (configuration.kafka().bootstrap() != null) {
            return run(configuration, KafkaOptions.given(configuration), steps, List.of());
        }
        try (EmbeddedBroker broker = steps.step("broker", () -> {
            EmbeddedBroker started = EmbeddedBroker.start(
                    configuration.data().resolve("kafka"), BrokerSettings.defaults(), this::brokerDied);
            started.awaitReady();
            return started;
        })) {
            spec.commandLine().getErr().println("embedded Kafka at " + broker.bootstrap());
            return run(configuration, KafkaConnection.to(broker.bootstrap()), steps, List.of(broker::stop));
        }
    }

    private int run(Configuration configuration, KafkaConnection connection, Steps steps, List<Runnable> afterwards)
            throws Exception {
        return new ServiceRun(configuration, connection, spec.commandLine().getErr(), steps)
                .run(
                        "The desk is",
                        USUAL_PORT,
                        (services, server) -> {
                            List<Service> all = new ArrayList<>();
                            all.add(services.ingest());
                            all.add(services.processor());
                            all.addAll(services.alerts(server, System.out));
                            return all;
                        },
                        afterwards,
                        installation::set);
    }

    private void brokerDied(BrokerException problem) {
        Installation running = installation.get();
        if (running != null) {
            // What the clients would say now is an echo of this.
            Logs.silence();
            running.fail(problem.getMessage());
        }
    }
}
