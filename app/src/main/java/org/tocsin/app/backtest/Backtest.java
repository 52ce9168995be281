package org.tocsin.app.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.alerts.lifecycle.AreaState;
import org.tocsin.alerts.lifecycle.AreaTracker;
import org.tocsin.alerts.lifecycle.Tracked;
import org.tocsin.alerts.lifecycle.Usual;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.processor.report.IncidentReporter;
import org.tocsin.processor.story.CreditReader;
import org.tocsin.processor.story.StoryMatcher;

/** Runs the past through detection; one thread, no clock: what is due in a silent time is done when it is due. */
public final class Backtest {
    private final AreaTracker tracker;
    private final ReportedItems items;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, AreaState> states = new TreeMap<>();
    private final Map<String, Instant> sampled = new TreeMap<>();
    private final Map<String, List<Sample>> samples = new TreeMap<>();
    private final Map<String, List<Alert>> alerts = new LinkedHashMap<>();
    private int reports;
    private Instant first;
    private Instant last;

    /**
     * What a border looked like at one time.
     *
     * @param at end of the window
     * @param usual what was observed and expected in it
     */
    public record Sample(Instant at, Usual usual) {}

    /**
     * What came of it.
     *
     * @param from time of the first line
     * @param to time of the last
     * @param outcomes lines by what became of them
     * @param reports reports that were counted or taken back
     * @param borders borders that were reported
     * @param alerts revisions by alert id, in the order in which alerts were raised
     * @param samples every hour of each border
     */
    public record Result(
            Instant from,
            Instant to,
            Map<String, Integer> outcomes,
            int reports,
            int borders,
            Map<String, List<Alert>> alerts,
            Map<String, List<Sample>> samples) {}

    /**
     * @param reporter codes items
     * @param credits finds whose text an item is
     * @param matcher puts reports into stories
     * @param tracker counts and decides
     */
    public Backtest(IncidentReporter reporter, CreditReader credits, StoryMatcher matcher, AreaTracker tracker) {
        this.tracker = tracker;
        this.items = new ReportedItems(reporter, credits, matcher, outcomes);
    }

    /** Takes the next line; lines are given in their order. */
    public void take(Told told) {
        Instant now = told.received() == null
                        || told.published() != null && told.published().isAfter(told.received())
                ? told.published()
                : told.received();
        Instant counted = told.published() != null && told.published().isBefore(now) ? told.published() : now;
        first = first == null || counted.isBefore(first) ? counted : first;
        last = last == null || counted.isAfter(last) ? counted : last;
        List<IncidentReport> made = switch (told) {
            case Told.Item item -> items.of(item.item());
            case Told.Report report -> {
                outcomes.merge("report", 1, Integer::sum);
                yield List.of(report.report());
            }
        };
        for (IncidentReport report : made) {
            reports++;
            String border = report.border();
            settle(border, report.counted());
            AreaState state = states.computeIfAbsent(border, AreaState::unknown);
            keep(border, tracker.report(state, report));
        }
    }

    /** After the last line: what was running runs out, as nothing more came. */
    public Result result() {
        if (last != null) {
            List.copyOf(states.keySet()).forEach(border -> settle(border, last));
        }
        return new Result(first, last, outcomes, reports, states.size(), alerts, samples);
    }

    /** What the clock would have done at a border until {@code now}, and its hourly samples. */
    private void settle(String border, Instant now) {
        AreaState state = states.get(border);
        if (state == null || state.streamTime() == null) {
            return;
        }
        Instant hour = sampled.getOrDefault(border, state.streamTime().truncatedTo(ChronoUnit.HOURS));
        for (hour = hour.plus(Duration.ofHours(1)); !hour.isAfter(now); hour = hour.plus(Duration.ofHours(1))) {
            tick(border, hour);
            Usual usual = tracker.usual(states.get(border), hour);
            samples.computeIfAbsent(border, name -> new ArrayList<>()).add(new Sample(hour, usual));
            sampled.put(border, hour);
        }
        tick(border, now);
    }

    private void tick(String border, Instant now) {
        AreaState state = states.get(border);
        for (var due = tracker.nextTick(state);
                due.isPresent() && !due.get().isAfter(now);
                due = tracker.nextTick(state)) {
            keep(border, tracker.tick(state, due.get()));
            state = states.get(border);
        }
    }

    private void keep(String border, Tracked tracked) {
        states.put(border, tracked.state());
        tracked.alerts()
                .forEach(alert -> alerts.computeIfAbsent(alert.id(), id -> new ArrayList<>())
                        .add(alert));
    }
}
