package org.tocsin.alerts.lifecycle;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.alerts.activity.CountedReport;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.incident.Range;

/**
 * What rings whatever the statistics say, and how gravely at least.
 *
 * @param when what must be reported within the window of the floors: {@code both_governments}, {@code killed} or
 *     {@code reported}; copies count for nothing here
 * @param atLeast how many: killed, or publisher families; default 1
 * @param area a first-level division that it must be reported of, e.g. {@code AM/08}; default anywhere at the border
 * @param severity how grave it then is at least; default critical
 */
public record AlertRule(String when, Integer atLeast, String area, Severity severity) {
    /** Both states of the border say that it happened; a bare denial is none. */
    private static final String BOTH_GOVERNMENTS = "both_governments";

    /** A report says that at least so many were killed, on one side by one claimant. */
    private static final String KILLED = "killed";

    /** At least so many publisher families report by themselves. */
    private static final String REPORTED = "reported";

    public AlertRule {
        if (!List.of(BOTH_GOVERNMENTS, KILLED, REPORTED).contains(when)) {
            throw new IllegalArgumentException("when: expected both_governments, killed or reported, found " + when);
        }
        atLeast = atLeast == null ? 1 : atLeast;
        severity = severity == null ? Severity.CRITICAL : severity;
        if (atLeast < 1) {
            throw new IllegalArgumentException("atLeast: expected 1 or more, found " + atLeast);
        }
    }

    /** True where {@code reports} of {@code border} are what it asks for. */
    boolean holds(String border, List<CountedReport> reports) {
        List<CountedReport> own = reports.stream()
                .filter(report -> !report.copy())
                .filter(report -> area == null || report.divisions().contains(area))
                .toList();
        return switch (when) {
            case BOTH_GOVERNMENTS ->
                own.stream()
                        .flatMap(report -> report.claimants().stream())
                        .collect(Collectors.toSet())
                        .containsAll(Set.of(border.split("-")));
            case KILLED ->
                own.stream()
                        .flatMap(report -> report.casualties().stream())
                        .map(losses -> losses.killed())
                        .filter(Objects::nonNull)
                        .anyMatch(this::reaches);
            default ->
                own.stream()
                                .filter(report -> !report.denial())
                                .map(CountedReport::family)
                                .distinct()
                                .count()
                        >= atLeast;
        };
    }

    /** For a person: what it asked for. */
    String wording() {
        String what = switch (when) {
            case BOTH_GOVERNMENTS -> "both governments report it";
            case KILLED ->
                atLeast == 1 ? "somebody is said to be killed" : "at least " + atLeast + " are said to be killed";
            default -> atLeast == 1 ? "it is reported" : atLeast + " publisher families report it";
        };
        return area == null ? what : what + " at " + area;
    }

    /** A range counts by its least: "up to twenty" is no twenty. */
    private boolean reaches(Range killed) {
        return killed.min() != null && killed.min() >= atLeast;
    }
}
