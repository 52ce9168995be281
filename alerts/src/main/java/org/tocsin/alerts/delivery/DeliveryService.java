package org.tocsin.alerts.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.Health;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.PacedClock;
import org.tocsin.contracts.service.Service;

/**
 * Tells every channel of every revision of every alert, at least once, with stable ids. Each channel has a
 * consumer group of its own, {@code <prefix>delivery.<channel>}, so that one bad receiver stops nothing, and
 * several instances share the work by standing by for each other.
 */
public final class DeliveryService implements Service {
    private static final Duration FINISH = Duration.ofSeconds(2);
    private static final Duration ABORT = Duration.ofSeconds(2);

    private final KafkaConnection kafka;
    private final Topics topics;
    private final DeliverySettings settings;
    private final PrintStream console;
    private final PacedClock clock;
    private final MeterRegistry registry;
    private final Map<ChannelSettings, WebhookSignature> signatures;
    private final DeliveryLatency latency = new DeliveryLatency();
    private final List<Line> lines = new ArrayList<>();
    private Producer<String, byte[]> producer;
    private boolean closed;

    /** One channel at work. */
    private record Line(String name, ChannelDelivery delivery, AlertChannel channel, Thread thread) {}

    /**
     * As the other constructor, with secrets from this process's environment.
     *
     * @throws IllegalArgumentException where a channel's secret is missing
     */
    public DeliveryService(
            KafkaConnection kafka,
            Topics topics,
            DeliverySettings settings,
            PrintStream console,
            PacedClock clock,
            MeterRegistry registry) {
        this(kafka, topics, settings, console, clock, registry, System::getenv);
    }

    /**
     * @param console where console channels print
     * @param clock stamps ledger entries; latency is measured by it and divided by its speed
     * @param environment the value of an environment variable by its name, or null
     * @throws IllegalArgumentException where a channel's secret is missing
     */
    public DeliveryService(
            KafkaConnection kafka,
            Topics topics,
            DeliverySettings settings,
            PrintStream console,
            PacedClock clock,
            MeterRegistry registry,
            UnaryOperator<String> environment) {
        this.kafka = kafka;
        this.topics = topics;
        this.settings = settings;
        this.console = console;
        this.clock = clock;
        this.registry = registry;
        this.signatures = settings.channels().stream()
                .filter(channel -> channel.secretEnv() != null)
                .collect(Collectors.toMap(channel -> channel, channel -> signature(channel, environment)));
    }

    private static WebhookSignature signature(ChannelSettings channel, UnaryOperator<String> environment) {
        String secret = environment.apply(channel.secretEnv());
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException(
                    "channel " + channel.name() + ": expected its secret in the environment variable "
                            + channel.secretEnv() + ", found " + (secret == null ? "none" : "an empty one"));
        }
        try {
            return new WebhookSignature(secret);
        } catch (IllegalArgumentException e) {
            // Without the cause: its message may hold a part of the secret.
            throw new IllegalArgumentException(
                    "channel " + channel.name() + ": expected Base64 after whsec_ in the environment variable "
                            + channel.secretEnv() + ", found something else");
        }
    }

    @Override
    public String name() {
        return "delivery";
    }

    /** How long deliveries took; for the demo's summary. */
    public DeliveryLatency latency() {
        return latency;
    }

    @Override
    public synchronized void start() {
        if (producer != null || closed) {
            throw new IllegalStateException("a delivery service is started once");
        }
        producer = producer();
        for (ChannelSettings channel : settings.channels()) {
            lines.add(line(channel));
        }
        lines.forEach(line -> line.thread().start());
    }

    private Line line(ChannelSettings channel) {
        AlertChannel receiver = receiver(channel);
        String client = topics.prefix() + "delivery." + channel.name();
        DeliveryLedger ledger = new DeliveryLedger(
                topics.deliveries(),
                () -> consumer(kafka.consumerSettings(client + ".ledger", null)),
                producer,
                System::nanoTime);
        ChannelDelivery delivery = new ChannelDelivery(
                channel,
                receiver,
                settings,
                topics.alerts(),
                () -> consumer(kafka.consumerSettings(client, client)),
                ledger,
                new DeliveryMetrics(registry, channel.name(), latency),
                clock,
                System::nanoTime);
        Thread thread = Thread.ofPlatform().name("delivery-" + channel.name()).unstarted(delivery);
        return new Line(channel.name(), delivery, receiver, thread);
    }

    private AlertChannel receiver(ChannelSettings channel) {
        return switch (channel.kind()) {
            case CONSOLE -> new ConsoleChannel(channel.name(), console);
            case WEBHOOK ->
                new WebhookChannel(
                        channel.name(), URI.create(channel.url()), signatures.get(channel), settings.timeout(), clock);
        };
    }

    private Producer<String, byte[]> producer() {
        Map<String, Object> client = kafka.clientSettings(topics.prefix() + "delivery.ledger");
        client.put("acks", "all");
        client.put("linger.ms", 0);
        // An attempt that Kafka cannot take for this long sends the channel back to its committed offset.
        client.put("max.block.ms", 10_000);
        client.put("request.timeout.ms", 10_000);
        client.put("delivery.timeout.ms", 30_000);
        return new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer());
    }

    private static Consumer<String, byte[]> consumer(Map<String, Object> client) {
        client.put("allow.auto.create.topics", false);
        // Alerts are rare and each may take seconds to deliver.
        client.put("max.poll.records", 50);
        return new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Running when every channel has joined its group; starting again after a failure counts as starting. */
    @Override
    public synchronized Health health() {
        if (producer == null) {
            return Health.starting("not started");
        }
        Health worst = Health.running(lines.size() + " channels");
        for (Line line : lines) {
            Health health = line.delivery().health();
            worst = worse(worst, new Health(health.state(), line.name() + ": " + health.detail()));
        }
        return worst;
    }

    private static Health worse(Health one, Health other) {
        return gravity(other) > gravity(one) ? other : one;
    }

    private static int gravity(Health health) {
        return switch (health.state()) {
            case RUNNING -> 0;
            case STARTING -> 1;
            case DEAD -> 2;
        };
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        lines.forEach(line -> line.delivery().stop());
        // First the attempts under way may finish; then they are broken off.
        boolean finished = join(FINISH);
        lines.forEach(line -> line.channel().close());
        if (!finished) {
            join(ABORT);
        }
        if (producer != null) {
            producer.close(Duration.ofMillis(500));
        }
    }

    private boolean join(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            for (Line line : lines) {
                long left = Math.max(1, deadline - System.nanoTime());
                line.thread().join(Duration.ofNanos(left));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lines.stream().noneMatch(line -> line.thread().isAlive());
    }
}
