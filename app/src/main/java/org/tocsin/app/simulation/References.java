package org.tocsin.app.simulation;

import java.util.Arrays;

/** Simple detectors that a better one must beat. They count by the hour, or by the step where that is given. */
public final class References {
    private References() {}

    /**
     * How many standard deviations the newest count is above the mean of those before it (at least half a count),
     * as EARS does (Hutwagner et al. 2003): C2 takes the seven counts before the last two.
     *
     * @param length counts that the mean is over
     * @param lag counts between them and the newest
     */
    public static Scorer movingZScore(SimulatedSeries series, int length, int lag) {
        Counts counts = new Counts(series, length + lag + 1);
        return (time, count) -> {
            counts.add(time, count);
            if (!counts.full()) {
                return 0;
            }
            double sum = 0;
            double squares = 0;
            for (int back = lag + 1; back <= lag + length; back++) {
                sum += counts.back(back);
                squares += counts.back(back) * counts.back(back);
            }
            double mean = sum / length;
            double deviation = Math.sqrt(Math.max(0, squares / length - mean * mean));
            return Math.max(0, (counts.back(0) - mean) / Math.max(deviation, 0.5));
        };
    }

    /** The cumulative sum of counts beyond one and a half times the level, over its root (Page 1954; Lucas 1985). */
    public static Scorer cusum(SimulatedSeries series) {
        long step = stepOf(series);
        double learns = step == Simulation.DAY ? 0.02 : step == Simulation.HOUR ? 0.001 : 0.0005;
        return new Scorer() {
            private double level = 0.01;
            private double sum;
            private double current;
            private long steps;
            private long last = Long.MIN_VALUE;

            @Override
            public double score(long time, double count) {
                long now = time / step;
                for (long passed = last == Long.MIN_VALUE ? now : last; passed < now && now - passed < 5000; passed++) {
                    sum = Math.clamp(sum + current - allowed(), 0, 20 * (level + 1));
                    level += Math.max(learns, 1.0 / (++steps + 50)) * (current - level);
                    current = 0;
                }
                last = now;
                current += count;
                return Math.max(0, sum + current - allowed()) / Math.sqrt(level + 0.05);
            }

            private double allowed() {
                return 1.5 * level + 0.05;
            }
        };
    }

    private static long stepOf(SimulatedSeries series) {
        return series.step() < 300 ? Simulation.HOUR : series.step();
    }

    private static final class Counts {
        private final long step;
        private final double[] ring;
        private long newest = Long.MIN_VALUE;
        private long seen;

        Counts(SimulatedSeries series, int size) {
            step = stepOf(series);
            ring = new double[size];
        }

        void add(long time, double count) {
            long now = time / step;
            if (newest == Long.MIN_VALUE) {
                newest = now;
            }
            if (now - newest >= ring.length) {
                Arrays.fill(ring, 0);
            } else {
                for (long passed = newest + 1; passed <= now; passed++) {
                    ring[(int) (passed % ring.length)] = 0;
                }
            }
            seen += now - newest;
            newest = now;
            ring[(int) (now % ring.length)] += count;
        }

        boolean full() {
            return seen >= ring.length;
        }

        double back(int steps) {
            return ring[(int) Math.floorMod(newest - steps, (long) ring.length)];
        }
    }
}
