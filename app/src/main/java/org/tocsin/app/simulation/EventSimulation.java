package org.tocsin.app.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Coded events by the day in 81 areas for 14 years: from one in 200 days to three a day, scattering (size 0.5 to 2.5),
 * with a level that wanders over months. Every 150 days and a random 900 more an area escalates to six times and more
 * (heavy tailed), at least one event a day, within one to four days, for ten days and a random 40 more. Finding it
 * counts within seven days.
 */
public final class EventSimulation implements Simulation {
    private static final int AREAS = 81;
    private static final int DAYS = 14 * 365;

    @Override
    public List<SimulatedSeries> draw(long seed) {
        Draws draws = new Draws(seed);
        List<SimulatedSeries> series = new ArrayList<>();
        for (int area = 0; area < AREAS; area++) {
            series.add(series("events-" + seed + "-" + area, draws));
        }
        return series;
    }

    private static SimulatedSeries series(String name, Draws draws) {
        double base = draws.between(0.005, 3);
        double size = 0.5 + 2 * draws.uniform();
        double[] times = new double[DAYS];
        Arrays.fill(times, 1);
        List<SimulatedSeries.Episode> episodes = new ArrayList<>();
        for (double day = 200 + draws.exponential(900); day < DAYS - 60; day += 150 + draws.exponential(900)) {
            double factor = Math.max(3 + 3 * draws.pareto(1.3), 1 / base);
            int first = (int) day;
            int ramp = 1 + draws.below(4);
            double end = day + 10 + draws.exponential(40);
            for (int i = first; i < Math.min(DAYS, end); i++) {
                times[i] += (factor - 1) * Math.min(1, (i - first + 1.0) / ramp);
            }
            episodes.add(new SimulatedSeries.Episode(START + first * DAY, START + (first + 7) * DAY));
        }
        double level = 0;
        double[] counts = new double[DAYS];
        for (int i = 0; i < DAYS; i++) {
            level = level * 0.995 + 0.06 * draws.normal();
            counts[i] = draws.negativeBinomial(base * Math.exp(level) * times[i], size);
        }
        return SimulatedSeries.ofCounts(name, DAY, START, counts, episodes);
    }
}
