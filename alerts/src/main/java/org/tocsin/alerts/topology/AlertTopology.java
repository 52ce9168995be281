package org.tocsin.alerts.topology;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.tocsin.alerts.lifecycle.AreaState;
import org.tocsin.alerts.lifecycle.AreaTracker;
import org.tocsin.contracts.activity.Activity;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.desk.Acknowledgement;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.PacedClock;

/**
 * Incidents in, activity and alerts out, acknowledgements joined in:
 *
 * <pre>
 * incidents (by border) ──────────────────────────┐
 * desk (by alert id) ── by border, repartitioned ─┴─ track-area ─┬─ activity (by area)
 *                                                                └─ alerts (by alert id)
 * </pre>
 *
 * <p>Every node, store and internal topic has its name from a constant: renaming one loses state.
 */
public final class AlertTopology implements Supplier<Topology> {
    /** The state store. */
    public static final String AREA_STATE = "area-state";

    static final String INCIDENTS = "incidents";
    static final String REPORTS = "reports";
    static final String REPORTED = "reported";
    static final String DESK = "desk";
    static final String ACKNOWLEDGEMENTS = "acknowledgements";
    static final String BORDER_OF_ALERT = "border-of-alert";
    static final String ACKNOWLEDGEMENTS_BY_BORDER = "acknowledgements-by-border";
    static final String ACKNOWLEDGED = "acknowledged";
    static final String AREA_INPUTS = "area-inputs";
    static final String TRACK_AREA = "track-area";
    static final String STEPS = "steps";
    static final String STEP_RECORDS = "step-records";
    static final String ACTIVITY = "activity";
    static final String REVISIONS = "revisions";
    static final String REVISION_RECORDS = "revision-records";
    static final String ALERTS = "alerts";

    private static final Pattern ALERT_OF_BORDER = Pattern.compile("([A-Z]{2}-[A-Z]{2})\\.\\d+");

    private final Topics topics;
    private final int partitions;
    private final Supplier<Processor<String, AreaInput, String, AreaOutput>> processors;

    /**
     * @param partitions partitions of the incidents topic: acknowledgements must land in the same task
     * @param tracker what decides
     * @param tick time between two ticks, by {@code clock}
     * @param clock the process's clock; serves ticks and keeps timestamps out of the future
     * @param meters what is counted
     */
    public AlertTopology(
            Topics topics,
            int partitions,
            AreaTracker tracker,
            Duration tick,
            PacedClock clock,
            TrackingMeters meters) {
        this.topics = topics;
        this.partitions = partitions;
        this.processors = () -> new TrackArea(tracker, tick, clock, meters);
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, AreaOutput> tracked = reports(builder)
                .merge(acknowledgements(builder), Named.as(AREA_INPUTS))
                .process(new TrackAreaSupplier(processors), Named.as(TRACK_AREA));
        publishActivity(tracked);
        publishAlerts(tracked);
        return builder.build();
    }

    private KStream<String, AreaInput> reports(StreamsBuilder builder) {
        return builder.stream(topics.incidents(), consumed(INCIDENTS, IncidentReport.class))
                .filter((border, report) -> report != null, Named.as(REPORTS))
                .mapValues(AreaInput.Reported::new, Named.as(REPORTED));
    }

    /** The desk's topic holds silences too, under ids that are no alert's. */
    private KStream<String, AreaInput> acknowledgements(StreamsBuilder builder) {
        return builder.stream(topics.desk(), consumed(DESK, Acknowledgement.class))
                .filter(AlertTopology::isAcknowledgement, Named.as(ACKNOWLEDGEMENTS))
                .selectKey((alert, acknowledgement) -> borderOf(alert), Named.as(BORDER_OF_ALERT))
                .repartition(Repartitioned.with(Serdes.String(), new JsonSerde<>(Acknowledgement.class))
                        .withName(ACKNOWLEDGEMENTS_BY_BORDER)
                        .withNumberOfPartitions(partitions))
                .mapValues(AreaInput.Acknowledged::new, Named.as(ACKNOWLEDGED));
    }

    private void publishActivity(KStream<String, AreaOutput> tracked) {
        tracked.filter((area, output) -> output instanceof AreaOutput.Step, Named.as(STEPS))
                .mapValues(output -> ((AreaOutput.Step) output).activity(), Named.as(STEP_RECORDS))
                .to(topics.activity(), produced(ACTIVITY, Activity.class));
    }

    private void publishAlerts(KStream<String, AreaOutput> tracked) {
        tracked.filter((alert, output) -> output instanceof AreaOutput.Revision, Named.as(REVISIONS))
                .mapValues(output -> ((AreaOutput.Revision) output).alert(), Named.as(REVISION_RECORDS))
                .to(topics.alerts(), produced(ALERTS, Alert.class));
    }

    static boolean isAcknowledgement(String alert, Acknowledgement acknowledgement) {
        return acknowledgement != null
                && alert != null
                && alert.equals(acknowledgement.alert())
                && ALERT_OF_BORDER.matcher(alert).matches();
    }

    static String borderOf(String alert) {
        Matcher matcher = ALERT_OF_BORDER.matcher(alert);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected an alert of a border like AM-AZ.1, found " + alert);
        }
        return matcher.group(1);
    }

    private static <T> Consumed<String, T> consumed(String name, Class<T> type) {
        return Consumed.with(Serdes.String(), (Serde<T>) new JsonSerde<>(type)).withName(name);
    }

    private static <T> Produced<String, T> produced(String name, Class<T> type) {
        return Produced.with(Serdes.String(), (Serde<T>) new JsonSerde<>(type)).withName(name);
    }

    /** Gives each task a processor of its own, and the store with it. */
    private record TrackAreaSupplier(Supplier<Processor<String, AreaInput, String, AreaOutput>> processors)
            implements ProcessorSupplier<String, AreaInput, String, AreaOutput> {

        @Override
        public Processor<String, AreaInput, String, AreaOutput> get() {
            return processors.get();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.keyValueStoreBuilder(
                            Stores.persistentKeyValueStore(AREA_STATE),
                            Serdes.String(),
                            new JsonSerde<>(AreaState.class))
                    // No cache: a state that is written late would hold back what is decided from it.
                    .withCachingDisabled());
        }
    }
}
