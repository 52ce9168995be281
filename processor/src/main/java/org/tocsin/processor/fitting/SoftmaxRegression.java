package org.tocsin.processor.fitting;

import java.util.Arrays;
import java.util.List;

/**
 * Multinomial logistic regression with a pull to zero (L2, ridge) on standardised values. The loss is convex, so
 * Newton's method finds its one minimum from any start: mean log loss plus {@code pull / 2} times the squares of all
 * weights but the biases.
 */
public final class SoftmaxRegression {
    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-9;

    /** Only differences between the biases matter; a slight pull makes them one solution. */
    private static final double BIAS_PULL = 1e-6;

    private final int classes;
    private final double pull;

    /**
     * @param classes how many classes there are
     * @param pull how strongly weights are pulled to zero, above 0
     */
    public SoftmaxRegression(int classes, double pull) {
        if (classes < 2 || !(pull > 0)) {
            throw new IllegalArgumentException(
                    "expected two classes or more and a pull above 0, found " + classes + " and " + pull);
        }
        this.classes = classes;
        this.pull = pull;
    }

    /** The model that fits the samples best. @throws IllegalArgumentException where there is none */
    public LinearModel fit(List<Sample> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("expected samples, found none");
        }
        Scale scale = Scale.of(samples);
        Problem problem = new Problem(samples, scale, classes, pull);
        double[] weights = new double[classes * problem.width];
        double loss = problem.loss(weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = problem.gradient(weights);
            if (Arrays.stream(gradient).map(Math::abs).max().orElse(0) < CLOSE) {
                break;
            }
            double[] direction = PositiveDefinite.solve(problem.curvature(weights), gradient);
            double[] next = weights;
            double less = loss;
            for (double length = 1; length > 1e-6; length /= 2) {
                double[] tried = moved(weights, direction, length);
                double there = problem.loss(tried);
                if (there < loss) {
                    next = tried;
                    less = there;
                    break;
                }
            }
            if (next == weights) {
                break;
            }
            weights = next;
            loss = less;
        }
        return new LinearModel(scale.unscaled(weights, classes));
    }

    private static double[] moved(double[] from, double[] direction, double length) {
        double[] out = from.clone();
        for (int at = 0; at < out.length; at++) {
            out[at] -= length * direction[at];
        }
        return out;
    }

    /** Mean and spread of each value; what never changes keeps no weight. */
    private record Scale(double[] mean, double[] spread) {

        static Scale of(List<Sample> samples) {
            int width = samples.get(0).values().length;
            double[] mean = new double[width];
            double[] spread = new double[width];
            for (Sample sample : samples) {
                for (int at = 0; at < width; at++) {
                    mean[at] += sample.values()[at] / samples.size();
                }
            }
            for (Sample sample : samples) {
                for (int at = 0; at < width; at++) {
                    double off = sample.values()[at] - mean[at];
                    spread[at] += off * off / samples.size();
                }
            }
            for (int at = 0; at < width; at++) {
                double root = Math.sqrt(spread[at]);
                // Rounding alone spreads what never changes.
                spread[at] = root <= 1e-12 * (1 + Math.abs(mean[at])) ? 0 : root;
            }
            return new Scale(mean, spread);
        }

        /** The standardised values and a 1 for the bias. */
        double[] apply(double[] values) {
            double[] out = new double[values.length + 1];
            for (int at = 0; at < values.length; at++) {
                out[at] = spread[at] == 0 ? 0 : (values[at] - mean[at]) / spread[at];
            }
            out[values.length] = 1;
            return out;
        }

        /** The same weights for values as they come. */
        double[][] unscaled(double[] weights, int classes) {
            int width = mean.length + 1;
            double[][] out = new double[classes][width];
            for (int answer = 0; answer < classes; answer++) {
                double bias = weights[answer * width + mean.length];
                for (int at = 0; at < mean.length; at++) {
                    double weight = spread[at] == 0 ? 0 : weights[answer * width + at] / spread[at];
                    out[answer][at] = weight;
                    bias -= weight * mean[at];
                }
                out[answer][mean.length] = bias;
            }
            return out;
        }
    }

    /** The loss to make least, its slope and its curvature; weights of one class stand together. */
    private static final class Problem {
        private final double[][] values;
        private final int[] answers;
        private final int classes;
        private final double pull;
        private final int width;

        Problem(List<Sample> samples, Scale scale, int classes, double pull) {
            this.values =
                    samples.stream().map(sample -> scale.apply(sample.values())).toArray(double[][]::new);
            this.answers = samples.stream().mapToInt(Sample::answer).toArray();
            this.classes = classes;
            this.pull = pull;
            this.width = values[0].length;
        }

        double loss(double[] weights) {
            double loss = 0;
            for (int row = 0; row < values.length; row++) {
                loss -= Math.log(Math.max(1e-300, shares(weights, row)[answers[row]])) / values.length;
            }
            for (int at = 0; at < weights.length; at++) {
                loss += pull(at) / 2 * weights[at] * weights[at];
            }
            return loss;
        }

        double[] gradient(double[] weights) {
            double[] out = new double[weights.length];
            for (int at = 0; at < weights.length; at++) {
                out[at] = pull(at) * weights[at];
            }
            for (int row = 0; row < values.length; row++) {
                double[] shares = shares(weights, row);
                for (int answer = 0; answer < classes; answer++) {
                    double off = (shares[answer] - (answers[row] == answer ? 1 : 0)) / values.length;
                    for (int at = 0; at < width; at++) {
                        out[answer * width + at] += off * values[row][at];
                    }
                }
            }
            return out;
        }

        double[][] curvature(double[] weights) {
            double[][] out = new double[weights.length][weights.length];
            for (int at = 0; at < weights.length; at++) {
                out[at][at] = pull(at);
            }
            for (int row = 0; row < values.length; row++) {
                double[] shares = shares(weights, row);
                for (int one = 0; one < classes; one++) {
                    for (int other = 0; other <= one; other++) {
                        double factor = shares[one] * ((one == other ? 1 : 0) - shares[other]) / values.length;
                        add(out, one * width, other * width, factor, values[row]);
                    }
                }
            }
            return out;
        }

        /** Only what lies on or below the diagonal is needed. */
        private void add(double[][] out, int down, int across, double factor, double[] row) {
            for (int i = 0; i < width; i++) {
                double some = factor * row[i];
                double[] line = out[down + i];
                int end = down == across ? i + 1 : width;
                for (int j = 0; j < end; j++) {
                    line[across + j] += some * row[j];
                }
            }
        }

        private double[] shares(double[] weights, int row) {
            double[] out = new double[classes];
            for (int answer = 0; answer < classes; answer++) {
                for (int at = 0; at < width; at++) {
                    out[answer] += weights[answer * width + at] * values[row][at];
                }
            }
            LinearModel.softmax(out);
            return out;
        }

        private double pull(int at) {
            return at % width == width - 1 ? BIAS_PULL : pull;
        }
    }
}
