package org.tocsin.alerts.lifecycle;

import java.time.Instant;
import java.util.List;
import org.tocsin.alerts.activity.CountedReport;
import org.tocsin.alerts.surge.Evaluation;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.alert.Trigger;
import org.tocsin.contracts.desk.Acknowledgement;

/** Writes whole revisions: every one can be read without the ones before it. */
final class AlertWriter {
    private final AlertWording wording;
    private final int mostEvidence;
    private final AlertGrade grade;
    private final String configuration;

    /** @param configuration short hash of the configuration that decides, stands in every revision */
    AlertWriter(AlertWording wording, LifecycleSettings settings, String configuration) {
        this.wording = wording;
        this.mostEvidence = settings.mostEvidence();
        this.grade = new AlertGrade(settings);
        this.configuration = configuration;
    }

    Alert raised(
            String border,
            int number,
            Severity severity,
            Instant at,
            Evaluation peak,
            List<CountedReport> reports,
            Trigger trigger) {
        AlertContent content = new AlertContent(reports);
        String headline = wording.headline(border, content.types(), peak.observed());
        return write(
                new Head(border + "." + number, border, AlertState.RAISED, severity, at, at, null, 1, trigger, null),
                headline,
                peak,
                content);
    }

    Alert revised(
            Episode episode,
            AlertState state,
            Severity severity,
            Instant at,
            List<CountedReport> reports,
            Trigger trigger) {
        AlertContent content = new AlertContent(reports);
        String headline = wording.headline(
                episode.alert().area(), content.types(), episode.peak().observed());
        return write(next(episode.alert(), state, severity, at, null, trigger), headline, episode.peak(), content);
    }

    Alert resolved(Episode episode, Instant at, List<CountedReport> reports) {
        Alert before = episode.alert();
        return write(
                next(before, AlertState.RESOLVED, before.severity(), at, at, null),
                wording.backToUsual(before.area()),
                episode.peak(),
                new AlertContent(reports));
    }

    Alert withdrawn(Episode episode, Instant at, List<CountedReport> reports, Trigger trigger) {
        Alert before = episode.alert();
        return write(
                next(before, AlertState.RESOLVED, before.severity(), at, at, trigger),
                wording.withdrawn(before.area()),
                episode.peak(),
                new AlertContent(reports));
    }

    /** The same alert, acknowledged. It is an update: whoever rings on {@code raised} must not ring again. */
    Alert acknowledged(Alert alert, Acknowledgement acknowledgement) {
        Instant at = acknowledgement.at();
        return new Alert(
                alert.id(),
                alert.area(),
                alert.state() == AlertState.RESOLVED ? AlertState.RESOLVED : AlertState.UPDATED,
                alert.severity(),
                alert.raised(),
                at == null || at.isBefore(alert.updated()) ? alert.updated() : at,
                alert.resolved(),
                alert.headline(),
                alert.summary(),
                alert.observed(),
                alert.expected(),
                alert.window(),
                alert.probability(),
                alert.types(),
                alert.places(),
                alert.divisions(),
                alert.claims(),
                alert.casualties(),
                alert.sources(),
                alert.evidence(),
                alert.geometry(),
                alert.revision() + 1,
                alert.revision(),
                null,
                acknowledgement.by(),
                alert.configuration());
    }

    /** The fields of a revision that its reports do not decide. */
    private record Head(
            String id,
            String area,
            AlertState state,
            Severity severity,
            Instant raised,
            Instant updated,
            Instant resolved,
            int revision,
            Trigger trigger,
            String acknowledgedBy) {}

    private static Head next(
            Alert before, AlertState state, Severity severity, Instant at, Instant resolved, Trigger trigger) {
        return new Head(
                before.id(),
                before.area(),
                state,
                severity,
                before.raised(),
                // An acknowledgement bears the clock's time, which is ahead of the reports'.
                at.isBefore(before.updated()) ? before.updated() : at,
                resolved,
                before.revision() + 1,
                trigger,
                before.acknowledgedBy());
    }

    private Alert write(Head head, String headline, Evaluation peak, AlertContent content) {
        return new Alert(
                head.id(),
                head.area(),
                head.state(),
                head.severity(),
                head.raised(),
                head.updated(),
                head.resolved(),
                headline,
                wording.summary(peak, content.sources(), content.claims(), content.since())
                        + wording.rules(grade.rules(head.area(), content.reports())),
                peak.observed(),
                peak.expected(),
                peak.window().toString(),
                peak.probability(),
                content.types(),
                content.places(),
                content.divisions(),
                content.claims(),
                content.casualties(),
                content.sources(),
                content.evidence(mostEvidence),
                content.geometry(),
                head.revision(),
                head.revision() == 1 ? null : head.revision() - 1,
                head.trigger(),
                head.acknowledgedBy(),
                configuration);
    }
}
