package org.tocsin.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast one host may be asked, over all its feeds: a token bucket a host, kept as the time at which it will be full
 * again. Safe for any number of threads; time comes in.
 */
public final class HostRate {
    private final Duration spacing;
    private final Duration tolerance;
    private final Map<String, Instant> fullAgain = new ConcurrentHashMap<>();

    /**
     * Buckets that start full.
     *
     * @param perSecond tokens that come back in a second, above 0
     * @param burst tokens in a full bucket, 1 or more
     */
    public HostRate(double perSecond, int burst) {
        this.spacing = Duration.ofNanos(Math.round(1e9 / perSecond));
        this.tolerance = spacing.multipliedBy(burst - 1L);
    }

    /** Takes a token of {@code host}, and says from when on it may be used: {@code now}, or later. */
    public Instant take(String host, Instant now) {
        Instant full = fullAgain.merge(
                host, now.plus(spacing), (before, first) -> before.isAfter(now) ? before.plus(spacing) : first);
        Instant from = full.minus(spacing).minus(tolerance);
        return from.isAfter(now) ? from : now;
    }
}
