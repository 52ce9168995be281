package org.tocsin.alerts.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tocsin.alerts.activity.ActivityCount;
import org.tocsin.alerts.activity.ActivitySettings;
import org.tocsin.alerts.activity.Area;
import org.tocsin.alerts.activity.CountedReport;
import org.tocsin.alerts.activity.ReportLog;
import org.tocsin.alerts.activity.Voice;
import org.tocsin.alerts.surge.Baseline;
import org.tocsin.alerts.surge.Evaluation;
import org.tocsin.alerts.surge.SurgeDetector;
import org.tocsin.alerts.surge.SurgeSettings;
import org.tocsin.contracts.activity.Activity;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.Trigger;
import org.tocsin.contracts.desk.Acknowledgement;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;

/**
 * Counts, judges and alerts for one border: a state and a record in, a new state and what to publish out.
 *
 * <p>The time of every decision on a record is the border's own stream time, the latest counted time seen,
 * never a clock; a report that is late by more than the baseline's lag therefore stands in no window any
 * more and only teaches the baseline. A clock has a say in {@link #tick} alone, and there only in when a
 * resolution, or news that was held back, is told, not in the time that it bears.
 *
 * <p>Safe for use by several threads; it keeps nothing.
 */
public final class AreaTracker {
    private static final Duration STEP = Duration.ofMinutes(1);

    private final ActivitySettings activity;
    private final SurgeSettings surge;
    private final SurgeDetector detector;
    private final AlertLife life;
    private final double falseRaises;

    /**
     * @param countries names for headlines
     * @param configuration short hash of the configuration, stands in every alert
     */
    public AreaTracker(
            ActivitySettings activity,
            SurgeSettings surge,
            LifecycleSettings lifecycle,
            CountryNames countries,
            String configuration) {
        this.activity = activity;
        this.surge = surge;
        this.detector = new SurgeDetector(surge);
        AlertWriter writer = new AlertWriter(new AlertWording(countries), lifecycle, configuration);
        this.falseRaises = lifecycle.falseRaises();
        this.life = new AlertLife(lifecycle, surge.floorWindow(), writer);
    }

    /**
     * Takes a report in, or takes one back.
     *
     * @throws IllegalArgumentException where the report lacks what counting needs, or is of another border
     */
    public Tracked report(AreaState state, IncidentReport report) {
        CountedReport counted = CountedReport.of(report);
        if (!counted.border().equals(state.border())) {
            throw new IllegalArgumentException(
                    "expected a report at " + state.border() + ", found " + counted.id() + " at " + counted.border());
        }
        CountedReport gone = state.log().report(counted.id()).orElse(null);
        boolean stands = report.status() != IncidentStatus.WITHDRAWN;
        boolean stale = gone != null && gone.version() > counted.version();
        if (stale || gone == null && (!stands || bygone(counted))) {
            return Tracked.unchanged(state);
        }
        CountedReport arrived = stands ? sinceFirstVersion(counted, gone) : null;
        Instant time = later(state.streamTime(), stands ? arrived.counted() : gone.counted());

        List<Activity> steps = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        AreaState settled = settledBefore(state, time, steps, alerts);
        if (stands && gone == null && arrived.counted().isBefore(time.minus(activity.keep()))) {
            return new Tracked(taughtOnly(settled, arrived, time), steps, alerts);
        }
        AreaState applied = applied(settled, arrived, gone, time);
        AreaState published = publishChanges(settled, applied, arrived, gone, steps);
        AreaState lived = lived(published, arrived, gone, new Trigger(report.id(), report.itemId(), report.received()));
        if (lived.episode() != null && lived.episode() != published.episode()) {
            addRevision(alerts, published.episode(), lived.episode());
        }
        return new Tracked(lived, steps, alerts);
    }

    /** What is due by the clock: a finished step to publish, news to tell, a surge to resolve. */
    public Tracked tick(AreaState state, Instant now) {
        List<Activity> steps = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        AreaState ticked = state;
        if (!state.unpublished().isEmpty() && !now.isBefore(stepEnd(state.streamTime()))) {
            ticked = publishStep(ticked, steps);
        }
        if (ticked.alerting() && reached(life.tickTellsAt(ticked.episode()), now)) {
            ticked = tellNews(ticked, alerts);
        }
        if (ticked.alerting() && !now.isBefore(life.tickResolvesAt(ticked.episode()))) {
            ticked = resolve(ticked, alerts);
        }
        return new Tracked(ticked, steps, alerts);
    }

    /** When the next {@link #tick} has something to do, if no record comes before. */
    public Optional<Instant> nextTick(AreaState state) {
        Stream<Instant> step = state.unpublished().isEmpty() ? Stream.empty() : Stream.of(stepEnd(state.streamTime()));
        Stream<Instant> episode = state.alerting()
                ? Stream.concat(
                        life.tickTellsAt(state.episode()).stream(), Stream.of(life.tickResolvesAt(state.episode())))
                : Stream.empty();
        return Stream.concat(step, episode).min(Comparator.naturalOrder());
    }

