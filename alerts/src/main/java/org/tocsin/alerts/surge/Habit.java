package org.tocsin.alerts.surge;

/**
 * How surprising a series usually is. Where the model fits, the least likely moment of an ordinary day is a
 * matter of luck and about one and a half decades; a series with habits that the model does not know (heavy
 * tails, bursts) has days of ten decades. Such a series is taken at its own measure: decades are divided by the
 * mean of its days' maxima over the usual one (block maxima, as in extreme-value statistics: Coles, An
 * Introduction to Statistical Modeling of Extreme Values, ch. 3). A day counts for at most four times the mean,
 * so that one great surge does not deafen it.
 */
final class Habit {
    private static final double USUAL = 1.5;
    private static final double PRIOR_DAYS = 7;
    private static final double HALF_LIFE = 30;
    private static final double CLIP = 4;

    private final long length;
    private long current;
    private double maximum;
    private double sum;
    private double weight;

    /** @param length steps of a "day": the longest window */
    Habit(long length, long firstStep) {
        this.length = length;
        this.current = Math.floorDiv(firstStep, length);
    }

    /**
     * {@code decades} in this series' own measure.
     *
     * @param count the step's own count: a step without any only repeats what was said at an earlier one
     */
    double measured(long step, double decades, double count) {
        long day = Math.floorDiv(step, length);
        if (day != current) {
            double kept = Math.pow(0.5, (day - current) / HALF_LIFE);
            sum = sum * kept + Math.min(CLIP * mean(), maximum);
            weight = weight * kept + (day - current);
            current = day;
            maximum = 0;
        }
        if (count > 0) {
            maximum = Math.max(maximum, decades);
        }
        return decades / Math.max(1, mean() / USUAL);
    }

    private double mean() {
        return (PRIOR_DAYS * USUAL + sum) / (PRIOR_DAYS + weight);
    }
}
