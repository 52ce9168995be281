package org.tocsin.alerts.lifecycle;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.alerts.activity.CountedReport;
import org.tocsin.alerts.surge.AlarmBudget;
import org.tocsin.alerts.surge.Evaluation;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.incident.IncidentType;

/**
 * How grave a surge is: by how many powers of ten it is below the error budget, and heavy weapons, where
 * two publisher families report them by themselves, count for some more. With the defaults: a watch up to
 * two, a warning from two, critical from four powers of ten.
 */
final class AlertGrade {
    private static final Set<IncidentType> HEAVY =
            EnumSet.of(IncidentType.SHELLING, IncidentType.AIR_DRONE_STRIKE, IncidentType.MISSILE_STRIKE);

    private final LifecycleSettings settings;

    AlertGrade(LifecycleSettings settings) {
        this.settings = settings;
    }

    /** The rules that {@code reports} of {@code border} fulfil. */
    List<AlertRule> rules(String border, List<CountedReport> reports) {
        return settings.rules().stream()
                .filter(rule -> rule.holds(border, reports))
                .toList();
    }

    /**
     * True where {@code evaluation} rings in an area that may have rung too often: then only what is less likely by some
     * decades does, or is critical.
     */
    boolean rings(Evaluation evaluation, AlarmBudget alarms, Instant at) {
        double needed = Math.min(settings.criticalDecades(), alarms.extraDecades(at, settings.falseRaises()));
        return evaluation.rings() && evaluation.decades() >= needed;
    }

    /** The severity of {@code evaluation} with the episode's {@code reports}, at least what a rule that holds says. */
    Severity of(String border, Evaluation evaluation, List<CountedReport> reports) {
        Severity unlikely = of(evaluation, reports);
        return rules(border, reports).stream()
                .map(AlertRule::severity)
                .reduce(unlikely, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** The severity of {@code evaluation} with the episode's {@code reports}, rules aside. */
    Severity of(Evaluation evaluation, List<CountedReport> reports) {
        double decades = evaluation.decades() + (heavy(reports) ? settings.heavyDecades() : 0);
        if (decades >= settings.criticalDecades()) {
            return Severity.CRITICAL;
        }
        return decades >= settings.warningDecades() ? Severity.WARNING : Severity.WATCH;
    }

    private static boolean heavy(List<CountedReport> reports) {
        return reports.stream()
                        .filter(report ->
                                !report.copy() && report.types().stream().anyMatch(HEAVY::contains))
                        .map(CountedReport::family)
                        .collect(Collectors.toSet())
                        .size()
                >= 2;
    }
}
