package org.tocsin.alerts.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tocsin.alerts.activity.CountedReport;
import org.tocsin.alerts.activity.ReportLog;
import org.tocsin.alerts.surge.Evaluation;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.alert.Trigger;
import org.tocsin.contracts.desk.Acknowledgement;

/**
 * Moves an episode on. A later surge after a resolution is a new episode with the next number; nothing is
 * reopened, so that an id that a desk has closed stays closed.
 *
 * <p>Revisions: <em>raised</em> once; <em>escalated</em> at once at a higher severity, and not too often at
 * the same one where it has become some powers of ten less likely; <em>updated</em> for news that is neither,
 * not too often, and also when something told was taken back; <em>resolved</em> after a day below the lower
 * threshold, or at once when every report was withdrawn. Severity never falls within an episode. News that
 * came too soon after the last revision is told with the next report that comes late enough, or with the
 * resolution.
 */
final class AlertLife {
    private final LifecycleSettings settings;
    private final Duration onset;
    private final AlertGrade grade;
    private final AlertWriter writer;

    /** @param onset an episode begins this long before the raise, or as long as its deciding window if longer */
    AlertLife(LifecycleSettings settings, Duration onset, AlertWriter writer) {
        this.settings = settings;
        this.onset = onset;
        this.grade = new AlertGrade(settings);
        this.writer = writer;
    }

    /**
     * What a report changed.
     *
     * @param at stream time
     * @param log the reports that stand now
     * @param arrived the report as it stands now, or null where it was withdrawn
     * @param gone the version of it that stood before, or null
     * @param trigger the report as the cause of a revision
     * @param evaluate evaluates the border at any time under {@code log}
     */
    record Change(
            Instant at,
            Instant end,
            ReportLog log,
            CountedReport arrived,
            CountedReport gone,
            Trigger trigger,
            Function<Instant, Evaluation> evaluate) {}

    /** The first episode after {@code before} (null where there was none), if {@code change} rings. */
    Optional<Episode> raise(String border, Episode before, Change change) {
        Evaluation evaluation = change.evaluate().apply(change.end());
        // Taking back a report may move a voice to a later time; that is no news and must not ring.
        if (change.arrived() == null || !evaluation.rings()) {
            return Optional.empty();
        }
        int number = before == null ? 1 : before.number() + 1;
        Duration reach = onset.compareTo(evaluation.window()) > 0 ? onset : evaluation.window();
        Instant from = change.end().minus(reach);
        List<CountedReport> reports = change.log().since(from).reports();
        Alert alert = writer.raised(
                border, number, grade.of(evaluation, reports), change.at(), evaluation, reports, change.trigger());
        return Optional.of(new Episode(
                number,
                from,
                change.at(),
                change.at(),
                evaluation.decades(),
                Facts.of(reports),
                false,
                evaluation,
                alert));
    }

    /** The running {@code episode} after {@code change}; with a new revision where one is due. */
    Episode after(Episode episode, Change change) {
        List<CountedReport> reports = change.log().since(episode.from()).reports();
        Evaluation now = change.evaluate().apply(change.end());
        if (change.gone() != null && reports.stream().allMatch(CountedReport::copy)) {
            Episode emptied = judged(episode, change, now);
            return emptied.with(writer.withdrawn(emptied, change.at(), reports, change.trigger()));
        }
        Episode judged = judged(episode, change, now).withoutFacts(lost(episode, change, reports));
        Severity severity = max(episode.alert().severity(), grade.of(now, reports));
        boolean mayTell = !change.at().isBefore(episode.lastTold().plus(settings.updateEvery()));
        // A graver severity is told at once; in a flood every other story is some powers of ten less likely.
        boolean escalates = change.arrived() != null
                && (severity != episode.alert().severity()
                        || mayTell && now.decades() >= episode.toldDecades() + settings.escalateDecades());
        Set<String> facts = Facts.of(reports);
        if (escalates) {
            Alert revision =
                    writer.revised(judged, AlertState.ESCALATED, severity, change.at(), reports, change.trigger());
            return judged.told(facts, Math.max(now.decades(), episode.toldDecades()), revision);
        }
        boolean news = judged.correctionDue() || !judged.told().containsAll(facts);
        if (news && mayTell) {
            Alert revision = writer.revised(
                    judged, AlertState.UPDATED, episode.alert().severity(), change.at(), reports, change.trigger());
            return judged.told(union(judged.told(), facts), episode.toldDecades(), revision);
        }
        return judged;
    }

    /** When a running episode resolves if nothing lifts it above the lower threshold again. */
    Instant resolvesAt(Episode episode) {
        return episode.lastAbove().plus(settings.quiet());
    }

    /** From when on the clock may resolve it. */
    Instant tickResolvesAt(Episode episode) {
        return resolvesAt(episode).plus(settings.resolveAllowance());
    }

    /** The running {@code episode}, resolved at the time at which it was due, whoever noticed it. */
    Episode resolved(Episode episode, ReportLog log) {
        List<CountedReport> reports = log.since(episode.from()).reports();
        return episode.with(writer.resolved(episode, resolvesAt(episode), reports));
    }

    /**
     * The episode with a revision that says who acknowledged it; empty where the acknowledgement is of
     * another alert or says what is known.
     */
    Optional<Episode> acknowledged(Episode episode, Acknowledgement acknowledgement) {
        Alert alert = episode.alert();
        if (acknowledgement.by() == null
                || !alert.id().equals(acknowledgement.alert())
                || acknowledgement.by().equals(alert.acknowledgedBy())) {
            return Optional.empty();
        }
        return Optional.of(episode.with(writer.acknowledged(alert, acknowledgement)));
    }

    private static Episode judged(Episode episode, Change change, Evaluation now) {
        Instant lastAbove = now.holds() ? change.at() : episode.lastAbove();
        // What was taken back may have been part of the peak: judge that moment again as it now stands.
        Evaluation peak = change.gone() == null
                ? episode.peak()
                : change.evaluate().apply(episode.peak().end());
        return episode.with(lastAbove, now.strongerThan(peak) ? now : peak);
    }

    private static Set<String> lost(Episode episode, Change change, List<CountedReport> reports) {
        if (change.gone() == null) {
            return Set.of();
        }
        Set<String> lost = new HashSet<>(Facts.of(change.gone()));
        lost.retainAll(episode.told());
        lost.removeAll(Facts.of(reports));
        return lost;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    private static Severity max(Severity one, Severity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
