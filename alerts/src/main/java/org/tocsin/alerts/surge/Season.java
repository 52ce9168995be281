package org.tocsin.alerts.surge;

import java.util.Arrays;

/**
 * How much busier an hour of the day, and a day of the week, is than the average; in UTC. Each factor is a
 * ratio of counts to what the level alone would give, shrunk towards 1 by as much as one more day (or week) of
 * average counts, and by more where counts come in clusters: so a series that says little of its day keeps to 1.
 */
final class Season {
    private static final double LEAST = 0.05;
    private static final double KEPT_A_DAY = Math.pow(0.5, 1.0 / 60);
    private static final double KEPT_A_WEEK = Math.pow(0.5, 7.0 / 60);

    private final SeriesGrid grid;
    private final Factors hours = new Factors(24);
    private final Factors weekdays = new Factors(7);

    Season(SeriesGrid grid) {
        this.grid = grid;
    }

    /** The factor of the step that begins at {@code time}, epoch seconds; hours pass into one another. */
    double at(long time) {
        long middle = time + Math.min(grid.step(), SeriesGrid.HOUR) / 2;
        double factor = grid.hasWeekdays() ? weekdays.values[weekday(middle)] : 1;
        if (!grid.hasHours()) {
            return factor;
        }
        long shifted = middle - SeriesGrid.HOUR / 2;
        double part = Math.floorMod(shifted, SeriesGrid.HOUR) / (double) SeriesGrid.HOUR;
        return factor
                * (hours.values[hour(shifted)] * (1 - part) + hours.values[hour(shifted + SeriesGrid.HOUR)] * part);
    }

    /** The factor of the whole block that begins at {@code time}. */
    double ofBlock(long time) {
        return (grid.hasHours() ? hours.values[hour(time)] : 1)
                * (grid.hasWeekdays() ? weekdays.values[weekday(time)] : 1);
    }

    /**
     * Learns a block.
     *
     * @param time its begin
     * @param count its count
     * @param level what the level alone gives in a block
     * @param spread variance of the block's count over its mean
     */
    void learn(long time, double count, double level, double spread) {
        double ofHour = grid.hasHours() ? hours.values[hour(time)] : 1;
        double ofDay = grid.hasWeekdays() ? weekdays.values[weekday(time)] : 1;
        if (grid.hasHours()) {
            hours.learn(hour(time), count, level * ofDay, 2 * spread + level, KEPT_A_DAY);
        }
        if (grid.hasWeekdays()) {
            double blocks = SeriesGrid.DAY / (double) grid.blockSeconds();
            weekdays.learn(
                    weekday(time),
                    count,
                    level * ofHour,
                    4 * spread + level * blocks,
                    Math.pow(KEPT_A_WEEK, 1 / blocks));
        }
    }

    private static int hour(long time) {
        return (int) Math.floorMod(Math.floorDiv(time, SeriesGrid.HOUR), 24L);
    }

    private static int weekday(long time) {
        // The epoch began on a Thursday.
        return (int) Math.floorMod(Math.floorDiv(time, SeriesGrid.DAY) + 3, 7L);
    }

    private static final class Factors {
        private final double[] counts;
        private final double[] levels;
        private final double[] values;

        Factors(int size) {
            counts = new double[size];
            levels = new double[size];
            values = new double[size];
            Arrays.fill(values, 1);
        }

        void learn(int i, double count, double level, double prior, double kept) {
            counts[i] = counts[i] * kept + count;
            levels[i] = levels[i] * kept + level;
            values[i] = (counts[i] + prior) / (levels[i] + prior);
            if (i == values.length - 1) {
                normalise();
            }
        }

        private void normalise() {
            double mean = Arrays.stream(values).average().orElse(1);
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.max(LEAST, values[i] / mean);
            }
        }
    }
}
