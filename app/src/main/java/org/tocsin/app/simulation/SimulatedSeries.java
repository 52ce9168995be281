package org.tocsin.app.simulation;

import java.util.List;
import java.util.SortedMap;

/**
 * A series with what is true of it. Times are epoch seconds.
 *
 * @param area its name
 * @param step length of a step in seconds
 * @param quietGaps true where steps without a row had no counts
 * @param from begin of the time that it covers
 * @param to end of that time
 * @param times of its rows
 * @param counts of its rows
 * @param episodes what a detector should find
 */
public record SimulatedSeries(
        String area,
        long step,
        boolean quietGaps,
        long from,
        long to,
        long[] times,
        double[] counts,
        List<Episode> episodes) {

    /**
     * An episode that a detector should find.
     *
     * @param from its begin
     * @param to until when finding it counts
     */
    public record Episode(long from, long to) {}

    /** Events in time, at most one row a step. */
    static SimulatedSeries ofEvents(
            String area, long step, long from, long to, SortedMap<Long, Double> rows, List<Episode> episodes) {
        long[] times = rows.keySet().stream().mapToLong(Long::longValue).toArray();
        double[] counts =
                rows.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new SimulatedSeries(area, step, true, from, to, times, counts, List.copyOf(episodes));
    }

    /** A count every step. */
    static SimulatedSeries ofCounts(String area, long step, long from, double[] counts, List<Episode> episodes) {
        long[] times = new long[counts.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = from + i * step;
        }
        return new SimulatedSeries(
                area, step, false, from, from + counts.length * step, times, counts, List.copyOf(episodes));
    }
}
