package org.tocsin.app.fitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tocsin.processor.coding.Decision;
import org.tocsin.processor.fitting.LinearModel;

/** A weight table as the coder reads it, headed by where it comes from. */
public final class WeightFile {

    private WeightFile() {}

    /**
     * The lines of the table.
     *
     * @param origin the command, the files and their hash
     * @param pull how strongly weights were pulled to zero
     */
    public static List<String> lines(
            TrainingSet set, LinearModel model, FitReport report, List<String> origin, double pull) {
        List<String> out = new ArrayList<>();
        boolean kind = set.decision() == Decision.KIND;
        List<String> answers = set.answers();
        out.add(
                kind
                        ? "# How much each signal speaks for each kind; a larger sum is a larger share. Fields with tabs between: signal, then"
                        : "# How much each signal speaks for armed violence; a sum above 0 is more than a half. Two fields with a tab between:");
        out.add(kind ? "# the weights for " + String.join(", ", answers) + "." : "# signal and weight.");
        out.add("# Logistic regression with a pull to zero of " + pull + " (L2, on standardised signals), fitted by");
        origin.forEach(line -> out.add("#   " + line));
        report.lines().forEach(line -> out.add("# " + line));
        for (int value = 0; value <= set.names().size(); value++) {
            int at = value;
            String name = value == set.names().size() ? "bias" : set.names().get(value);
            String weights = kind
                    ? IntStream.range(0, answers.size())
                            .mapToObj(answer -> number(model.weight(answer, at)))
                            .collect(Collectors.joining("\t"))
                    : number(model.weight(0, at) - model.weight(1, at));
            out.add(name + "\t" + weights);
        }
        return out;
    }

    private static String number(double weight) {
        String number = String.format(Locale.ROOT, "%.3f", weight);
        return number.equals("-0.000") ? "0.000" : number;
    }
}
