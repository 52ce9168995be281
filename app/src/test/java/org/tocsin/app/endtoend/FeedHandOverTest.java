package org.tocsin.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.app.account.TopicScan;
import org.tocsin.app.broker.BrokerSettings;
import org.tocsin.app.broker.EmbeddedBroker;
import org.tocsin.app.config.KafkaSettings;
import org.tocsin.app.wiring.TopicSetup;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;

/** Two processes share the feeds; one is killed, and the other goes on with all of them. */
class FeedHandOverTest {
    private static final int FEEDS = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** The promise. */
    private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @Test
    void aKilledProcessHandsItsFeedsOnAndNoItemIsLostOrDoubled() throws Exception {
        try (EmbeddedBroker broker =
                        EmbeddedBroker.start(folder.resolve("kafka"), BrokerSettings.defaults(), died -> {});
                FeedServer feeds = new FeedServer()) {
            broker.awaitReady();
            KafkaConnection connection = KafkaConnection.to(broker.bootstrap());
            new TopicSetup(connection, KafkaSettings.defaults()).create();
            publish(feeds, 1);
            Path configuration = configuration(feeds);
            try (ServiceProcess killed = start(configuration, broker, "killed");
                    ServiceProcess left = start(configuration, broker, "left")) {
                await().atMost(PATIENCE).until(() -> killed.ready() && left.ready());
                await().atMost(PATIENCE).until(() -> guids(connection).size() == FEEDS);

                killed.kill();
                Instant at = Instant.now();
                publish(feeds, 2);
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> guids(connection).size() >= 2 * FEEDS);
                Duration took = Duration.between(at, Instant.now());

                System.out.printf("all feeds went on %.1f s after SIGKILL%n", took.toMillis() / 1000.0);
                assertThat(took).isLessThan(GOES_ON_WITHIN);
                assertThat(guids(connection)).hasSize(2 * FEEDS).doesNotHaveDuplicates();
            }
        }
    }

    private static void publish(FeedServer feeds, int items) {
        for (int feed = 0; feed < FEEDS; feed++) {
            String name = "f" + feed;
            feeds.publish(
                    name,
                    IntStream.range(0, items)
                            .mapToObj(i -> FeedServer.item(name + "-" + i, Instant.now(), "Title " + i, "Text"))
                            .toArray(String[]::new));
        }
    }

    private Path configuration(FeedServer feeds) throws IOException {
        StringBuilder text = new StringBuilder("data: " + folder.resolve("data") + "\n"
                + "ingest: {spread: 0s, courtesy: {requestsPerSecond: 1000, burst: 1000}}\nfeeds:\n");
        for (int feed = 0; feed < FEEDS; feed++) {
            text.append("  - {id: f%d, url: \"%s\", interval: 1s}%n".formatted(feed, feeds.address("f" + feed)));
        }
        return Files.writeString(folder.resolve("tocsin.yml"), text.toString());
    }

    private ServiceProcess start(Path configuration, EmbeddedBroker broker, String name) throws IOException {
        return ServiceProcess.start(
                "ingest", freePort(), configuration, broker.bootstrap(), folder.resolve(name + ".log"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<String> guids(KafkaConnection connection) {
        List<String> guids = new ArrayList<>();
        String topic = Topics.standard().items();
        try (var items = new JsonSerde<>(NewsItem.class).deserializer()) {
            new TopicScan(connection)
                    .read(
                            List.of(topic),
                            record -> guids.add(
                                    items.deserialize(topic, record.value()).guid()),
                            read -> {});
        }
        return guids;
    }
}
