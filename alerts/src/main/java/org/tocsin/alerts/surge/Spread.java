package org.tocsin.alerts.surge;

import java.time.Duration;

/**
 * By how much the counts of one series scatter, for each window: the variance of windows that do not overlap
 * over their mean (the index of dispersion, by the method of moments), shrunk towards what similar series show.
 * Surges would teach it that surges are ordinary, so an error counts for at most three standard deviations and
 * two counts (Huber's clipping), and what is beyond
 * for a tenth of its weight: a series that is always wilder than that still learns it.
 */
final class Spread {
    private static final double PRIOR = 60;
    private static final double CLIP = 3;
    private static final double CLIP_COUNTS = 2;
    private static final double OUTLIER = 0.1;
    private static final double UNKNOWN = 0.5;
    private static final double FEW_WINDOWS = 3;
    private static final Duration HALF_LIFE = Duration.ofDays(120);

    private final SeriesGrid grid;
    private final SpreadPool pool;
    private final double halfLife;
    private final double[] squares;
    private final double[] counts;
    private final long[] seen;
    private final long[] current;
    private final double[] observed;
    private final double[] expected;

    Spread(SeriesGrid grid, SpreadPool pool, long firstStep) {
        this.grid = grid;
        this.pool = pool;
        int windows = grid.windows().length;
        halfLife = grid.seconds(HALF_LIFE) / grid.step();
        squares = new double[windows];
        counts = new double[windows];
        seen = new long[windows];
        current = new long[windows];
        observed = new double[windows];
        expected = new double[windows];
        for (int i = 0; i < windows; i++) {
            current[i] = Math.floorDiv(firstStep, grid.windows()[i]);
        }
    }

    /** Variance over mean of window {@code i}, 1 or more. */
    double of(int i) {
        return Math.max(1, (PRIOR * pool.spread(i) + squares[i]) / (PRIOR + counts[i]));
    }

    /**
     * What is to be added to the inverse size of window {@code i}'s negative binomial while few of its kind were
     * seen: a level that moves by half of itself from one to the next. It only matters where counts are many.
     */
    double unknown(int i) {
        return UNKNOWN * FEW_WINDOWS / (FEW_WINDOWS + seen[i]);
    }

    /** Variance over mean of the shortest window that is at least a block long. */
    double ofBlock() {
        int i = 0;
        while (i < grid.windows().length - 1 && grid.windows()[i] < grid.block()) {
            i++;
        }
        return of(i);
    }

    void count(long step, double count) {
        for (int i = 0; i < current.length; i++) {
            long window = Math.floorDiv(step, grid.windows()[i]);
            if (window != current[i]) {
                finish(i, window);
            }
            observed[i] += count;
        }
    }

    /** What is expected in window {@code i} that ends now; the last word before it is over counts. */
    void expect(int i, double mean) {
        expected[i] = mean;
    }

    private void finish(int i, long window) {
        double mean = expected[i];
        if (mean > 0) {
            seen[i]++;
            double limit = CLIP * Math.sqrt(mean * of(i)) + CLIP_COUNTS;
            double error = Math.min(limit, observed[i] - mean);
            double count = Math.min(observed[i], mean + limit);
            double kept = Math.pow(0.5, (window - current[i]) * (double) grid.windows()[i] / halfLife);
            double weight = observed[i] > mean + limit ? OUTLIER : 1;
            squares[i] = squares[i] * kept + weight * error * error;
            counts[i] = counts[i] * kept + weight * count;
            pool.learn(i, mean, weight * error * error, weight * count);
        }
        current[i] = window;
        observed[i] = 0;
        expected[i] = 0;
    }
}
