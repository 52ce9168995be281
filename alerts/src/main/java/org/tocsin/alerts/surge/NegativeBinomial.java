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
    /** Beyond this the distribution is Poisson to six digits. */
    private static final double LARGEST_SIZE = 1e8;

    /** A factor this near to one no longer changes the product. */
    private static final double NEGLIGIBLE = 1e-14;

    /** The fraction needs about the root of the larger parameter. */
    private static final int MOST_STEPS = 20_000;

    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    /** @throws IllegalArgumentException where a parameter is out of its range */
    public NegativeBinomial {
        if (!(mean >= 0) || Double.isInfinite(mean) || !(size > 0)) {
            throw new IllegalArgumentException(
                    "expected a mean of 0 or more and a size above 0, found " + mean + ", " + size);
        }
        size = Math.min(size, LARGEST_SIZE);
    }

    /**
     * The chance of {@code count} or more, 0 to 1. Far tails keep their digits down to the smallest double;
     * beyond that {@link #decades} still tells them apart.
     */
    public double atLeast(double count) {
        return Math.exp(logAtLeast(count));
    }

    /** The same as powers of ten: 3 for a chance of one in a thousand; 0 or more, and never infinite. */
    public double decades(double count) {
        return Math.max(0, -logAtLeast(count) / Math.log(10));
    }

    /**
     * The natural logarithm of the chance. P(X ≥ k) is the regularised incomplete beta function
     * I<sub>x</sub>(k, size) with x = mean/(mean + size) (Johnson, Kemp and Kotz, Univariate Discrete
     * Distributions, 5.6), which also holds between whole counts.
     */
    private double logAtLeast(double count) {
        if (count <= 0) {
            return 0;
        }
        if (mean == 0) {
            return -Double.MAX_VALUE;
        }
        double x = mean / (mean + size);
        double rest = size / (mean + size);
        double front = count * Math.log(x) - size * Math.log1p(mean / size) - logBeta(count, size);
        if (x < (count + 1) / (count + size + 2)) {
            return Math.min(0, front + Math.log(fraction(x, count, size) / count));
        }
        return Math.log1p(-Math.min(1, Math.exp(front) * fraction(rest, size, count) / size));
    }

    /** The continued fraction of the incomplete beta function (DLMF 8.17.22) by Lentz's method. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = away(1 - (a + b) * x / (a + 1));
        d = 1 / d;
        double product = d;
        for (int m = 1; m <= MOST_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            product *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            product *= d * c;
            if (Math.abs(d * c - 1) < NEGLIGIBLE) {
                break;
            }
        }
        return product;
    }

    private static double away(double number) {
        return Math.abs(number) < 1e-300 ? 1e-300 : number;
    }

    private static double logBeta(double a, double b) {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    /** Lanczos' approximation (SIAM J. Numer. Anal. B 1, 1964) with g = 7 and nine terms: 15 digits. */
    private static double logGamma(double z) {
        if (z < 0.5) {
            return logGamma(z + 1) - Math.log(z);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (z - 1 + i);
        }
        double t = z + 6.5;
        return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
