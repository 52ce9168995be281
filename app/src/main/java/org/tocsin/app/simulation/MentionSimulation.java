package org.tocsin.app.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often ten names are mentioned, every five minutes for 55 days: a day and a week (daily amplitude 30 to 90 %,
 * weekends at 55 to 95 %), a level that wanders by 15 to 35 % within five hours, counts that scatter (size 3 to 15),
 * heavy-tailed bursts every 0.7 to 3.7 days, and 2 to 4 episodes: spikes of 8 times and more that fade within hours (3
 * of 4), or a level of 2.5 to 4.5 times for a day or two. The window of an episode is a tenth of the time over their
 * number, and lies around its begin.
 */
public final class MentionSimulation implements Simulation {
    private static final int STEP = 300;
    private static final int A_DAY = 288;
    private static final int STEPS = 15_850;
    private static final int FIRST = 900;

    @Override
    public List<SimulatedSeries> draw(long seed) {
        Draws draws = new Draws(seed);
        List<SimulatedSeries> series = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            series.add(series("mentions-" + seed + "-" + i, draws));
        }
        return series;
    }

    private static SimulatedSeries series(String name, Draws draws) {
        double base = draws.between(0.7, 84);
        double amplitude = 0.3 + 0.6 * draws.uniform();
        double peak = (18 + 3 * draws.normal()) / 24;
        double weekend = 0.55 + 0.4 * draws.uniform();
        double wander = 0.15 + 0.2 * draws.uniform();
        double size = 3 + 12 * draws.uniform();
        double[] times = new double[STEPS];
        Arrays.fill(times, 1);
        double every = 0.7 + 3 * draws.uniform();
        for (double day = draws.exponential(every); day < STEPS / (double) A_DAY; day += draws.exponential(every)) {
            burst(times, (int) (day * A_DAY), 1 + 0.8 * draws.pareto(1.6), 2 + draws.exponential(10), draws);
        }
        List<SimulatedSeries.Episode> episodes = episodes(times, draws);
        double kept = Math.exp(-1 / 60.0);
        double level = 0;
        double[] counts = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            level = level * kept + wander * Math.sqrt(1 - kept * kept) * draws.normal();
            double day = i / (double) A_DAY;
            double ofDay = Math.max(0.05, 1 + amplitude * Math.cos(2 * Math.PI * (day - peak)));
            double ofWeek = (int) day % 7 >= 5 ? weekend : 1;
            counts[i] = draws.negativeBinomial(base * ofDay * ofWeek * Math.exp(level) * times[i], size);
        }
        return SimulatedSeries.ofCounts(name, STEP, START, counts, episodes);
    }

    private static List<SimulatedSeries.Episode> episodes(double[] times, Draws draws) {
        int number = 2 + draws.below(3);
        int window = STEPS / 10 / number;
        List<Integer> centres = new ArrayList<>();
        while (centres.size() < number) {
            int centre = FIRST + window / 2 + draws.below(STEPS - FIRST - 100 - window);
            if (centres.stream().allMatch(other -> Math.abs(other - centre) > window + 50)) {
                centres.add(centre);
            }
        }
        List<SimulatedSeries.Episode> episodes = new ArrayList<>();
        for (int centre : centres) {
            if (draws.uniform() < 0.75) {
                burst(times, centre, 4 + 4 * draws.pareto(1.1), 3 + draws.exponential(40), draws);
            } else {
                burst(times, centre, 2.5 + 2 * draws.uniform(), 200 + draws.exponential(300), draws);
            }
            episodes.add(new SimulatedSeries.Episode(
                    START + (centre - window / 2) * (long) STEP, START + (centre + window / 2) * (long) STEP));
        }
        return episodes;
    }

    private static void burst(double[] times, int at, double factor, double fade, Draws draws) {
        int rise = draws.below(4);
        for (int i = Math.max(0, at - rise); i < times.length && i < at + 8 * fade; i++) {
            double part = i < at ? (i - at + rise + 1.0) / (rise + 1) : Math.exp(-(i - at) / fade);
            times[i] += (factor - 1) * part;
        }
    }
}
