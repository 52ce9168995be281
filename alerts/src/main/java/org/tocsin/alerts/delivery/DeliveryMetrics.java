package org.tocsin.alerts.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.tocsin.contracts.delivery.DeliveryOutcome;

/** What one channel shows of itself to monitoring. */
final class DeliveryMetrics {
    private final MeterRegistry registry;
    private final String channel;
    private final DeliveryLatency latencies;
    private final Timer latency;
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicLong lag = new AtomicLong();

    DeliveryMetrics(MeterRegistry registry, String channel, DeliveryLatency latencies) {
        this.registry = registry;
        this.channel = channel;
        this.latencies = latencies;
        this.latency = Timer.builder("tocsin.delivery.latency")
                .description("from the arrival of the item that made an alert due to the completed delivery")
                .tag("channel", channel)
                .serviceLevelObjectives(
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(30))
                .register(registry);
        Gauge.builder("tocsin.delivery.pending", pending, AtomicInteger::get)
                .description("revisions that wait to be delivered")
                .tag("channel", channel)
                .register(registry);
        Gauge.builder("tocsin.delivery.lag", lag, AtomicLong::get)
                .description("records of the alerts topic that this channel has not read")
                .tag("channel", channel)
                .register(registry);
        for (DeliveryOutcome outcome : DeliveryOutcome.values()) {
            attempts(outcome);
        }
    }

    void attempted(DeliveryOutcome outcome) {
        attempts(outcome).increment();
    }

    /** A revision that this channel is not told of, and why: {@code severity}, {@code old}, {@code settled}, {@code unreadable}. */
    void passedOver(String reason) {
        Counter.builder("tocsin.delivery.passed.over")
                .description("revisions that need no delivery")
                .tag("channel", channel)
                .tag("reason", reason)
                .register(registry)
                .increment();
    }

    void took(Duration wall) {
        latency.record(wall);
        latencies.record(channel, wall);
    }

    /**
     * @param revisions read, and not yet delivered or abandoned
     * @param unread records in the topic that are not yet read
     */
    void behind(int revisions, long unread) {
        pending.set(revisions);
        lag.set(unread);
    }

    private Counter attempts(DeliveryOutcome outcome) {
        return Counter.builder("tocsin.delivery.attempts")
                .description("attempts to deliver, by outcome")
                .tag("channel", channel)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
