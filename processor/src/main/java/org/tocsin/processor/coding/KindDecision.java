package org.tocsin.processor.coding;

import java.io.Reader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tocsin.contracts.incident.Kind;

/**
 * Decides what an item is about: a linear score for each kind over its {@link Signals}, made into shares by softmax
 * (multinomial logistic regression). The weights are a table, {@code weights.tsv}; they are fitted
 * with a pull towards zero on labelled items ({@code tocsin fit}), so that the share of {@code incident} is roughly
 * calibrated.
 */
final class KindDecision {

    private final Map<Kind, double[]> weights = new EnumMap<>(Kind.class);

    private KindDecision() {}

    /** @throws LexiconException names file and line of the first error */
    static KindDecision read(String file, Reader source) {
        KindDecision decision = new KindDecision();
        int width = Signals.NAMES.length + 1;
        for (Kind kind : Kind.values()) {
            decision.weights.put(kind, new double[width]);
        }
        boolean[] seen = new boolean[width];
        for (TableReader.Line line : TableReader.read(file, source, Kind.values().length + 1)) {
            String name = line.fields().get(0);
            int at = name.equals("bias") ? width - 1 : List.of(Signals.NAMES).indexOf(name);
            if (at < 0) {
                throw line.error(
                        "expected bias or one of " + Arrays.toString(Signals.NAMES) + ", found \"" + name + "\"");
            }
            seen[at] = true;
            for (Kind kind : Kind.values()) {
                String field = line.fields().get(kind.ordinal() + 1);
                try {
                    decision.weights.get(kind)[at] = Double.parseDouble(field);
                } catch (NumberFormatException e) {
                    throw line.error("expected a weight, found \"" + field + "\"");
                }
            }
        }
        for (int at = 0; at < width; at++) {
            if (!seen[at]) {
                throw new LexiconException(
                        file,
                        0,
                        "expected a line for " + (at == width - 1 ? "bias" : Signals.NAMES[at]) + ", found none");
            }
        }
        return decision;
    }

    /** The share of each kind; they sum to 1. */
    Map<Kind, Double> shares(Signals signals) {
        double[] values = signals.values();
        Map<Kind, Double> out = new EnumMap<>(Kind.class);
        double most = Double.NEGATIVE_INFINITY;
        for (Kind kind : Kind.values()) {
            double[] weight = weights.get(kind);
            double sum = weight[weight.length - 1];
            for (int i = 0; i < values.length; i++) {
                sum += weight[i] * values[i];
            }
            out.put(kind, sum);
            most = Math.max(most, sum);
        }
        double total = 0;
        for (Kind kind : Kind.values()) {
            double share = Math.exp(out.get(kind) - most);
            out.put(kind, share);
            total += share;
        }
        double all = total;
        out.replaceAll((kind, share) -> share / all);
        return out;
    }
}
