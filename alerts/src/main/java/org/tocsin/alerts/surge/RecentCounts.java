package org.tocsin.alerts.surge;

/**
 * The steps of the longest window that had counts, in a ring, and the running sum of every window. About 1 KB
 * for an area that is reported now and then; the ring grows to the longest window where every step has counts.
 */
final class RecentCounts {
    private static final int FIRST_SIZE = 32;

    private final int[] windows;
    private final double[] sums;
    private final long[] oldest;
    private long[] steps = new long[FIRST_SIZE];
    private double[] counts = new double[FIRST_SIZE];
    private long next;

    /** @param windows lengths in steps, shortest first */
    RecentCounts(int[] windows) {
        this.windows = windows.clone();
        this.sums = new double[windows.length];
        this.oldest = new long[windows.length];
    }

    /** Adds {@code count} at {@code step}, which is the newest or the same as the newest. */
    void add(long step, double count) {
        if (count > 0) {
            put(step, count);
        }
        for (int i = 0; i < windows.length; i++) {
            sums[i] += count;
            expire(i, step);
        }
    }

    /** Counts in window {@code i} that ends with the newest step. */
    double sum(int i) {
        return sums[i];
    }

    private void put(long step, double count) {
        if (next > 0 && steps[at(next - 1)] == step && next > oldest[windows.length - 1]) {
            counts[at(next - 1)] += count;
            return;
        }
        if (next - oldest[windows.length - 1] == steps.length) {
            grow();
        }
        steps[at(next)] = step;
        counts[at(next)] = count;
        next++;
    }

    private void expire(int i, long newest) {
        while (oldest[i] < next && steps[at(oldest[i])] <= newest - windows[i]) {
            sums[i] -= counts[at(oldest[i])];
            oldest[i]++;
        }
        if (oldest[i] == next) {
            // What rounding left over must not pile up.
            sums[i] = 0;
        }
    }

    private int at(long index) {
        return (int) (index % steps.length);
    }

    private void grow() {
        long[] moreSteps = new long[steps.length * 2];
        double[] moreCounts = new double[steps.length * 2];
        for (long k = oldest[windows.length - 1]; k < next; k++) {
            moreSteps[(int) (k % moreSteps.length)] = steps[at(k)];
            moreCounts[(int) (k % moreCounts.length)] = counts[at(k)];
        }
        steps = moreSteps;
        counts = moreCounts;
    }
}
