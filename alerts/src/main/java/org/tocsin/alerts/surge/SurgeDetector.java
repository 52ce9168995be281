package org.tocsin.alerts.surge;

import java.time.Duration;
import java.time.Instant;
import org.tocsin.alerts.activity.ActivityCount;

/**
 * Judges the windows that end at one time against a baseline.
 *
 * <p>Each window may use its share of the error budget (a weighted Bonferroni bound), so that looking at
 * several windows rings no more often than the budget says. The windows all end at the same whole minute:
 * whatever the order of the records of one minute, the last of them sees the same counts.
 */
public final class SurgeDetector {
    /** The smallest chance that is told apart; keeps logarithms finite. */
    private static final double SMALLEST = 1e-300;

    private final SurgeSettings settings;

    public SurgeDetector(SurgeSettings settings) {
        this.settings = settings;
    }

    /**
     * Evaluates the windows that end at {@code end}.
     *
     * @param counts the area's counts
     * @param baseline what the area usually shows
     * @param end end of every window, exclusive
     */
    public Evaluation evaluate(WindowCounts counts, Baseline baseline, Instant end) {
        Evaluation strongest = null;
        for (SurgeSettings.Window window : settings.windows()) {
            Evaluation evaluation = judge(window, counts, baseline, end);
            if (strongest == null || evaluation.strongerThan(strongest)) {
                strongest = evaluation;
            }
        }
        return strongest;
    }

    /**
     * Fewest voices in the window of the floors that ring by that window's share of the error budget; where no
     * window has the floors' length, by all of it.
     */
    public int ringsFrom(Baseline baseline) {
        double share = settings.windows().stream()
                .filter(window -> window.length().equals(settings.floorWindow()))
                .mapToDouble(SurgeSettings.Window::share)
                .findFirst()
                .orElse(1);
        NegativeBinomial ordinary = baseline.prediction(settings.floorWindow(), settings);
        int voices = settings.minVoices();
        while (ordinary.atLeast(voices) > settings.errorBudget() * share) {
            voices++;
        }
        return voices;
    }

    private Evaluation judge(SurgeSettings.Window window, WindowCounts counts, Baseline baseline, Instant end) {
        int observed = counts.count(end.minus(window.length()), end).voices();
        NegativeBinomial ordinary = baseline.prediction(window.length(), settings);
        double probability = Math.max(SMALLEST, ordinary.atLeast(observed));
        double adjusted = Math.min(1, probability / window.share());
        double budget = settings.errorBudget();
        return new Evaluation(
                end,
                window.length(),
                observed,
                ordinary.mean(),
                probability,
                adjusted,
                1 - Math.pow(2, -Math.log(adjusted) / Math.log(budget)),
                Math.log10(budget / adjusted),
                adjusted <= budget && overFloors(counts, end),
                adjusted <= settings.holdBudget(),
                baseline.young(settings));
    }

    private boolean overFloors(WindowCounts counts, Instant end) {
        Duration floorWindow = settings.floorWindow();
        ActivityCount floor = counts.count(end.minus(floorWindow), end);
        return floor.voices() >= settings.minVoices() && floor.families() >= settings.minFamilies();
    }
}
