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
import org.tocsin.alerts.surge.AlarmBudget;
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
 * came too soon after the last revision is told when the next one may be, at that very time, whether a later
 * record or a tick notices that it has come.
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
     * @param end end of the windows that are judged at {@code at}
     * @param kept what counted before this is no longer in {@code log}
     * @param log the reports that stand now
     * @param arrived the report as it stands now, or null where it was withdrawn
     * @param gone the version of it that stood before, or null
     * @param trigger the report as the cause of a revision
     * @param evaluate evaluates the border at any time under {@code log}
     */
    record Change(
            Instant at,
            Instant end,
            Instant kept,
            ReportLog log,
            CountedReport arrived,
            CountedReport gone,
            Trigger trigger,
            Function<Instant, Evaluation> evaluate) {}

    /** The first episode after {@code before} (null where there was none), if {@code change} rings or a rule says so. */
    Optional<Episode> raise(String border, Episode before, AlarmBudget alarms, Change change) {
        // Taking back a report may move a voice to a later time; that is no news and must not ring.
        if (change.arrived() == null) {
            return Optional.empty();
        }
        Evaluation evaluation = change.evaluate().apply(change.end());
        boolean ruled = !grade.rules(
                        border, change.log().since(change.end().minus(onset)).reports())
                .isEmpty();
        if (!ruled && !grade.rings(evaluation, alarms, change.at())) {
            return Optional.empty();
        }
        int number = before == null ? 1 : before.number() + 1;
        Duration reach = onset.compareTo(evaluation.window()) > 0 ? onset : evaluation.window();
        Instant from = change.end().minus(reach);
        List<CountedReport> reports = change.log().since(from).reports();
        Alert alert = writer.raised(
                border,
                number,
                grade.of(border, evaluation, reports),
                change.at(),
                evaluation,
                reports,
                change.trigger());
        return Optional.of(new Episode(
                number,
                from,
                change.at(),
                change.at(),
                evaluation.decades(),
                Facts.of(reports),
                false,
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
        Severity severity =
                max(episode.alert().severity(), grade.of(episode.alert().area(), now, reports));
        boolean graver = severity != episode.alert().severity();
        boolean mayTell = !change.at().isBefore(mayTellAt(episode));
        boolean escalates = change.arrived() != null && (graver || mayTell && lessLikely(judged));
        Set<String> facts = Facts.of(reports);
        boolean news =
                judged.correctionDue() || lessLikely(judged) || !judged.told().containsAll(facts);
        if (!escalates && !(news && mayTell)) {
            return judged.withNewsDue(news);
        }
        Alert revision = writer.revised(
                judged,
                escalates ? AlertState.ESCALATED : AlertState.UPDATED,
                escalates ? severity : episode.alert().severity(),
                change.at(),
                reports,
                change.trigger());
        return judged.told(change.at(), facts, revision);
    }

    /** In a flood every other story makes it some powers of ten less likely; a graver severity is told at once. */
    private boolean lessLikely(Episode episode) {
        return episode.peak().decades() >= episode.toldDecades() + settings.escalateDecades();
    }

    private Instant mayTellAt(Episode episode) {
        return episode.lastTold().plus(settings.updateEvery());
    }

    /** When the news that a running episode holds back is told; empty where it holds back none, or resolves before. */
    Optional<Instant> newsDueAt(Episode episode) {
        return Optional.of(mayTellAt(episode)).filter(due -> episode.newsDue() && due.isBefore(resolvesAt(episode)));
    }

    /** From when on the clock may tell that news. */
    Optional<Instant> tickTellsAt(Episode episode) {
        return newsDueAt(episode).map(due -> due.plus(settings.updateAllowance()));
    }

    /** The running {@code episode} with its news told at the time {@code due} at which it was due, whoever noticed it. */
    Episode newsTold(Episode episode, Instant due, ReportLog log) {
        List<CountedReport> reports = log.since(episode.from()).reports();
        AlertState state = lessLikely(episode) ? AlertState.ESCALATED : AlertState.UPDATED;
        Alert revision = writer.revised(episode, state, episode.alert().severity(), due, reports, null);
        return episode.told(due, Facts.of(reports), revision);
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
        Evaluation peak = changesPeak(episode.peak(), change)
                ? change.evaluate().apply(episode.peak().end())
                : episode.peak();
        return episode.with(lastAbove, now.strongerThan(peak) ? now : peak);
    }

    /**
     * True where a voice that was taken back was part of the peak: that moment is judged again as it now stands,
     * while all of its reports are still kept.
     */
    private static boolean changesPeak(Evaluation peak, Change change) {
        CountedReport gone = change.gone();
        if (gone == null || change.arrived() != null && change.arrived().speaksAs(gone)) {
            return false;
        }
        Instant from = peak.end().minus(peak.window());
        return !from.isBefore(change.kept())
                && !gone.counted().isBefore(from)
                && gone.counted().isBefore(peak.end());
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

    private static Severity max(Severity one, Severity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