    /** What the border shows at {@code at}, which is at or after its stream time, beside what is usual; for pictures. */
    public Usual usual(AreaState state, Instant at) {
        Area border = Area.border(state.border());
        Baseline baseline = known(learned(state, at), border, at);
        Duration window = surge.floorWindow();
        return new Usual(
                window,
                state.log().count(border, at.minus(window), at, activity).voices(),
                baseline.prediction(window, surge).mean(),
                detector.ringsFrom(baseline));
    }

    /**
     * Notes who has seen the border's newest alert. An acknowledgement of an older alert, or a second one
     * by the same person, changes nothing.
     */
    public Tracked acknowledge(AreaState state, Acknowledgement acknowledgement) {
        if (state.episode() == null) {
            return Tracked.unchanged(state);
        }
        return life.acknowledged(state.episode(), acknowledgement)
                .map(episode -> new Tracked(state.with(episode), List.of(), List.of(episode.alert())))
                .orElseGet(() -> Tracked.unchanged(state));
    }

    /** So old on arrival that its date is wrong or its news is none; it must not set an area's time. */
    private boolean bygone(CountedReport report) {
        return report.received() != null
                && report.counted().isBefore(report.received().minus(surge.oldestLesson()));
    }

    /** A newer version says the same later, not again: it counts when its first standing version did. */
    private static CountedReport sinceFirstVersion(CountedReport counted, CountedReport gone) {
        return gone != null && gone.counted().isBefore(counted.counted()) ? counted.countedAt(gone.counted()) : counted;
    }

    private AreaState settledBefore(AreaState state, Instant time, List<Activity> steps, List<Alert> alerts) {
        AreaState settled = state;
        if (!state.unpublished().isEmpty() && !time.isBefore(stepEnd(state.streamTime()))) {
            settled = publishStep(settled, steps);
        }
        if (settled.alerting() && reached(life.newsDueAt(settled.episode()), time)) {
            settled = tellNews(settled, alerts);
        }
        if (settled.alerting() && !time.isBefore(life.resolvesAt(settled.episode()))) {
            settled = resolve(settled, alerts);
        }
        return settled;
    }

    private static boolean reached(Optional<Instant> due, Instant time) {
        return due.isPresent() && !time.isBefore(due.get());
    }

    private AreaState tellNews(AreaState state, List<Alert> alerts) {
        Episode episode = state.episode();
        Episode told = life.newsTold(episode, life.newsDueAt(episode).orElseThrow(), state.log());
        alerts.add(told.alert());
        return state.with(told);
    }

    private AreaState resolve(AreaState state, List<Alert> alerts) {
        Episode resolved = life.resolved(state.episode(), state.log());
        alerts.add(resolved.alert());
        return state.with(resolved);
    }

    /** A report too old to be kept: one voice for the hour in which it counts, and nothing else. */
    private AreaState taughtOnly(AreaState state, CountedReport report, Instant time) {
        Map<String, Baseline> baselines = learned(state, time);
        if (!report.copy() && !report.counted().isBefore(time.minus(surge.oldestLesson()))) {
            for (Area area : areas(state.border(), report)) {
                Baseline baseline = known(baselines, area, time);
                baselines.put(area.name(), baseline.corrected(report.counted(), 0, 1, surge));
            }
        }
        return state.with(time, state.log(), baselines);
    }

    private AreaState applied(AreaState state, CountedReport arrived, CountedReport gone, Instant time) {
        Map<String, Baseline> baselines = learned(state, time);
        ReportLog before = state.log();
        ReportLog after = arrived == null ? before.without(gone.id()) : before.with(arrived, activity);
        for (Area area : areas(state.border(), arrived, gone)) {
            baselines.put(area.name(), corrected(known(baselines, area, time), area, before, after));
        }
        return state.with(time, after.since(time.minus(activity.keep())), baselines);
    }

    private Map<String, Baseline> learned(AreaState state, Instant time) {
        Map<String, Baseline> baselines = new HashMap<>();
        state.baselines()
                .forEach((name, baseline) -> baselines.put(
                        name,
                        baseline.learnsBy(time, surge)
                                ? baseline.learnedUpTo(time, hourly(state.log(), area(state, name)), surge)
                                : baseline));
        return baselines;
    }

    private Baseline known(Map<String, Baseline> baselines, Area area, Instant time) {
        Baseline baseline = baselines.get(area.name());
        return baseline == null ? Baseline.startingAt(time, surge) : baseline;
    }

