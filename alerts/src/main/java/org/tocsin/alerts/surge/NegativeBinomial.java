package org.tocsin.alerts.surge;

/**
 * The negative-binomial distribution by mean and size: a Poisson count whose rate is Gamma distributed
 * with shape {@code size} (Greenwood and Yule 1920). Its variance is {@code mean + mean²/size}; with a
 * growing size it nears the Poisson distribution.
 *
 * @param mean expected count, 0 or more
 * @param size shape of the Gamma mixture, above 0
 */
public record NegativeBinomial(double mean, double size) {
    /** Beyond this the distribution is Poisson to more digits than a double holds. */
    private static final double LARGEST_SIZE = 1e9;

    /** A term this small beside the sum no longer changes it. */
    private static final double NEGLIGIBLE = 1e-17;

    /** @throws IllegalArgumentException where a parameter is out of its range */
    public NegativeBinomial {
        if (!(mean >= 0) || Double.isInfinite(mean) || !(size > 0)) {
            throw new IllegalArgumentException(
                    "expected a mean of 0 or more and a size above 0, found " + mean + ", " + size);
        }
        size = Math.min(size, LARGEST_SIZE);
    }

    /**
     * The chance of {@code count} or more, 0 to 1. Far tails are summed from their own first term, so that
     * they keep their digits down to the smallest double.
     */
    public double atLeast(int count) {
        if (count <= 0) {
            return 1;
        }
        if (mean == 0) {
            return 0;
        }
        return count > mean ? sumFrom(count) : Math.max(0, 1 - sumBelow(count));
    }

    private double sumFrom(int count) {
        double term = Math.exp(logMass(count));
        double sum = 0;
        for (int k = count; term > sum * NEGLIGIBLE && term > 0; k++) {
            sum += term;
            term *= ratio(k);
        }
        return Math.min(1, sum);
    }

    private double sumBelow(int count) {
        double term = Math.exp(logMass(0));
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += term;
            term *= ratio(k);
        }
        return sum;
    }

    /** P(k+1) / P(k). */
    private double ratio(int k) {
        return (k + size) / (k + 1.0) * mean / (mean + size);
    }

    private double logMass(int count) {
        double log = -size * Math.log1p(mean / size);
        for (int k = 0; k < count; k++) {
            log += Math.log(ratio(k));
        }
        return log;
    }
}
