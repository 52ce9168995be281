package org.tocsin.processor.fitting;

import java.util.Arrays;

/** A linear score for each class, made into shares by softmax. Immutable. */
public final class LinearModel {
    private final double[][] weights;

    /** @param weights for each class one weight a value, then the bias */
    LinearModel(double[][] weights) {
        this.weights = weights;
    }

    /** The weight of a value for a class; the value's count stands for the bias. */
    public double weight(int answer, int value) {
        return weights[answer][value];
    }

    /** The share of each class; they sum to 1. */
    public double[] shares(double[] values) {
        double[] out = new double[weights.length];
        for (int answer = 0; answer < out.length; answer++) {
            out[answer] = score(weights[answer], values);
        }
        softmax(out);
        return out;
    }

    private static double score(double[] weights, double[] values) {
        double sum = weights[values.length];
        for (int at = 0; at < values.length; at++) {
            sum += weights[at] * values[at];
        }
        return sum;
    }

    /** Turns scores into shares, in place, without overflow. */
    static void softmax(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int at = 0; at < scores.length; at++) {
            scores[at] = Math.exp(scores[at] - most);
            sum += scores[at];
        }
        for (int at = 0; at < scores.length; at++) {
            scores[at] /= sum;
        }
    }
}
