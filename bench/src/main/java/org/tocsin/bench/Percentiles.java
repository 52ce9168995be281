package org.tocsin.bench;

import java.util.Arrays;
import java.util.Collection;

/**
 * A summary of measured times, in milliseconds.
 *
 * @param count how many were measured
 * @param median half of them are at most this
 * @param p99 99 of 100 are at most this
 * @param max the longest
 */
record Percentiles(int count, double median, double p99, double max) {

    /** @throws IllegalArgumentException where nothing was measured */
    static Percentiles of(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("expected at least one measured time, found none");
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Percentiles(
                sorted.length, millis(sorted, 0.5), millis(sorted, 0.99), sorted[sorted.length - 1] / 1e6);
    }

    private static double millis(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, rank)] / 1e6;
    }

    @Override
    public String toString() {
        return "%6d  median %8.1f ms  p99 %8.1f ms  max %8.1f ms".formatted(count, median, p99, max);
    }
}
