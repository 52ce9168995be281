package org.tocsin.app.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Sirens by the minute in 30 areas for four years, rows only where they sounded. In calm, an area has from 2 (the
 * first) to 0.1 incidents a month, of one or two salvoes of 1.8 sirens. Escalations come every 15 days and a random 100
 * more, reach the first areas most, begin there within half an hour of each other and last 4 hours to 8 days, one of
 * ten two months; salvoes of four sirens then come 0.7 to 3.7 times an hour, less at night and less with time. Finding
 * one counts until its end, and at least twelve hours.
 */
public final class SirenSimulation implements Simulation {
    private static final int AREAS = 30;
    private static final long END = START + 4 * 365 * DAY;

    @Override
    public List<SimulatedSeries> draw(long seed) {
        Draws draws = new Draws(seed);
        List<TreeMap<Long, Double>> rows = new ArrayList<>();
        List<List<SimulatedSeries.Episode>> episodes = new ArrayList<>();
        for (int area = 0; area < AREAS; area++) {
            rows.add(calm(area, draws));
            episodes.add(new ArrayList<>());
        }
        double gap = 100 * DAY;
        for (double t = START + 60 * DAY + draws.exponential(gap);
                t < END - 20 * DAY;
                t += 15 * DAY + draws.exponential(gap)) {
            escalate(t, rows, episodes, draws);
        }
        List<SimulatedSeries> series = new ArrayList<>();
        for (int area = 0; area < AREAS; area++) {
            series.add(SimulatedSeries.ofEvents(
                    "sirens-" + seed + "-" + area, 60, START, END, rows.get(area), episodes.get(area)));
        }
        return series;
    }

    private static double exposed(int area) {
        return Math.exp(-area / 8.0);
    }

    private static TreeMap<Long, Double> calm(int area, Draws draws) {
        TreeMap<Long, Double> rows = new TreeMap<>();
        double gap = 30 * DAY / (2 * exposed(area) + 0.08);
        for (double t = START + draws.exponential(gap); t < END; t += draws.exponential(gap)) {
            double at = t;
            for (int salvo = draws.geometric(1.4); salvo > 0; salvo--) {
                salvo(rows, at, 1.8, draws);
                at += draws.exponential(HOUR / 2.0);
            }
        }
        return rows;
    }

    private static void escalate(
            double begin, List<TreeMap<Long, Double>> rows, List<List<SimulatedSeries.Episode>> episodes, Draws draws) {
        boolean war = draws.uniform() < 0.1;
        double length = war ? 60 * DAY : draws.between(4 * HOUR, 200 * HOUR);
        double reach = 0.3 + draws.uniform();
        for (int area = 0; area < AREAS; area++) {
            if (draws.uniform() > 2 * exposed(area) * reach) {
                continue;
            }
            double onset = begin + draws.exponential(HOUR / 2.0);
            double anHour = 0.7 + 3 * draws.uniform();
            double at = onset;
            while (at < onset + length) {
                double clock = at / HOUR % 24;
                double byNight = clock > 1 && clock < 6 ? 0.35 : 1.2;
                double age = (at - onset) / length;
                double fade = war ? Math.max(0.06, Math.exp(-5 * age)) : Math.exp(-age);
                salvo(rows.get(area), at, 4, draws);
                at += draws.exponential(HOUR / (anHour * byNight * fade));
            }
            episodes.get(area).add(new SimulatedSeries.Episode((long) onset - 60, (long)
                    (onset + Math.max(length, 12 * HOUR))));
        }
    }

    private static void salvo(TreeMap<Long, Double> rows, double at, double size, Draws draws) {
        for (int siren = draws.geometric(size); siren > 0; siren--) {
            rows.merge((long) ((at + draws.exponential(60)) / 60) * 60, 1.0, Double::sum);
        }
    }
}
