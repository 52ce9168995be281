package org.tocsin.ingest.poll;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.feed.FeedTally;
import org.tocsin.ingest.format.Repair;
import org.tocsin.ingest.identity.Reading;

/**
 * Meters of one feed: {@code tocsin.ingest.items{feed,outcome}}, {@code tocsin.ingest.polls{feed,result}}, {@code
 * tocsin.ingest.fetch{feed}}, {@code tocsin.ingest.repairs{feed,kind}}, {@code tocsin.ingest.failures{feed}} (in a row),
 * {@code tocsin.ingest.troubles{feed,cause}}, and in seconds of the injected clock {@code tocsin.ingest.success.age{feed}},
 * {@code tocsin.ingest.item.age{feed}}, {@code tocsin.ingest.cadence{feed}} (between two new items) and {@code
 * tocsin.ingest.interval{feed}} (between two polls), NaN where there was none yet.
 */
public final class FeedMetrics {
    private final MeterRegistry registry;
    private final Clock clock;
    private final Tags feed;
    private final Timer fetch;
    private volatile FeedState state;
    private volatile double interval = Double.NaN;
    private volatile double cadence = Double.NaN;

    public FeedMetrics(MeterRegistry registry, Clock clock, String feedId) {
        this.registry = registry;
        this.clock = clock;
        this.feed = Tags.of("feed", feedId);
        this.state = FeedState.unread(feedId, null);
        this.fetch = Timer.builder("tocsin.ingest.fetch")
                .description("wall time of a fetch")
                .tags(feed)
                .register(registry);
        Gauge.builder("tocsin.ingest.failures", this, metrics -> metrics.state.failures())
                .description("failed polls in a row")
                .tags(feed)
                .register(registry);
        Gauge.builder("tocsin.ingest.success.age", this, metrics -> metrics.age(metrics.state.lastSuccess()))
                .baseUnit("seconds")
                .tags(feed)
                .register(registry);
        Gauge.builder("tocsin.ingest.cadence", this, metrics -> metrics.cadence)
                .baseUnit("seconds")
                .tags(feed)
                .register(registry);
        Gauge.builder("tocsin.ingest.interval", this, metrics -> metrics.interval)
                .baseUnit("seconds")
                .tags(feed)
                .register(registry);
        Gauge.builder("tocsin.ingest.item.age", this, metrics -> metrics.age(metrics.state.lastNewItem()))
                .baseUnit("seconds")
                .tags(feed)
                .register(registry);
    }

    void state(FeedState taken) {
        state = taken;
    }

    void fetched(Duration duration) {
        fetch.record(duration);
    }

    void repaired(List<Repair> repairs) {
        for (Repair repair : repairs) {
            String kind = repair.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            registry.counter("tocsin.ingest.repairs", feed.and("kind", kind)).increment();
        }
    }

    /** A poll brought nothing, for that reason: one word. */
    void troubled(String cause) {
        registry.counter("tocsin.ingest.troubles", feed.and("cause", cause)).increment();
    }

    /**
     * How the feed is polled from now on.
     *
     * @param pause until the next poll
     * @param typical time between two new items, or null
     */
    void paused(Duration pause, Duration typical) {
        interval = seconds(pause);
        cadence = typical == null ? Double.NaN : seconds(typical);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    void polled(String result) {
        registry.counter("tocsin.ingest.polls", feed.and("result", result)).increment();
    }

    void read(Reading reading) {
        state = reading.state();
        FeedTally outcomes = reading.outcomes();
        count("published", outcomes.published());
        count("unchanged", outcomes.unchanged());
        count("held", outcomes.held());
        count("parked", outcomes.parked());
    }

    private void count(String outcome, long items) {
        registry.counter("tocsin.ingest.items", feed.and("outcome", outcome)).increment(items);
    }

    private double age(Instant since) {
        return since == null
                ? Double.NaN
                : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
