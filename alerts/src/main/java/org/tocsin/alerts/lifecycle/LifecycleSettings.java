package org.tocsin.alerts.lifecycle;

import java.time.Duration;
import java.util.List;
import org.tocsin.alerts.surge.AlarmBudget;

/**
 * The life of an alert.
 *
 * @param updateEvery least event time between two revisions, but for a graver severity; default 15
 *     min: a desk reads about so often in a running story
 * @param updateAllowance how much later than due the clock must be before a tick tells news that was held back;
 *     default 5 min, a poll of an ordinary feed, so that it does not go out just before more of it. It changes
 *     when the news is told, never the time that it bears
 * @param quiet an episode resolves this long after it was last above the lower threshold; default 24 h:
 *     fighting pauses at night, and news of it with it
 * @param resolveAllowance how much later than that the clock must be before a tick resolves; default 15
 *     min, so that a report which was published in time and arrives a few polls later still counts. It
 *     changes when the resolution is told, never its time
 * @param escalateDecades powers of ten less likely than when last told that make an escalation; default 3
 * @param warningDecades powers of ten below the error budget from which it is a warning; default 2
 * @param criticalDecades the same for critical; default 4
 * @param heavyDecades powers of ten that heavy weapons count for in severity, where two publisher families
 *     report them; default 1: shelling and strikes are graver than small arms, but no number of voices
 * @param falseRaises alerts an area and month that are thought ordinary; an area that rings oftener needs some decades more
 *     ({@link AlarmBudget}), two at most, and none where it is critical or by a rule; default 0.3
 * @param rules what rings whatever the statistics say; default none
 * @param mostEvidence quotations in an alert; default 10: what fits a screen
 */
public record LifecycleSettings(
        Duration updateEvery,
        Duration updateAllowance,
        Duration quiet,
        Duration resolveAllowance,
        Double escalateDecades,
        Double warningDecades,
        Double criticalDecades,
        Double heavyDecades,
        Double falseRaises,
        List<AlertRule> rules,
        Integer mostEvidence) {

    public LifecycleSettings {
        updateEvery = updateEvery == null ? Duration.ofMinutes(15) : updateEvery;
        updateAllowance = updateAllowance == null ? Duration.ofMinutes(5) : updateAllowance;
        quiet = quiet == null ? Duration.ofHours(24) : quiet;
        resolveAllowance = resolveAllowance == null ? Duration.ofMinutes(15) : resolveAllowance;
        escalateDecades = escalateDecades == null ? 3.0 : escalateDecades;
        warningDecades = warningDecades == null ? 2.0 : warningDecades;
        criticalDecades = criticalDecades == null ? 4.0 : criticalDecades;
        heavyDecades = heavyDecades == null ? 1.0 : heavyDecades;
        falseRaises = falseRaises == null ? 0.3 : falseRaises;
        rules = rules == null ? List.of() : List.copyOf(rules);
        mostEvidence = mostEvidence == null ? 10 : mostEvidence;
        check(!updateEvery.isNegative(), "updateEvery", "0 or more", updateEvery);
        check(!updateAllowance.isNegative(), "updateAllowance", "0 or more", updateAllowance);
        check(quiet.toHours() >= 1, "quiet", "an hour or more", quiet);
        check(!resolveAllowance.isNegative(), "resolveAllowance", "0 or more", resolveAllowance);
        check(escalateDecades > 0, "escalateDecades", "above 0", escalateDecades);
        check(warningDecades >= 0, "warningDecades", "0 or more", warningDecades);
        check(criticalDecades >= warningDecades, "criticalDecades", "warningDecades or more", criticalDecades);
        check(heavyDecades >= 0, "heavyDecades", "0 or more", heavyDecades);
        check(falseRaises > 0, "falseRaises", "above 0", falseRaises);
        check(mostEvidence >= 1 && mostEvidence <= 50, "mostEvidence", "1 to 50", mostEvidence);
    }

    /** Every default. */
    public static LifecycleSettings defaults() {
        return new LifecycleSettings(null, null, null, null, null, null, null, null, null, null, null);
    }

    private static void check(boolean holds, String name, String expected, Object found) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": expected " + expected + ", found " + found);
        }
    }
}
