package org.tocsin.app.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many episodes are found, and how soon, at the lowest threshold that keeps false raises within a budget.
 *
 * @param recall share of the episodes with a row at or above the threshold
 * @param medianDelay seconds from an episode's begin to that row
 * @param meanDelay the same, mean
 * @param falseRaises an area and month of 30.4 days: runs of rows at or above the threshold that begin outside of every
 *     episode and of the time after it (a day, 60 days where steps are days); a run ends after a day, or seven such
 *     steps, below it
 * @param threshold the threshold
 * @param episodes number of episodes
 */
public record FoundEpisodes(
        double recall, double medianDelay, double meanDelay, double falseRaises, double threshold, int episodes) {
    /** A daily episode is to be found in a week, and lasts for weeks more. */
    private static final long DAYS_AFTER = 60;

    private static final double MONTH = 30.4 * Simulation.DAY;

    /** A set with its scores. */
    private record Scored(List<SimulatedSeries> series, List<double[]> scores, long warmUp) {

        double months() {
            return series.stream()
                            .mapToDouble(each -> each.to() - each.from() - warmUp)
                            .sum()
                    / MONTH;
        }

        FoundEpisodes at(double threshold) {
            List<Double> delays = new ArrayList<>();
            int raises = 0;
            for (int i = 0; i < series.size(); i++) {
                raises += look(series.get(i), scores.get(i), threshold, delays);
            }
            double[] sorted = delays.stream().mapToDouble(x -> x).sorted().toArray();
            int episodes = (int) series.stream()
                    .flatMap(each -> each.episodes().stream().filter(episode -> counts(each, episode)))
                    .count();
            return new FoundEpisodes(
                    sorted.length / (double) episodes,
                    sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2],
                    Arrays.stream(sorted).average().orElse(Double.NaN),
                    raises / months(),
                    threshold,
                    episodes);
        }

        private boolean counts(SimulatedSeries each, SimulatedSeries.Episode episode) {
            return episode.from() >= each.from() + warmUp;
        }

        private int look(SimulatedSeries each, double[] rows, double threshold, List<Double> delays) {
            long run = Math.max(Simulation.DAY, 7 * each.step() / Simulation.DAY * Simulation.DAY);
            long after = each.step() < Simulation.DAY ? run : DAYS_AFTER * Simulation.DAY;
            boolean[] found = new boolean[each.episodes().size()];
            long lastHigh = Long.MIN_VALUE / 2;
            int raises = 0;
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] < threshold) {
                    continue;
                }
                long time = each.times()[i];
                boolean inside = false;
                for (int k = 0; k < found.length; k++) {
                    SimulatedSeries.Episode episode = each.episodes().get(k);
                    if (time < episode.from() || time > episode.to() + after) {
                        continue;
                    }
                    inside = true;
                    if (time <= episode.to() && !found[k] && counts(each, episode)) {
                        found[k] = true;
                        delays.add((double) (time - episode.from()));
                    }
                }
                raises += !inside && time - lastHigh > run ? 1 : 0;
                lastHigh = time;
            }
            return raises;
        }
    }

    /**
     * Finds the threshold and what it finds.
     *
     * @param budget false raises an area and month
     * @param warmUpDays days at the begin of each series that only teach
     */
    public static FoundEpisodes within(
            double budget, List<SimulatedSeries> series, Scorer.Maker maker, int warmUpDays) {
        Scored scored = scored(series, maker, warmUpDays * Simulation.DAY);
        double[] thresholds = scored.scores().stream()
                .flatMapToDouble(Arrays::stream)
                .filter(score -> score > 0)
                .sorted()
                .toArray();
        int low = 0;
        int high = thresholds.length - 1;
        FoundEpisodes best = new FoundEpisodes(0, Double.NaN, Double.NaN, 0, Double.POSITIVE_INFINITY, 0);
        while (low <= high) {
            int middle = (low + high) / 2;
            FoundEpisodes found = scored.at(thresholds[middle]);
            if (found.falseRaises() <= budget) {
                best = found;
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return best;
    }

    private static Scored scored(List<SimulatedSeries> series, Scorer.Maker maker, long warmUp) {
        List<double[]> scores = new ArrayList<>();
        for (SimulatedSeries each : series) {
            Scorer scorer = maker.of(each);
            double[] rows = new double[each.times().length];
            for (int i = 0; i < rows.length; i++) {
                double score = scorer.score(each.times()[i], each.counts()[i]);
                rows[i] = each.times()[i] < each.from() + warmUp ? 0 : score;
            }
            scores.add(rows);
        }
        return new Scored(series, scores, warmUp);
    }
}
