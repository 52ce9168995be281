package org.tocsin.alerts.surge;

/**
 * When a series of counts is said to raise an alarm; how it is scored is in {@link SurgeSettings} and in
 * {@link SeriesDetector}. The score knows nothing of these.
 *
 * @param threshold score from which a row raises an alarm; default 0.42, 2.9 decades: about where simulated
 *     series of reports, sirens and events have one false alarm an area in ten months
 * @param falseRaises alarms an area and month that are thought ordinary; what comes oftener lifts the area's
 *     threshold ({@link AlarmBudget}); default 0.3
 * @param leastCount fewest counts in the deciding window of an alarm; default 3
 */
public record SeriesSettings(Double threshold, Double falseRaises, Integer leastCount) {

    public SeriesSettings {
        threshold = threshold == null ? 0.42 : threshold;
        falseRaises = falseRaises == null ? 0.3 : falseRaises;
        leastCount = leastCount == null ? 3 : leastCount;
        check(threshold > 0 && threshold < 1, "threshold", "above 0, below 1", threshold);
        check(falseRaises > 0 && falseRaises <= 1000, "falseRaises", "above 0, at most 1000", falseRaises);
        check(leastCount >= 0, "leastCount", "0 or more", leastCount);
    }

    /** Every default. */
    public static SeriesSettings defaults() {
        return new SeriesSettings(null, null, null);
    }

    private static void check(boolean holds, String name, String expected, Object found) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": expected " + expected + ", found " + found);
        }
    }
}
