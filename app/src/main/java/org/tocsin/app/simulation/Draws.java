package org.tocsin.app.simulation;

import java.util.Random;

/** Random numbers of the distributions that the simulations are made of. */
final class Draws {
    private static final double NORMAL_FROM = 50;

    private final Random random;

    Draws(long seed) {
        random = new Random(seed);
    }

    /** Between 0 and 1. */
    double uniform() {
        return random.nextDouble();
    }

    /** Between {@code from} and {@code to}, evenly on a logarithmic scale. */
    double between(double from, double to) {
        return from * Math.pow(to / from, uniform());
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double normal() {
        return random.nextGaussian();
    }

    double exponential(double mean) {
        return -mean * Math.log(1 - uniform());
    }

    /** 1 or more; heavier tailed the smaller {@code index} is. */
    double pareto(double index) {
        return Math.pow(1 - uniform(), -1 / index);
    }

    /** 1 or more, with the mean. */
    int geometric(double mean) {
        int number = 1;
        while (uniform() > 1 / mean) {
            number++;
        }
        return number;
    }

    int poisson(double mean) {
        if (mean > NORMAL_FROM) {
            return Math.max(0, (int) Math.round(mean + Math.sqrt(mean) * normal()));
        }
        double limit = Math.exp(-mean);
        double product = uniform();
        int number = 0;
        while (product > limit) {
            product *= uniform();
            number++;
        }
        return number;
    }

    /** A Poisson count of a Gamma distributed level: variance {@code mean + mean²/size}. */
    int negativeBinomial(double mean, double size) {
        return mean <= 0 ? 0 : poisson(mean * gamma(size) / size);
    }

    /** Marsaglia and Tsang, A simple method for generating gamma variables (2000). */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
