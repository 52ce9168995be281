package org.tocsin.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tocsin.app.endtoend.FeedServer.item;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.alerts.delivery.ChannelKind;
import org.tocsin.alerts.delivery.ChannelSettings;
import org.tocsin.app.account.Account;
import org.tocsin.app.account.AccountReader;
import org.tocsin.app.broker.BrokerSettings;
import org.tocsin.app.broker.EmbeddedBroker;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.config.HttpSettings;
import org.tocsin.app.operations.HttpPort;
import org.tocsin.app.wiring.Installation;
import org.tocsin.app.wiring.Services;
import org.tocsin.app.wiring.TopicSetup;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.PacedClock;
import org.tocsin.contracts.service.Service;
import org.tocsin.ingest.FeedSettings;

/** The whole way over real HTTP and a real broker: from feed documents to a webhook. */
class FeedToWebhookTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void threeNewsroomsThatReportOneOutbreakRing() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (EmbeddedBroker broker =
                        EmbeddedBroker.start(folder.resolve("kafka"), BrokerSettings.defaults(), died -> {});
                FeedServer feeds = new FeedServer();
                AlertReceiver receiver = new AlertReceiver()) {
            broker.awaitReady();
            KafkaConnection connection = KafkaConnection.to(broker.bootstrap());
            quietDay(feeds, now);
            Configuration configuration = configuration(feeds, receiver);
            new TopicSetup(connection, configuration.kafka()).create();
            try (Installation installation = installation(configuration, connection)) {
                installation.start();
                assertThat(installation.awaitRunning(PATIENCE)).isTrue();
                await().atMost(PATIENCE).until(() -> account(connection).itemVersions() == 3);

                outbreak(feeds, now);

                await().atMost(PATIENCE).until(() -> !receiver.alerts().isEmpty());
                Alert alert = receiver.alerts().getFirst();
                assertThat(alert.id()).isEqualTo("AM-AZ.1");
                assertThat(alert.state()).isEqualTo(AlertState.RAISED);
                assertThat(alert.sources()).hasSizeGreaterThanOrEqualTo(2);
                assertThat(alert.evidence()).isNotEmpty();
                // The three are read in any order, and any two of them may have rung it.
                assertThat(alert.places()).extracting("name").containsAnyOf("Sotk", "Kalbajar");

                await().atMost(PATIENCE).untilAsserted(() -> {
                    Account account = account(connection);
                    assertThat(account.itemVersions()).isEqualTo(6);
                    assertThat(account.problems()).isEmpty();
                    assertThat(account.alerts()).containsOnlyKeys("AM-AZ.1");
                });
                assertThat(get(installation.port(), "/health/ready")).startsWith("200");
                assertThat(get(installation.port(), "/metrics"))
                        .contains("tocsin_ingest_items_total", "tocsin_processor_items_total", "kafka_");
                assertThat(get(installation.port(), "/api/alerts")).contains("AM-AZ.1");
            }
        }
    }

    private static void quietDay(FeedServer feeds, Instant now) {
        Instant earlier = now.minus(Duration.ofHours(2));
        feeds.publish(
                "araks", item("a1", earlier, "Apricot prices fall", "Growers in the Ararat plain sold at a loss."));
        feeds.publish(
                "kura", item("k1", earlier, "Choir tours Georgia", "The chamber choir sang in Kutaisi on Sunday."));
        feeds.publish("neva", item("n1", earlier, "Late goal wins derby", "The striker bombarded the box and scored."));
    }

    private static void outbreak(FeedServer feeds, Instant now) {
        Instant recent = now.minus(Duration.ofMinutes(10));
        feeds.publish(
                "araks",
                item(
                        "a2",
                        recent,
                        "Azerbaijan shells Armenian positions near Sotk, ministry says",
                        "Azerbaijani forces opened artillery and mortar fire at Armenian positions near Sotk about an hour "
                                + "ago, Armenia's defence ministry said. It said that the shelling was going on."));
        feeds.publish(
                "kura",
                item(
                        "k2",
                        recent.plusSeconds(60),
                        "Shells land at village on Armenia-Azerbaijan border",
                        "Residents of Sotk counted a dozen explosions within minutes as shells fell on the edge of the "
                                + "village, their mayor told this paper; Armenia accused Azerbaijan of the attack."));
        feeds.publish(
                "neva",
                item(
                        "n2",
                        recent.plusSeconds(120),
                        "Baku says Armenian army fired mortars at its posts",
                        "Azerbaijan's defence ministry accused Armenian units of firing mortars at its positions in the "
                                + "Kelbajar district, across from Sotk, and said that its army was returning fire."));
    }

    private static Configuration configuration(FeedServer feeds, AlertReceiver receiver) {
        List<FeedSettings> sources = new ArrayList<>();
        Map<String, String> countries = Map.of("araks", "AM", "kura", "GE", "neva", "RU");
        countries.forEach((id, country) -> sources.add(new FeedSettings(
                id, feeds.address(id), id, id, country, "en", null, null, Duration.ofSeconds(1), false)));
        Configuration defaults = Configuration.defaults();
        ChannelSettings webhook = new ChannelSettings("desk", ChannelKind.WEBHOOK, receiver.address(), null, null);
        return defaults.withFeeds(sources)
                .withDelivery(defaults.delivery().withChannels(List.of(webhook)))
                .withHttp(new HttpSettings(null, 0));
    }

    private Installation installation(Configuration configuration, KafkaConnection connection) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        HttpServer server = HttpPort.open("127.0.0.1", 0, "test");
        Services services =
                new Services(configuration.withData(folder.resolve("data")), connection, PacedClock.system(), registry);
        List<Service> all = new ArrayList<>(List.of(services.ingest(), services.processor()));
        all.addAll(services.alerts(server, System.out));
        return new Installation(server, registry, all, List.of());
    }

    private static Account account(KafkaConnection connection) {
        return new AccountReader(connection, Topics.standard())
                .read(count -> {})
                .account();
    }

    private static String get(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        }
    }
}
