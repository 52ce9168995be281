package org.tocsin.app.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Whether a probability can be trusted: of what is given 0.8, are 80% right? In ten bins of equal width.
 *
 * @param bins the bins, from 0 to 1
 * @param squares sum of the squared differences between what was given and what came (1 or 0)
 */
public record Reliability(List<Bin> bins, double squares) {

    private static final int BINS = 10;

    /** Nothing seen yet. */
    public static final Reliability NONE = new Reliability(Collections.nCopies(BINS, new Bin(0, 0, 0)), 0);

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * What was given a probability within a tenth.
     *
     * @param cases how many
     * @param sum sum of the probabilities that they were given
     * @param right how many were right
     */
    public record Bin(int cases, double sum, int right) {

        /** The mean of what they were given, or null where there is no case. */
        @JsonProperty("given")
        public Double given() {
            return cases == 0 ? null : sum / cases;
        }

        /** The share of them that was right, or null where there is no case. */
        @JsonProperty("share")
        public Double share() {
            return cases == 0 ? null : (double) right / cases;
        }
    }

    /** With one more case. @param probability 0 to 1 */
    public Reliability plus(double probability, boolean right) {
        int at = Math.min(BINS - 1, (int) (probability * BINS));
        List<Bin> more = new ArrayList<>(bins);
        Bin bin = more.get(at);
        more.set(at, new Bin(bin.cases + 1, bin.sum + probability, bin.right + (right ? 1 : 0)));
        double off = probability - (right ? 1 : 0);
        return new Reliability(more, squares + off * off);
    }

    private int cases() {
        return bins.stream().mapToInt(Bin::cases).sum();
    }

    /** Mean squared difference (Brier 1950), 0 at best; null where there is no case. */
    @JsonProperty("brier")
    public Double brier() {
        return cases() == 0 ? null : squares / cases();
    }

    /** Expected calibration error: the bins' distance between given and right, by their cases; null without any. */
    @JsonProperty("calibrationError")
    public Double calibrationError() {
        double off =
                bins.stream().mapToDouble(bin -> Math.abs(bin.sum - bin.right)).sum();
        return cases() == 0 ? null : off / cases();
    }
}
