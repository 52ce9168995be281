package org.tocsin.app.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/**
 * Reports by the minute at 40 borders for 240 days. Incidents excite further ones (Hawkes process: in calm each has 0.35
 * others within six hours, in an outbreak 0.5 within four); a border has 0.03 to 1.8 a day of its own. An incident is
 * told by one to three voices within the hour, between midnight and five mostly not before the morning. Outbreaks of one
 * to three days and more have at least eight times as many incidents and at least four a day. With copies, each
 * incident is told 0.6 times more within hours, and every 20 days a story of no incident is told three times.
 *
 * @param copies true for all reports, false for voices alone; the incidents of a seed are the same
 */
public record ReportSimulation(boolean copies) implements Simulation {
    private static final int AREAS = 40;
    private static final long END = START + 240 * DAY;

    @Override
    public List<SimulatedSeries> draw(long seed) {
        List<SimulatedSeries> series = new ArrayList<>();
        for (int area = 0; area < AREAS; area++) {
            series.add(new Border(seed * 1000 + area).series("reports-" + seed + "-" + area));
        }
        return series;
    }

    private final class Border {
        private final Draws draws;
        private final Draws copying;
        private final TreeMap<Long, Double> rows = new TreeMap<>();

        Border(long seed) {
            draws = new Draws(seed);
            copying = new Draws(seed + 500_000);
        }

        SimulatedSeries series(String name) {
            double aDay = draws.between(0.03, 1.8);
            incidents(START, END, aDay, 0.35, 6 * HOUR);
            List<SimulatedSeries.Episode> episodes = new ArrayList<>();
            double gap = 60 * DAY;
            for (double t = START + 40 * DAY + draws.exponential(gap);
                    t < END - 5 * DAY;
                    t += 12 * DAY + draws.exponential(gap)) {
                double rate = Math.max(8 * aDay, 4) * (1 + draws.exponential(1));
                double end = t + DAY * (1 + draws.exponential(2));
                incidents(t, end, rate, 0.5, 4 * HOUR);
                episodes.add(new SimulatedSeries.Episode((long) t, (long) end));
            }
            if (copies) {
                viral();
            }
            return SimulatedSeries.ofEvents(name, 60, START, END, rows, episodes);
        }

        private void incidents(double from, double to, double aDay, double others, double within) {
            Deque<Double> untold = new ArrayDeque<>();
            double gap = DAY / aDay;
            for (double t = from + draws.exponential(gap); t < to; t += draws.exponential(gap)) {
                untold.add(t);
            }
            while (!untold.isEmpty()) {
                double t = untold.poll();
                if (t < to) {
                    tell(t);
                    for (int i = draws.poisson(others); i > 0; i--) {
                        untold.add(t + draws.exponential(within));
                    }
                }
            }
        }

        private void tell(double t) {
            for (int voice = Math.min(3, 1 + draws.poisson(1)); voice > 0; voice--) {
                add(published(t + draws.exponential(0.75 * HOUR), draws));
            }
            if (copies) {
                for (int copy = copying.poisson(0.6); copy > 0; copy--) {
                    add(published(t + copying.exponential(2 * HOUR), copying));
                }
            }
        }

        private void viral() {
            double gap = 20 * DAY;
            for (double t = START + copying.exponential(gap); t < END; t += copying.exponential(gap)) {
                for (int i = 0; i < 3; i++) {
                    add(t + copying.exponential(HOUR));
                }
            }
        }

        private static double published(double t, Draws draws) {
            double clock = t / HOUR % 24;
            return clock < 5 && draws.uniform() < 0.6 ? t + (5 - clock) * HOUR + draws.exponential(HOUR) : t;
        }

        private void add(double t) {
            rows.merge((long) (t / 60) * 60, 1.0, Double::sum);
        }
    }
}
