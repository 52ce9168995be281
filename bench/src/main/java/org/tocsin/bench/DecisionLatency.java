package org.tocsin.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tocsin.alerts.lifecycle.CountryNames;
import org.tocsin.app.broker.BrokerSettings;
import org.tocsin.app.broker.EmbeddedBroker;
import org.tocsin.app.config.Configuration;
import org.tocsin.app.config.ConfigurationReader;
import org.tocsin.app.wiring.ServiceGroup;
import org.tocsin.app.wiring.Services;
import org.tocsin.app.wiring.TopicSetup;
import org.tocsin.app.wiring.Waiting;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.PacedClock;
import org.tocsin.processor.geo.Borders;

/**
 * Measures the time from a deciding item in the items topic to the webhook call, over 1,000 decisions through the
 * processor, the alert service and the delivery, each with clients of its own, on the embedded broker; and beside it a
 * plain producer-consumer round trip on the same broker.
 */
public final class DecisionLatency {
    private static final int WARM_UP = 100;
    private static final int OUTBREAKS_A_SECOND = 10;

    /** An outbreak's first two items go so many steps ahead of its last: they are counted when that comes. */
    private static final int AHEAD = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> nanos = new ConcurrentHashMap<>();

    private DecisionLatency() {}

    /** @param arguments number of decisions; default 1000 */
    public static void main(String[] arguments) throws Exception {
        int decisions = arguments.length == 0 ? 1000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("tocsin-bench-");
        try (EmbeddedBroker broker =
                EmbeddedBroker.start(folder.resolve("kafka"), BrokerSettings.defaults(), died -> {})) {
            broker.awaitReady();
            KafkaConnection connection = KafkaConnection.to(broker.bootstrap());
            Percentiles plain = new RoundTrip(connection).measure(decisions, 600);
            Percentiles whole = new DecisionLatency().measure(connection, folder.resolve("data"), decisions);
            System.out.println("producer to consumer      " + plain);
            System.out.println("deciding item to webhook  " + whole);
            System.out.printf("ratio of the medians %.0f%n", whole.median() / plain.median());
        } finally {
            delete(folder);
        }
    }

    private Percentiles measure(KafkaConnection connection, Path data, int decisions) throws Exception {
        HttpServer receiver = receiver();
        Configuration configuration =
                configuration(receiver.getAddress().getPort()).withData(data);
        new TopicSetup(connection, configuration.kafka()).create();
        Services services = new Services(configuration, connection, PacedClock.system(), new SimpleMeterRegistry());
        try (ServiceGroup group = new ServiceGroup(
                List.of(services.processor(), services.alertTracking(), services.delivery(System.out)))) {
            group.start();
            if (!Waiting.until(group::running, PATIENCE)) {
                throw new IllegalStateException("the services did not start within " + PATIENCE);
            }
            publish(connection, outbreaks(decisions + WARM_UP), decisions + WARM_UP);
            if (!Waiting.until(() -> nanos.size() == sent.size(), PATIENCE)) {
                Set<String> missing = new TreeSet<>(sent.keySet());
                missing.removeAll(nanos.keySet());
                throw new IllegalStateException(
                        "expected " + sent.size() + " notifications, found " + nanos.size() + "; missing: " + missing);
            }
        } finally {
            receiver.stop(0);
        }
        return Percentiles.of(measured());
    }

    /** The outbreaks lie up to three months back; with its defaults Tocsin would take them for old news. */
    private static Configuration configuration(int receiverPort) {
        String text = """
                alerts:
                  surge: {oldestLesson: 100d}
                delivery:
                  reach: 90d
                  channels:
                    - {name: bench, kind: webhook, url: "http://127.0.0.1:%d/"}
                """.formatted(receiverPort);
        return new ConfigurationReader(Map.of()).parse(text, "bench");
    }

    private static Outbreaks outbreaks(int wanted) {
        Outbreaks outbreaks =
                new Outbreaks(Borders.standard(), CountryNames.english(), Services.reporter("bench"), Instant.now());
        if (outbreaks.most() < wanted) {
            throw new IllegalArgumentException(
                    "expected at most " + (outbreaks.most() - WARM_UP) + " decisions, found " + (wanted - WARM_UP));
        }
        return outbreaks;
    }

    /** The warm-up's outbreaks come first and are left out. */
    private List<Long> measured() {
        return nanos.entrySet().stream()
                .filter(entry -> number(entry.getKey()) >= WARM_UP)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static int number(String item) {
        return Integer.parseInt(item.substring(item.indexOf(':') + 1));
    }

    private void publish(KafkaConnection connection, Outbreaks outbreaks, int wanted) throws InterruptedException {
        Map<String, Object> settings = connection.clientSettings("bench.items");
        settings.put("linger.ms", 0);
        String items = Topics.standard().items();
        try (KafkaProducer<String, NewsItem> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new JsonSerde<>(NewsItem.class).serializer())) {
            for (int number = 0; number < wanted + AHEAD; number++) {
                if (number < wanted) {
                    outbreaks
                            .outbreak(number, Instant.now())
                            .subList(0, 2)
                            .forEach(item -> send(producer, items, item));
                }
                Thread.sleep(1000 / OUTBREAKS_A_SECOND);
                if (number >= AHEAD) {
                    NewsItem deciding =
                            outbreaks.outbreak(number - AHEAD, Instant.now()).getLast();
                    sent.put(deciding.id(), System.nanoTime());
                    send(producer, items, deciding);
                }
            }
        }
    }

    private static void send(KafkaProducer<String, NewsItem> producer, String items, NewsItem item) {
        producer.send(new ProducerRecord<>(items, null, item.received().toEpochMilli(), item.id(), item));
    }

    private HttpServer receiver() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
        return server;
    }

    private void take(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        try (exchange) {
            Alert alert = Json.mapper().readValue(exchange.getRequestBody(), Alert.class);
            Long since = sent.get(alert.trigger() == null ? "" : alert.trigger().item());
            if (alert.state() == AlertState.RAISED && since != null) {
                nanos.putIfAbsent(alert.trigger().item(), now - since);
            }
            exchange.sendResponseHeaders(204, -1);
        }
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