    private Baseline corrected(Baseline baseline, Area area, ReportLog before, ReportLog after) {
        NavigableMap<Instant, Integer> hoursBefore = hourly(before, area).headMap(baseline.until(), false);
        NavigableMap<Instant, Integer> hoursAfter = hourly(after, area).headMap(baseline.until(), false);
        Set<Instant> hours = new TreeSet<>(hoursBefore.keySet());
        hours.addAll(hoursAfter.keySet());
        Baseline corrected = baseline;
        for (Instant hour : hours) {
            corrected = corrected.corrected(
                    hour, hoursBefore.getOrDefault(hour, 0), hoursAfter.getOrDefault(hour, 0), surge);
        }
        return corrected;
    }

    private NavigableMap<Instant, Integer> hourly(ReportLog log, Area area) {
        return log.hourlyVoices(area, activity);
    }

    private AreaState lived(AreaState state, CountedReport arrived, CountedReport gone, Trigger trigger) {
        Area border = Area.border(state.border());
        AlertLife.Change change = new AlertLife.Change(
                state.streamTime(),
                stepEnd(state.streamTime()),
                keptSince(state),
                state.log(),
                arrived,
                gone,
                trigger,
                end -> evaluate(state, border, end));
        if (state.alerting()) {
            return state.with(life.after(state.episode(), change));
        }
        return life.raise(state.border(), state.episode(), state.alarms(), change)
                .map(episode -> state.raised(episode, state.alarms().afterAlarm(change.at(), falseRaises)))
                .orElse(state);
    }

    private Instant keptSince(AreaState state) {
        List<CountedReport> reports = state.log().reports();
        return reports.size() < activity.maxReports()
                ? state.streamTime().minus(activity.keep())
                : reports.getFirst().counted();
    }

    private static void addRevision(List<Alert> alerts, Episode before, Episode after) {
        boolean same = before != null
                && before.alert().id().equals(after.alert().id())
                && before.alert().revision() == after.alert().revision();
        if (!same) {
            alerts.add(after.alert());
        }
    }

    /** Marks what changed in the current minute, and publishes again what changed in an earlier one. */
    private AreaState publishChanges(
            AreaState before, AreaState after, CountedReport arrived, CountedReport gone, List<Activity> steps) {
        Instant current = stepStart(after.streamTime());
        Set<String> unpublished = new TreeSet<>(after.unpublished());
        for (Area area : areas(after.border(), arrived, gone)) {
            for (Instant step : changedSteps(before.log(), after.log(), area, arrived, gone)) {
                if (step.equals(current)) {
                    unpublished.add(area.name());
                } else if (!step.isBefore(after.streamTime().minus(activity.keep()))) {
                    steps.add(step(after, area, step));
                }
            }
        }
        return after.withUnpublished(unpublished);
    }

    private static Set<Instant> changedSteps(
            ReportLog before, ReportLog after, Area area, CountedReport arrived, CountedReport gone) {
        Set<Instant> steps = new TreeSet<>();
        if (arrived != null) {
            steps.add(stepStart(arrived.counted()));
        }
        if (gone != null) {
            steps.add(stepStart(gone.counted()));
        }
        // A voice that moved changed two steps: the one that it left and the one that it is in now.
        Set<Map.Entry<Voice, Instant>> heardBefore = before.voices(area).entrySet();
        Set<Map.Entry<Voice, Instant>> heard = after.voices(area).entrySet();
        heardBefore.stream()
                .filter(voice -> !heard.contains(voice))
                .forEach(voice -> steps.add(stepStart(voice.getValue())));
        heard.stream()
                .filter(voice -> !heardBefore.contains(voice))
                .forEach(voice -> steps.add(stepStart(voice.getValue())));
        return steps;
    }

    private AreaState publishStep(AreaState state, List<Activity> steps) {
        for (String name : state.unpublished()) {
            steps.add(step(state, area(state, name), stepStart(state.streamTime())));
        }
        return state.withUnpublished(Set.of());
    }

    private Activity step(AreaState state, Area area, Instant start) {
        Instant end = start.plus(STEP);
        ActivityCount count = state.log().count(area, start, end, activity);
        Evaluation evaluation = evaluate(state, area, end);
        return new Activity(
                area.name(),
                state.border(),
                start,
                end,
                count.reports(),
                count.voices(),
                count.families(),
                count.stories(),
                evaluation.expected(),
                evaluation.score(),
                evaluation.learning(),
                null);
    }

    private Evaluation evaluate(AreaState state, Area area, Instant end) {
        return detector.evaluate(
                (from, to) -> state.log().count(area, from, to, activity),
                known(state.baselines(), area, state.streamTime()),
                end);
    }

    private static Area area(AreaState state, String name) {
        return name.equals(state.border()) ? Area.border(name) : Area.division(name);
    }

    private static List<Area> areas(String border, CountedReport... reports) {
        Map<String, Area> areas = new TreeMap<>();
        areas.put(border, Area.border(border));
        for (CountedReport report : reports) {
            if (report != null) {
                report.divisions().forEach(name -> areas.put(name, Area.division(name)));
            }
        }
        return List.copyOf(areas.values());
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    private static Instant stepStart(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant stepEnd(Instant time) {
        return stepStart(time).plus(STEP);
    }
}
