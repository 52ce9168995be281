package org.tocsin.alerts.desk;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.Health;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.PacedClock;
import org.tocsin.contracts.service.Service;

/**
 * The desk: reads alerts and acknowledgements from Kafka, and serves them on the server that it is given.
 * Any number of desks may run; each reads everything.
 */
public final class DeskService implements Service {
    private static final Duration FINISH = Duration.ofSeconds(2);

    private final KafkaConnection kafka;
    private final Topics topics;
    private final DeskSettings settings;
    private final HttpServer server;
    private final PacedClock clock;
    private final MeterRegistry registry;
    private final AlertBoard board = new AlertBoard();
    private BoardFollower follower;
    private Thread thread;
    private KafkaAcknowledgementLog log;
    private Desk desk;
    private boolean closed;

    /**
     * @param server where to answer, at {@code /}; made, started and stopped by its owner, with an executor
     *     of one (virtual) thread a request
     * @param clock stamps acknowledgements, and is shown on the page
     */
    public DeskService(
            KafkaConnection kafka,
            Topics topics,
            DeskSettings settings,
            HttpServer server,
            PacedClock clock,
            MeterRegistry registry) {
        this.kafka = kafka;
        this.topics = topics;
        this.settings = settings;
        this.server = server;
        this.clock = clock;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "desk";
    }

    /** What the page shows; for others in this process that want to know. */
    public AlertBoard board() {
        return board;
    }

    @Override
    public synchronized void start() {
        if (follower != null || closed) {
            throw new IllegalStateException("a desk is started once");
        }
        Gauge.builder("tocsin.desk.alerts.open", board, DeskService::open)
                .description("alerts that are not resolved")
                .register(registry);
        Counter unreadable = Counter.builder("tocsin.desk.unreadable")
                .description("records that are not what their topic should hold")
                .register(registry);
        follower = new BoardFollower(board, topics.alerts(), topics.desk(), this::consumer, unreadable::increment);
        log = new KafkaAcknowledgementLog(topics.desk(), producer());
        desk = new Desk(server, board, log, settings, clock, registry);
        desk.open();
        thread = Thread.ofPlatform().name("desk-board").start(follower);
    }

    private static double open(AlertBoard board) {
        return board.all().stream()
                .filter(entry -> entry.alert().state() != AlertState.RESOLVED)
                .count();
    }

    private Consumer<String, byte[]> consumer() {
        Map<String, Object> client = kafka.consumerSettings(topics.prefix() + "desk", null);
        client.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Producer<String, byte[]> producer() {
        Map<String, Object> client = kafka.clientSettings(topics.prefix() + "desk.acknowledgements");
        client.put("acks", "all");
        client.put("linger.ms", 0);
        // Somebody waits for the answer.
        client.put("max.block.ms", 5_000);
        client.put("request.timeout.ms", 5_000);
        client.put("delivery.timeout.ms", 10_000);
        return new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer());
    }

    /** Running once the board has read all that stood in the topics when it began. */
    @Override
    public synchronized Health health() {
        return follower == null ? Health.starting("not started") : follower.health();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (follower == null) {
            return;
        }
        desk.close();
        follower.stop();
        try {
            thread.join(FINISH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.close();
    }
}
