package org.tocsin.app.fitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.app.evaluation.Agreement;
import org.tocsin.app.evaluation.Reliability;
import org.tocsin.app.evaluation.Share;
import org.tocsin.processor.fitting.Sample;

/**
 * How well held-out samples are decided.
 *
 * @param answers the answers' names
 * @param folds how many parts the samples were dealt into
 * @param table how often each answer (by row) was decided as which
 * @param all all samples
 * @param byFile the same by file: the words of the coder may have been made on some and not on others
 * @param reliability whether the share of the first answer can be trusted as its chance
 */
public record FitReport(
        List<String> answers, int folds, int[][] table, Row all, Map<String, Row> byFile, Reliability reliability) {

    /**
     * @param first how the first answer was found, where it is the likeliest
     * @param right how many have the right answer
     */
    public record Row(Agreement first, Share right) {
        private static final Row NONE = new Row(Agreement.NONE, Share.NONE);

        private static Row of(int wanted, int found) {
            boolean hit = wanted == 0 && found == 0;
            return new Row(
                    new Agreement(hit ? 1 : 0, !hit && found == 0 ? 1 : 0, !hit && wanted == 0 ? 1 : 0),
                    Share.of(wanted == found));
        }

        private Row plus(Row other) {
            return new Row(first.plus(other.first), right.plus(other.right));
        }

        /** The row for people, behind the name of the first answer. */
        String text() {
            return String.format(
                    Locale.ROOT,
                    "precision %s, recall %s, F1 %s; right answer %s (%d of %d)",
                    number(first.precision()),
                    number(first.recall()),
                    number(first.f1()),
                    number(right.share()),
                    right.count(),
                    right.of());
        }
    }

    /** From the shares that models gave which had not seen the sample, in the order of the samples. */
    public static FitReport of(TrainingSet set, int folds, List<double[]> heldOut) {
        List<Sample> samples = set.samples();
        List<String> files = set.files();
        int[][] table = new int[set.answers().size()][set.answers().size()];
        Row all = Row.NONE;
        Map<String, Row> byFile = new LinkedHashMap<>();
        Reliability reliability = Reliability.NONE;
        for (int at = 0; at < samples.size(); at++) {
            int wanted = samples.get(at).answer();
            int found = likeliest(heldOut.get(at));
            table[wanted][found]++;
            all = all.plus(Row.of(wanted, found));
            byFile.merge(files.get(at), Row.of(wanted, found), Row::plus);
            reliability = reliability.plus(heldOut.get(at)[0], wanted == 0);
        }
        return new FitReport(set.answers(), folds, table, all, byFile, reliability);
    }

    private static int likeliest(double[] shares) {
        int best = 0;
        for (int answer = 1; answer < shares.length; answer++) {
            best = shares[answer] > shares[best] ? answer : best;
        }
        return best;
    }

    /** The report in lines for people; also the head of a weight file. */
    List<String> lines() {
        List<String> out = new ArrayList<>();
        out.add("held out in " + folds + " folds, " + answers.get(0) + ": " + all.text());
        if (byFile.size() > 1) {
            byFile.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(file -> out.add(
                            "  " + file.getKey() + ": " + file.getValue().text()));
        }
        out.add("Brier score " + number(reliability.brier()) + ", expected calibration error "
                + number(reliability.calibrationError()));
        return out;
    }

    static String number(Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
