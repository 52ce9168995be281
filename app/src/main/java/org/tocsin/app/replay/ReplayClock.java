package org.tocsin.app.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.tocsin.contracts.service.PacedClock;

/**
 * The clock of a replayed day. It stands at the day's start until {@link #begin}, runs at its speed to the day's end,
 * and from there on at the wall's pace, so that it stays as far behind the wall as the day's end lies behind it. It
 * never goes back.
 */
public final class ReplayClock extends PacedClock {
    private final Instant start;
    private final Instant end;
    private final double speed;
    private final LongSupplier nanos;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Duration toEnd;
    private volatile long beginNanos;

    /**
     * A clock that stands at {@code start}.
     *
     * @param end from where on it goes at the wall's pace; where that is not after {@code start}, at once
     * @param speed its seconds in one of the wall's, until {@code end}; above 0
     * @throws IllegalArgumentException where the speed is not above 0 or not finite
     */
    public ReplayClock(Instant start, Instant end, double speed) {
        this(start, end, speed, System::nanoTime);
    }

    ReplayClock(Instant start, Instant end, double speed, LongSupplier nanos) {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("expected a replay speed above 0, found " + speed);
        }
        this.start = start;
        this.end = end;
        this.speed = speed;
        this.nanos = nanos;
        Duration fast = end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
        this.toEnd = Duration.ofNanos((long) (fast.toNanos() / speed));
    }

    /** Lets time run. A second call does nothing. */
    public synchronized void begin() {
        if (begun.getCount() > 0) {
            beginNanos = nanos.getAsLong();
            begun.countDown();
        }
    }

    /** Where the clock began, or will. */
    public Instant start() {
        return start;
    }

    /** From where on it goes at the wall's pace. */
    public Instant end() {
        return end;
    }

    @Override
    public Instant instant() {
        if (begun.getCount() > 0) {
            return start;
        }
        // The system's monotonic time: the wall may be set back, this clock may not.
        long elapsed = nanos.getAsLong() - beginNanos;
        long fast = Math.min(elapsed, toEnd.toNanos());
        return start.plusNanos((long) (fast * speed)).plusNanos(elapsed - fast);
    }

    @Override
    public double speed() {
        return instant().isBefore(end) ? speed : 1;
    }

    /** As {@link PacedClock#sleepUntil}; while the clock stands, it also waits for {@link #begin}. */
    @Override
    public void sleepUntil(Instant deadline) throws InterruptedException {
        if (instant().isBefore(deadline)) {
            begun.await();
        }
        super.sleepUntil(deadline);
    }
}
