package org.tocsin.alerts.surge;

import java.time.Duration;
import java.util.List;

/**
 * How time is cut for one kind of series.
 *
 * @param step length of a step, whole seconds; counts of one step are added up
 * @param windows length of each judged window in steps, shortest first
 * @param shares share of the error budget of each window
 * @param block steps of which levels and seasons are learned at once: an hour of fine steps, one coarse step
 * @param quietGaps true where a step without a row had no counts, false where nothing is known of it
 */
record SeriesGrid(long step, int[] windows, double[] shares, int block, boolean quietGaps) {
    static final long HOUR = 3600;
    static final long DAY = 86_400;

    /** Where steps are coarse, windows count in steps: a day's count is judged alone, and with 1, 3 and 6 before it. */
    private static final int[] LEAST_STEPS = {1, 2, 4, 7};

    /** @throws IllegalArgumentException where {@code step} is not a whole number of seconds above 0 */
    static SeriesGrid of(Duration step, boolean quietGaps, List<SurgeSettings.Window> windows) {
        long seconds = step.toSeconds();
        if (seconds < 1 || step.getNano() != 0) {
            throw new IllegalArgumentException("step: expected whole seconds above 0, found " + step);
        }
        List<SurgeSettings.Window> sorted = windows.stream()
                .sorted((a, b) -> a.length().compareTo(b.length()))
                .toList();
        // The single step comes before the configured windows: it is judged where it holds enough by itself.
        int[] lengths = new int[sorted.size() + 1];
        double[] shares = new double[sorted.size() + 1];
        lengths[0] = 1;
        shares[0] = sorted.getFirst().share();
        for (int i = 0; i < sorted.size(); i++) {
            long natural = Math.ceilDiv(sorted.get(i).length().toSeconds(), seconds);
            int least = LEAST_STEPS[Math.min(i, LEAST_STEPS.length - 1)];
            lengths[i + 1] = (int) Math.max(natural, least);
            shares[i + 1] = sorted.get(i).share();
        }
        return new SeriesGrid(seconds, lengths, shares, (int) Math.max(1, HOUR / seconds), quietGaps);
    }

    /** Steps of the longest window. */
    int longest() {
        return windows[windows.length - 1];
    }

    /** Blocks of the longest window: by so much learning stays behind. */
    int lag() {
        return Math.max(1, longest() / block);
    }

    /** Length of a block in seconds. */
    long blockSeconds() {
        return block * step;
    }

    /** Days count in steps too where a step is longer than a day. */
    double seconds(Duration length) {
        return length.toSeconds() * Math.max(1.0, step / (double) DAY);
    }

    boolean hasHours() {
        return block > 1 || step == HOUR;
    }

    boolean hasWeekdays() {
        return blockSeconds() <= DAY;
    }
}
