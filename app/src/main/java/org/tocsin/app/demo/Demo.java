package org.tocsin.app.demo;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tocsin.alerts.delivery.ChannelKind;
import org.tocsin.alerts.delivery.ChannelSettings;
import org.tocsin.alerts.delivery.DeliveryLatency;
import org.tocsin.alerts.delivery.DeliveryService;
import org.tocsin.app.account.Account;
import org.tocsin.app.account.AccountPrinter;
import org.tocsin.app.account.AccountReader;
import org.tocsin.app.account.Consumption;
import org.tocsin.app.broker.BrokerException;
import org.tocsin.app.broker.BrokerSettings;
import org.tocsin.app.broker.EmbeddedBroker;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.operations.HttpPort;
import org.tocsin.app.operations.Logs;
import org.tocsin.app.replay.DemoDay;
import org.tocsin.app.replay.Replay;
import org.tocsin.app.wiring.DataFolder;
import org.tocsin.app.wiring.Installation;
import org.tocsin.app.wiring.Services;
import org.tocsin.app.wiring.Steps;
import org.tocsin.app.wiring.TopicSetup;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.Service;

/** One run of the demo. */
public final class Demo {
    private static final int USUAL_PORT = 8080;
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration DRAIN = Duration.ofSeconds(45);

    private final Configuration configuration;
    private final Path folder;
    private final double speed;
    private final PrintStream out;
    private final PrintStream err;
    private final Steps steps;
    private volatile Installation installation;

    /**
     * @param configuration what is not of the demo's own: port, thresholds, stories
     * @param folder where the demo's Kafka and replay keep their data
     * @param speed seconds of the day in one of the wall's
     * @param out alerts and the account
     * @param err everything else
     */
    public Demo(Configuration configuration, Path folder, double speed, PrintStream out, PrintStream err) {
        this.configuration = configuration;
        this.folder = folder;
        this.speed = speed;
        this.out = out;
        this.err = err;
        this.steps = new Steps(err);
    }

    /**
     * Runs it.
     *
     * @param once true to end when the day is through and everything is drained; else it goes on until the
     *     process is told to end
     * @return exit code: 0, or 1 where something failed, the account does not balance, or no alert was raised
     * @throws Exception where a part cannot start; the message is for a person
     */
    public int run(boolean once) throws Exception {
        DataFolder.require(folder, "--data");
        int port = configuration.http().port() == null
                ? USUAL_PORT
                : configuration.http().port();
        HttpServer server = HttpPort.open(configuration.http().host(), port, "--port");
        try (EmbeddedBroker broker = steps.step("broker", this::broker);
                Replay replay = steps.step("replay server", this::replay);
                WebhookReceiver receiver = new WebhookReceiver()) {
            KafkaConnection connection = KafkaConnection.to(broker.bootstrap());
            Configuration ours = ofDemo(replay, receiver);
            steps.step("topics", () -> new TopicSetup(connection, ours.kafka()).create());
            PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            Services services = new Services(ours, connection, replay.clock(), registry);
            DeliveryService delivery = services.delivery(out);
            List<Service> all = List.of(
                    services.processor(), services.alertTracking(), delivery, services.desk(server), services.ingest());
            try (Installation running =
                    new Installation(server, registry, all, List.of(replay::close, receiver::close, broker::stop))) {
                installation = running;
                return run(once, running, replay, connection, ours, delivery);
            }
        }
    }

    private int run(
            boolean once,
            Installation running,
            Replay replay,
            KafkaConnection connection,
            Configuration ours,
            DeliveryService delivery)
            throws Exception {
        running.start();
        if (!steps.step("services", () -> running.awaitRunning(START))) {
            err.println(running.failure() == null ? "the services did not all start" : running.failure());
            return 1;
        }
        steps.ready("ready");
        err.printf(
                "%nThe desk is at http://%s:%d, Kafka at %s. The day runs at %,.0f times its speed."
                        + " Ctrl-C ends it.%n%n",
                ours.http().host(), running.port(), connection.bootstrap(), speed);
        replay.begin();
        return once ? toTheEnd(replay, connection, ours, delivery) : untilTold(running, replay);
    }

    private Replay replay() {
        return Replay.open(folder.resolve("replay"), DemoDay.load(DemoDay.BUILT_IN), speed, Instant.now());
    }

    private EmbeddedBroker broker() throws InterruptedException {
        EmbeddedBroker broker =
                EmbeddedBroker.start(folder.resolve("kafka"), BrokerSettings.defaults(), this::brokerDied);
        broker.awaitReady();
        return broker;
    }

    private void brokerDied(BrokerException problem) {
        Installation running = installation;
        if (running != null) {
            // What the clients would say now is an echo of this.
            Logs.silence();
            running.fail(problem.getMessage());
        }
    }

    private Configuration ofDemo(Replay replay, WebhookReceiver receiver) {
        ChannelSettings webhook = new ChannelSettings("webhook", ChannelKind.WEBHOOK, receiver.address(), null, null);
        return configuration
                .withData(folder)
                .withFeeds(replay.feeds())
                .withDelivery(configuration.delivery().withChannels(List.of(ChannelSettings.console(), webhook)));
    }

    private int untilTold(Installation running, Replay replay) throws InterruptedException {
        Thread.ofVirtual().name("day-watch").start(() -> tellWhenThrough(replay));
        String failure = running.awaitEnd();
        if (failure != null) {
            err.println(failure);
            return 1;
        }
        return 0;
    }

    /** From then on nothing new comes, which would look like a fault to whoever waits for it. */
    private void tellWhenThrough(Replay replay) {
        try {
            while (!replay.progress().isThrough()) {
                Thread.sleep(LOOK_AGAIN);
            }
            err.printf(
                    "%nThe day is through: nothing new comes. The desk stays until Ctrl-C; to see the day again, "
                            + "delete %s.%n%n",
                    folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int toTheEnd(Replay replay, KafkaConnection connection, Configuration ours, DeliveryService delivery)
            throws InterruptedException {
        Drain drain = new Drain(
                new AccountReader(connection, new Topics(ours.kafka().prefix())),
                new Consumption(connection),
                new Topics(ours.kafka().prefix()),
                ours.delivery().channels().stream().map(ChannelSettings::name).toList());
        Account account = drain.await(replay.progress(), DRAIN, () -> installation.failure() != null);
        if (installation.failure() != null) {
            err.println(installation.failure());
            return 1;
        }
        new AccountPrinter(out).print(account);
        DeliveryLatency.Snapshot latency = delivery.latency().snapshot("webhook");
        out.printf(
                "From the deciding item to the webhook: %d notifications, median %d ms, maximum %d ms.%n",
                latency.count(), latency.median().toMillis(), latency.max().toMillis());
        out.printf("The demo took %.1f s.%n", steps.elapsed().toMillis() / 1000.0);
        if (account.alerts().isEmpty()) {
            err.println("expected at least one alert, found none");
        }
        return account.balances() && !account.alerts().isEmpty() ? 0 : 1;
    }
}
