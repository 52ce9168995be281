package org.tocsin.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tocsin.app.account.TopicScan;
import org.tocsin.app.broker.BrokerSettings;
import org.tocsin.app.broker.EmbeddedBroker;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.config.ConfigurationReader;
import org.tocsin.app.wiring.Services;
import org.tocsin.app.wiring.TopicSetup;
import org.tocsin.app.wiring.Waiting;
import org.tocsin.contracts.news.Change;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.PacedClock;
import org.tocsin.ingest.IngestService;

/**
 * Polls many feeds of a local server while they change, are edited, fail and move, and then checks that every item was
 * published once in each text that is left of it, and none twice; with the memory that it took.
 */
public final class FeedSoak {
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private FeedSoak() {}

    /**
     * What came of it.
     *
     * @param items items that were ever in a feed
     * @param versions records in the items topic
     * @param requests answered by the server
     * @param problems what should not be; empty where all is well
     * @param peakMegabytes most heap that was in use after a collection
     */
    public record Outcome(int items, int versions, long requests, List<String> problems, long peakMegabytes) {}

    /** @param arguments feeds and minutes; default 2000 and 30 */
    public static void main(String[] arguments) throws Exception {
        int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        double minutes = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 30;
        Outcome outcome = run(feeds, Duration.ofMillis(Math.round(minutes * 60_000)), Math.max(1, feeds / 200));
        outcome.problems().stream().limit(20).forEach(System.out::println);
        System.out.printf(
                "%,d feeds, %.1f min: %,d requests, %,d items in %,d versions, %d problems, %d MB of heap at most%n",
                feeds,
                minutes,
                outcome.requests(),
                outcome.items(),
                outcome.versions(),
                outcome.problems().size(),
                outcome.peakMegabytes());
        System.exit(outcome.problems().isEmpty() ? 0 : 1);
    }

    /**
     * Runs with a broker of its own.
     *
     * @param eventsPerStep how many things happen to feeds every tenth of a second
     */
    public static Outcome run(int count, Duration duration, int eventsPerStep) throws Exception {
        Path folder = Files.createTempDirectory("tocsin-soak-");
        try (EmbeddedBroker broker =
                        EmbeddedBroker.start(folder.resolve("kafka"), BrokerSettings.defaults(), died -> {});
                SoakFeeds feeds = new SoakFeeds(count, 1)) {
            broker.awaitReady();
            KafkaConnection connection = KafkaConnection.to(broker.bootstrap());
            Configuration configuration = configuration(feeds, count);
            new TopicSetup(connection, configuration.kafka()).create();
            Services services = new Services(configuration, connection, PacedClock.system(), new SimpleMeterRegistry());
            long peak = 0;
            try (IngestService ingest = services.ingest()) {
                ingest.start();
                long end = System.nanoTime() + duration.toNanos();
                while (System.nanoTime() < end) {
                    feeds.happen(eventsPerStep);
                    Thread.sleep(STEP);
                    peak = Math.max(peak, heapInUse());
                }
                feeds.calm();
                Map<String, String> expected = feeds.titles();
                Waiting.until(() -> missing(newest(connection), expected).isEmpty(), PATIENCE);
            }
            System.gc();
            return outcome(connection, feeds, Math.max(peak, heapInUse()));
        } finally {
            delete(folder);
        }
    }

    private static Configuration configuration(SoakFeeds feeds, int count) {
        StringBuilder text = new StringBuilder("""
                ingest:
                  firstBackOff: 2s
                  longestBackOff: 5s
                  spread: 5s
                  courtesy: {requestsPerSecond: 2000, burst: 2000}
                feeds:
                """);
        for (int i = 0; i < count; i++) {
            text.append(
                    "  - {id: f%d, url: \"%s\", interval: %ds}%n".formatted(i, feeds.address(i), count > 500 ? 15 : 2));
        }
        return new ConfigurationReader(Map.of()).parse(text.toString(), "soak");
    }

    private static Outcome outcome(KafkaConnection connection, SoakFeeds feeds, long peak) {
        Map<String, List<NewsItem>> versions = versions(connection);
        Map<String, String> expected = feeds.titles();
        List<String> problems = new ArrayList<>(missing(newest(versions), expected));
        versions.forEach((guid, published) -> {
            if (!expected.containsKey(guid)) {
                problems.add(guid + ": was never in a feed");
            }
            for (int i = 0; i < published.size(); i++) {
                NewsItem item = published.get(i);
                if (item.version() != i + 1 || (item.change() == Change.NEW) != (i == 0)) {
                    problems.add(guid + ": expected version " + (i + 1) + ", found " + item.version() + " as "
                            + item.change());
                }
                if (i > 0 && item.title().equals(published.get(i - 1).title())) {
                    problems.add(guid + ": published twice as '" + item.title() + "'");
                }
            }
        });
        int all = versions.values().stream().mapToInt(List::size).sum();
        return new Outcome(expected.size(), all, feeds.requests(), problems, peak);
    }

    private static List<String> missing(Map<String, String> newest, Map<String, String> expected) {
        return expected.entrySet().stream()
                .filter(each -> !Objects.equals(newest.get(each.getKey()), each.getValue()))
                .map(each -> each.getKey() + ": expected '" + each.getValue() + "', found '" + newest.get(each.getKey())
                        + "'")
                .toList();
    }

    private static Map<String, String> newest(KafkaConnection connection) {
        return newest(versions(connection));
    }

    private static Map<String, String> newest(Map<String, List<NewsItem>> versions) {
        Map<String, String> newest = new HashMap<>();
        versions.forEach((guid, each) -> newest.put(guid, each.getLast().title()));
        return newest;
    }

    /** What is in the items topic, by guid, in its order. */
    private static Map<String, List<NewsItem>> versions(KafkaConnection connection) {
        Map<String, List<NewsItem>> versions = new HashMap<>();
        String topic = Topics.standard().items();
        try (var items = new JsonSerde<>(NewsItem.class).deserializer()) {
            new TopicScan(connection)
                    .read(
                            List.of(topic),
                            record -> {
                                NewsItem item = items.deserialize(topic, record.value());
                                versions.computeIfAbsent(item.guid(), guid -> new ArrayList<>())
                                        .add(item);
                            },
                            read -> {});
        }
        return versions;
    }

    private static long heapInUse() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage collected = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            bytes += collected == null ? 0 : collected.getUsed();
        }
        return bytes / (1024 * 1024);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each :
                    new ArrayList<>(all.sorted(Comparator.reverseOrder()).toList())) {
                Files.deleteIfExists(each);
            }
        }
    }
}
