package org.tocsin.contracts.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock of a process, and the only way in which it waits: a clock that may run faster than the
 * wall's, so that a fast replay is treated as a slow one would be. Polling, {@code received}, lateness
 * and ticks all follow it.
 */
public abstract class PacedClock extends Clock {
    private static final long SHORTEST_WAIT_NANOS = 1_000_000;

    /** Seconds of this clock that pass in one second of the wall's, now; above 0. */
    public abstract double speed();

    /** Waits until this clock shows {@code deadline} or later; returns at once where it does already. */
    public void sleepUntil(Instant deadline) throws InterruptedException {
        for (Instant now = instant(); now.isBefore(deadline); now = instant()) {
            Thread.sleep(real(Duration.between(now, deadline)));
        }
    }

    /** How long {@code duration} of this clock is on the wall, at the present speed; at least 1 ms. */
    public Duration real(Duration duration) {
        return Duration.ofNanos(Math.max(SHORTEST_WAIT_NANOS, (long) (duration.toMillis() * 1e6 / speed())));
    }

    /** How long {@code duration} of the wall is on this clock, at the present speed. */
    public Duration paced(Duration duration) {
        return Duration.ofMillis((long) (duration.toMillis() * speed()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (ZoneOffset.UTC.equals(zone)) {
            return this;
        }
        throw new UnsupportedOperationException("Tocsin's clock is UTC");
    }

    /** The wall's own time. */
    public static PacedClock system() {
        return new PacedClock() {
            private final Clock wall = Clock.systemUTC();

            @Override
            public double speed() {
                return 1;
            }

            @Override
            public Instant instant() {
                return wall.instant();
            }
        };
    }
}
