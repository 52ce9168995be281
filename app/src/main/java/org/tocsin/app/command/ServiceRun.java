package org.tocsin.app.command;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.config.ConfigurationException;
import org.tocsin.app.operations.HttpPort;
import org.tocsin.app.wiring.Installation;
import org.tocsin.app.wiring.Services;
import org.tocsin.app.wiring.Steps;
import org.tocsin.app.wiring.TopicSetup;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.Service;

/** Runs services against a Kafka until the process is told to end. */
final class ServiceRun {
    private static final Duration START = Duration.ofSeconds(60);

    private final Configuration configuration;
    private final KafkaConnection connection;
    private final PrintWriter err;
    private final Steps steps;

    ServiceRun(Configuration configuration, KafkaConnection connection, PrintWriter err, Steps steps) {
        this.configuration = configuration;
        this.connection = connection;
        this.err = err;
        this.steps = steps;
    }

    /**
     * Starts, waits, and stops in order.
     *
     * @param what what is served, for whoever started it, e.g. {@code The desk is}
     * @param usualPort where the configuration names none
     * @param choice which services, given the factory and the HTTP server
     * @param afterwards what ends after the services
     * @param watched told of the installation before it starts, so that others can end it
     * @return exit code
     */
    int run(
            String what,
            int usualPort,
            BiFunction<Services, HttpServer, List<Service>> choice,
            List<Runnable> afterwards,
            Consumer<Installation> watched)
            throws Exception {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        int port = configuration.http().port() == null
                ? usualPort
                : configuration.http().port();
        HttpServer server = HttpPort.open(configuration.http().host(), port, "http.port");
        steps.step("topics", () -> new TopicSetup(connection, configuration.kafka()).create());
        Services services = new Services(configuration, connection, configuration.pacedClock(), registry);
        try (Installation installation =
                new Installation(server, registry, chosen(choice, services, server), afterwards)) {
            watched.accept(installation);
            installation.start();
            boolean running = steps.step("services", () -> installation.awaitRunning(START));
            if (!running && installation.failure() == null) {
                err.println(
                        "the services do not all run after " + START.toSeconds() + " s; going on, see /health/ready");
            }
            steps.ready("ready");
            err.println(what + " at http://" + configuration.http().host() + ":" + installation.port()
                    + ". Ctrl-C ends it.");
            String failure = installation.awaitEnd();
            if (failure != null) {
                err.println(failure);
                return 1;
            }
            return 0;
        }
    }

    /** What a service refuses at its making was configured, e.g. a secret that the environment lacks. */
    private static List<Service> chosen(
            BiFunction<Services, HttpServer, List<Service>> choice, Services services, HttpServer server) {
        try {
            return choice.apply(services, server);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }
}
