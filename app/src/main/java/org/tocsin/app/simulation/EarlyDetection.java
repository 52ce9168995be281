package org.tocsin.app.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The score of the Numenta Anomaly Benchmark, standard profile (Lavin and Ahmad 2015, arXiv:1510.03336): a row within an
 * episode's window earns up to 1, the earlier the more; one outside costs up to 0.11, as does a missed window 1; the first
 * 15 % of a file, at most 750 rows, do not count. 100 is perfect, 0 is silence; taken at the best threshold.
 *
 * @param score at that threshold
 * @param found windows with a row at or above it
 * @param windows all of them
 * @param falseRows rows at or above it outside of them
 * @param threshold the threshold
 */
public record EarlyDetection(double score, int found, int windows, int falseRows, double threshold) {
    private static final double FALSE_WEIGHT = 0.11;
    private static final int THRESHOLDS = 400;

    /** Measures {@code maker} on {@code series}. */
    public static EarlyDetection of(List<SimulatedSeries> series, Scorer.Maker maker) {
        List<double[]> scores = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (SimulatedSeries each : series) {
            Scorer scorer = maker.of(each);
            double[] rows = new double[each.times().length];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = scorer.score(each.times()[i], each.counts()[i]);
                all.add(rows[i]);
            }
            scores.add(rows);
        }
        all.sort(null);
        TreeSet<Double> thresholds = new TreeSet<>();
        for (int k = 0; k < THRESHOLDS && Math.pow(1.03, k) < all.size(); k++) {
            thresholds.add(all.get(all.size() - (int) Math.pow(1.03, k)));
        }
        EarlyDetection best = null;
        for (double threshold : thresholds) {
            EarlyDetection at = at(threshold, series, scores);
            if (best == null || at.score() > best.score()) {
                best = at;
            }
        }
        return best;
    }

    private static EarlyDetection at(double threshold, List<SimulatedSeries> series, List<double[]> scores) {
        double earned = 0;
        int found = 0;
        int windows = 0;
        int falseRows = 0;
        for (int s = 0; s < series.size(); s++) {
            SimulatedSeries each = series.get(s);
            double[] rows = scores.get(s);
            boolean[] hit = new boolean[each.episodes().size()];
            for (int i = Math.min((int) (0.15 * rows.length), 750); i < rows.length; i++) {
                if (rows[i] < threshold) {
                    continue;
                }
                long time = each.times()[i];
                int inside = windowOf(each, time);
                if (inside < 0) {
                    falseRows++;
                    earned += FALSE_WEIGHT * outside(each, time);
                } else if (!hit[inside]) {
                    hit[inside] = true;
                    SimulatedSeries.Episode window = each.episodes().get(inside);
                    double length = window.to() - window.from() + each.step();
                    earned += sigmoid(-(window.to() - time + each.step()) / length) / sigmoid(-1);
                }
            }
            windows += hit.length;
            for (boolean one : hit) {
                found += one ? 1 : 0;
                earned -= one ? 0 : 1;
            }
        }
        return new EarlyDetection(100 * (earned + windows) / (2 * windows), found, windows, falseRows, threshold);
    }

    private static int windowOf(SimulatedSeries series, long time) {
        for (int k = 0; k < series.episodes().size(); k++) {
            SimulatedSeries.Episode window = series.episodes().get(k);
            if (time >= window.from() && time <= window.to()) {
                return k;
            }
        }
        return -1;
    }

    /** What a row outside of every window costs: less shortly after one. */
    private static double outside(SimulatedSeries series, long time) {
        return series.episodes().stream()
                .filter(window -> window.to() < time)
                .max((a, b) -> Long.compare(a.to(), b.to()))
                .map(window -> sigmoid((time - window.to()) / (double) (window.to() - window.from())))
                .orElse(-1.0);
    }

    private static double sigmoid(double place) {
        return place > 3 ? -1 : 2 / (1 + Math.exp(5 * place)) - 1;
    }
}
