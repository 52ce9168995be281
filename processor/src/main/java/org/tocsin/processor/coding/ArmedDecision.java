package org.tocsin.processor.coding;

import java.io.Reader;
import java.util.Arrays;
import java.util.List;

/**
 * Decides how surely armed violence is reported: a linear score over {@link Violence}, made into a share by the
 * logistic function. The weights are a table, {@code armed-weights.tsv}, fitted on labelled texts.
 */
final class ArmedDecision {

    private final double[] weights;

    private ArmedDecision(double[] weights) {
        this.weights = weights;
    }

    /** @throws LexiconException names file and line of the first error */
    static ArmedDecision read(String file, Reader source) {
        List<String> names = List.of(Violence.NAMES);
        Double[] found = new Double[names.size() + 1];
        for (TableReader.Line line : TableReader.read(file, source, 2)) {
            String name = line.fields().get(0);
            int at = name.equals("bias") ? names.size() : names.indexOf(name);
            if (at < 0) {
                throw line.error("expected bias or one of " + names + ", found \"" + name + "\"");
            }
            try {
                found[at] = Double.valueOf(line.fields().get(1));
            } catch (NumberFormatException e) {
                throw line.error("expected a weight, found \"" + line.fields().get(1) + "\"");
            }
        }
        for (int at = 0; at < found.length; at++) {
            if (found[at] == null) {
                throw new LexiconException(
                        file,
                        0,
                        "expected a line for " + (at == names.size() ? "bias" : names.get(at)) + ", found none");
            }
        }
        return new ArmedDecision(
                Arrays.stream(found).mapToDouble(Double::doubleValue).toArray());
    }

    /** From 0 to 1; from a half on, armed violence is reported. */
    double share(Violence violence) {
        double[] values = violence.values();
        double sum = weights[values.length];
        for (int at = 0; at < values.length; at++) {
            sum += weights[at] * values[at];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
