package org.tocsin.alerts.surge;

import java.time.Duration;
import java.util.List;

/**
 * When reported activity is a surge.
 *
 * @param windows windows with their shares of the error budget; default 30 min 0.15, 2 h 0.25, 6 h 0.40,
 *     24 h 0.20. Six hours have the most, because outlets take hours to report one outbreak by themselves;
 *     the shortest is there for speed and needs the least, as three voices in it are rare anyway
 * @param errorBudget chance, over all windows together, that an ordinary moment is taken for a surge;
 *     default 0.002. Simulated borders whose habits never change, with one to ten stories a day, then give
 *     two to twenty false watches a year (the most where stories come often and in clusters) and a false
 *     warning about once a year; with 0.005 it is about twice as many. A border with an outbreak every ten
 *     days still rings for most of those that three report by themselves
 * @param holdBudget the same for an episode that is already there, which stays while the chance is at or
 *     below this; default ten times the error budget: an episode must not flicker at its threshold
 * @param floorWindow window of the two floors; default 6 h
 * @param minVoices fewest voices in it; default 3: two may repeat each other unseen, three seldom do
 * @param minFamilies fewest publisher families with reporting of their own in it; default 2: one outlet,
 *     however busy, must not ring the bell alone
 * @param halfLife how fast the baseline forgets; default 30 days: long enough for a rate of one voice a
 *     week to be known, short enough that a past war is no measure for this month
 * @param lag by how much the baseline stays behind; default 24 h, the longest window, so that an onset
 *     does not teach its own normality
 * @param priorShape shape of the Gamma prior; default 0.4: borders differ by orders of magnitude
 * @param pooledRate voices an hour of the median watched border, mean of the prior; default 0.01, not
 *     quite two a week. With it three voices within six hours ring on a border that nothing is known of;
 *     with 0.05 they would have to come within half an hour
 * @param learning while the baseline is younger than this the area is still being learned; default 7
 *     days: a whole week, as weekends are reported less
 * @param oldestLesson a late report older than this, by the area's stream time, teaches nothing; default
 *     30 days: a feed's archive is not what its ordinary coverage would have been
 */
public record SurgeSettings(
        List<Window> windows,
        Double errorBudget,
        Double holdBudget,
        Duration floorWindow,
        Integer minVoices,
        Integer minFamilies,
        Duration halfLife,
        Duration lag,
        Double priorShape,
        Double pooledRate,
        Duration learning,
        Duration oldestLesson) {
    /**
     * A window that is judged.
     *
     * @param length its length, whole minutes
     * @param share its share of the error budget, above 0
     */
    public record Window(Duration length, Double share) {

        public Window {
            if (length == null || length.toMinutes() < 1 || !length.equals(Duration.ofMinutes(length.toMinutes()))) {
                throw new IllegalArgumentException("length: expected whole minutes, found " + length);
            }
            if (share == null || !(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("share: expected above 0, at most 1, found " + share);
            }
        }
    }

    public SurgeSettings {
        windows = windows == null || windows.isEmpty()
                ? List.of(
                        new Window(Duration.ofMinutes(30), 0.15),
                        new Window(Duration.ofHours(2), 0.25),
                        new Window(Duration.ofHours(6), 0.40),
                        new Window(Duration.ofHours(24), 0.20))
                : List.copyOf(windows);
        errorBudget = errorBudget == null ? 0.002 : errorBudget;
        holdBudget = holdBudget == null ? Math.min(0.5, 10 * errorBudget) : holdBudget;
        floorWindow = floorWindow == null ? Duration.ofHours(6) : floorWindow;
        minVoices = minVoices == null ? 3 : minVoices;
        minFamilies = minFamilies == null ? 2 : minFamilies;
        halfLife = halfLife == null ? Duration.ofDays(30) : halfLife;
        lag = lag == null ? Duration.ofHours(24) : lag;
        priorShape = priorShape == null ? 0.4 : priorShape;
        pooledRate = pooledRate == null ? 0.01 : pooledRate;
        learning = learning == null ? Duration.ofDays(7) : learning;
        oldestLesson = oldestLesson == null ? Duration.ofDays(30) : oldestLesson;
        double shares = windows.stream().mapToDouble(Window::share).sum();
        check(Math.abs(shares - 1) < 1e-6, "windows", "shares that add up to 1", shares);
        check(errorBudget > 0 && errorBudget < 0.5, "errorBudget", "above 0, below 0.5", errorBudget);
        check(holdBudget >= errorBudget && holdBudget < 1, "holdBudget", "errorBudget or more, below 1", holdBudget);
        check(floorWindow.toMinutes() > 0, "floorWindow", "a positive duration", floorWindow);
        check(minVoices >= 1, "minVoices", "1 or more", minVoices);
        check(minFamilies >= 1, "minFamilies", "1 or more", minFamilies);
        check(halfLife.toHours() >= 24, "halfLife", "a day or more", halfLife);
        check(lag.toHours() >= 1 && lag.toHours() <= 24, "lag", "PT1H to PT24H", lag);
        check(priorShape > 0, "priorShape", "above 0", priorShape);
        check(pooledRate > 0, "pooledRate", "above 0", pooledRate);
        check(!learning.isNegative(), "learning", "0 or more", learning);
        check(oldestLesson.compareTo(lag) >= 0, "oldestLesson", "the lag or more", oldestLesson);
    }

    /** Every default. */
    public static SurgeSettings defaults() {
        return new SurgeSettings(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static void check(boolean holds, String name, String expected, Object found) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": expected " + expected + ", found " + found);
        }
    }
}
