package org.tocsin.alerts.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.alerts.lifecycle.AreaState;
import org.tocsin.alerts.lifecycle.AreaTracker;
import org.tocsin.alerts.lifecycle.Tracked;
import org.tocsin.contracts.activity.Activity;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.record.CloudEvent;
import org.tocsin.contracts.record.RecordType;
import org.tocsin.contracts.service.PacedClock;

/**
 * Keeps the state of each border of its task, lets the tracker decide, and forwards what it says. An
 * exception leaves the state as it was: the record goes to the dead letters alone.
 */
final class TrackArea implements Processor<String, AreaInput, String, AreaOutput> {
    private static final Logger LOG = LoggerFactory.getLogger(TrackArea.class);
    private static final String SOURCE = "/tocsin/alerts";

    /** A tick more often than this on the wall only burns processor time, however fast the clock runs. */
    private static final Duration SHORTEST_TICK = Duration.ofMillis(200);

    private final AreaTracker tracker;
    private final Duration tick;
    private final PacedClock clock;
    private final TrackingMeters meters;
    /** When each border has something due by the clock, so that a tick reads those states alone. */
    private final Map<String, Instant> due = new HashMap<>();

    private ProcessorContext<String, AreaOutput> context;
    private KeyValueStore<String, AreaState> states;

    /** @param tick time between two ticks, by {@code clock} */
    TrackArea(AreaTracker tracker, Duration tick, PacedClock clock, TrackingMeters meters) {
        this.tracker = tracker;
        this.tick = tick;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, AreaOutput> context) {
        this.context = context;
        this.states = context.getStateStore(AlertTopology.AREA_STATE);
        try (KeyValueIterator<String, AreaState> all = states.all()) {
            while (all.hasNext()) {
                KeyValue<String, AreaState> entry = all.next();
                note(entry.key, entry.value);
            }
        }
        Duration real = clock.real(tick);
        context.schedule(
                real.compareTo(SHORTEST_TICK) < 0 ? SHORTEST_TICK : real,
                PunctuationType.WALL_CLOCK_TIME,
                wallTime -> tick());
    }

    @Override
    public void process(Record<String, AreaInput> record) {
        AreaState state = states.get(record.key());
        AreaState known = state == null ? AreaState.unknown(record.key()) : state;
        Tracked tracked = switch (record.value()) {
            case AreaInput.Reported reported -> tracker.report(known, reported.report());
            case AreaInput.Acknowledged acknowledged -> tracker.acknowledge(known, acknowledged.acknowledgement());
        };
        // A broker refuses what is dated ahead of it, and with it the whole transaction.
        apply(known, tracked, Math.min(record.timestamp(), clock.millis()));
    }

    @Override
    public void close() {
        // Whoever takes the borders over counts them from now on.
        due.keySet().forEach(border -> meters.tracked(border, false));
        due.clear();
    }

    private void tick() {
        Instant now = clock.instant();
        List<String> ready = due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        for (String border : ready) {
            AreaState state = states.get(border);
            if (state == null) {
                due.remove(border);
            } else {
                tick(state, now);
            }
        }
    }

    private void tick(AreaState state, Instant now) {
        Tracked tracked;
        try {
            tracked = tracker.tick(state, now);
        } catch (RuntimeException e) {
            // One border's fault must not silence those behind it; its next record sets its time anew.
            due.remove(state.border());
            LOG.atError()
                    .addKeyValue("border", state.border())
                    .addKeyValue("error", e.toString())
                    .log("what is due at a border cannot be decided; it waits for the border's next report");
            LOG.atDebug().setCause(e).log("as above");
            return;
        }
        apply(state, tracked, now.toEpochMilli());
    }

    private void apply(AreaState before, Tracked tracked, long timestamp) {
        AreaState state = tracked.state();
        if (state != before) {
            states.put(state.border(), state);
            note(state.border(), state);
        }
        tracked.activity().forEach(activity -> forward(activity, timestamp));
        tracked.alerts().forEach(alert -> forward(alert, timestamp));
    }

    private void note(String border, AreaState state) {
        tracker.nextTick(state).ifPresentOrElse(time -> due.put(border, time), () -> due.remove(border));
        meters.tracked(border, state.alerting());
    }

    private void forward(Activity activity, long timestamp) {
        // A step that a late report changed is another event than the step before.
        String id = activity.key() + "/" + activity.from() + "/" + activity.reports() + "." + activity.voices();
        Record<String, AreaOutput> record = new Record<>(activity.key(), new AreaOutput.Step(activity), timestamp);
        new CloudEvent(id, SOURCE, RecordType.ACTIVITY, Instant.ofEpochMilli(timestamp)).writeTo(record.headers());
        context.forward(record);
        meters.counted(activity);
    }

    private void forward(Alert alert, long timestamp) {
        Record<String, AreaOutput> record = new Record<>(alert.id(), new AreaOutput.Revision(alert), timestamp);
        new CloudEvent(alert.id() + "/" + alert.revision(), SOURCE, RecordType.ALERT, alert.updated())
                .writeTo(record.headers());
        context.forward(record);
        meters.revised(alert);
        LOG.atInfo()
                .addKeyValue("alert", alert.id())
                .addKeyValue("revision", alert.revision())
                .addKeyValue("state", alert.state())
                .addKeyValue("severity", alert.severity())
                .log(alert.headline());
    }
}
