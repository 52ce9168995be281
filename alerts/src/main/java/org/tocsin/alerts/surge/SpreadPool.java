package org.tocsin.alerts.surge;

/**
 * In what clusters counts come where they are rare, over all series that are judged together: the variance of
 * a window's count over its mean. An area that is heard of once a month cannot learn by itself that one event
 * brings three counts; its neighbours know. Quiet areas add nothing.
 */
public final class SpreadPool {
    /** Only where less than this is expected does a window hold one cluster rather than many. */
    private static final double RARE = 0.5;

    /** Counts that the prior stands for. */
    private static final double PRIOR = 50;

    private static final double PRIOR_SPREAD = 1.5;
    private static final int MOST_WINDOWS = 16;

    private final double[] squares = new double[MOST_WINDOWS];
    private final double[] counts = new double[MOST_WINDOWS];

    double spread(int window) {
        return (PRIOR * PRIOR_SPREAD + squares[window]) / (PRIOR + counts[window]);
    }

    void learn(int window, double expected, double square, double count) {
        if (count > 0 && expected < RARE) {
            squares[window] += square;
            counts[window] += count;
        }
    }
}
