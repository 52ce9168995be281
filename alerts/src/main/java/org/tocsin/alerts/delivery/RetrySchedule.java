package org.tocsin.alerts.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: exponential back-off with jitter (each wait is drawn from the upper half of its
 * range, so that receivers that failed together are not asked together), never beyond the time at which
 * one gives up; the last attempt is made then.
 *
 * @param firstWait longest wait after the first failure
 * @param longestWait longest wait at all, but for what a receiver asks for itself
 * @param giveUpAfter time from the first attempt to the last
 */
public record RetrySchedule(Duration firstWait, Duration longestWait, Duration giveUpAfter) {
    private static final int LARGEST_SHIFT = 30;

    /**
     * How long to wait after an attempt that failed.
     *
     * @param attempts attempts made so far, at least 1
     * @param sinceFirst time since the first of them
     * @param retryAfter how long the receiver asks to be left alone, or null
     * @param random where the jitter comes from
     * @return the wait, or empty where it is time to give up
     */
    public Optional<Duration> wait(int attempts, Duration sinceFirst, Duration retryAfter, RandomGenerator random) {
        Duration left = giveUpAfter.minus(sinceFirst);
        if (left.isNegative() || left.isZero()) {
            return Optional.empty();
        }
        long ceiling = ceilingMillis(attempts);
        Duration wait = Duration.ofMillis(random.nextLong(ceiling / 2, ceiling + 1));
        if (retryAfter != null && retryAfter.compareTo(wait) > 0) {
            wait = retryAfter;
        }
        return Optional.of(wait.compareTo(left) > 0 ? left : wait);
    }

    private long ceilingMillis(int attempts) {
        int shift = Math.min(attempts - 1, LARGEST_SHIFT);
        long doubled = firstWait.toMillis() << shift;
        boolean overflown = doubled >> shift != firstWait.toMillis();
        return overflown ? longestWait.toMillis() : Math.min(doubled, longestWait.toMillis());
    }
}
