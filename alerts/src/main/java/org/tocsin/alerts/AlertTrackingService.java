package org.tocsin.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.Topology;
import org.tocsin.alerts.lifecycle.AreaTracker;
import org.tocsin.alerts.lifecycle.CountryNames;
import org.tocsin.alerts.topology.AlertTopology;
import org.tocsin.alerts.topology.TrackingMeters;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.Health;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.PacedClock;
import org.tocsin.contracts.service.Service;
import org.tocsin.contracts.service.StreamsService;

/**
 * Runs the tracking of areas: reads incidents and acknowledgements, writes activity and alerts. Several of
 * it share the borders among them; the topics must exist before it starts.
 */
public final class AlertTrackingService implements Service {
    private static final long LOOK_UP_SECONDS = 20;

    private final KafkaConnection kafka;
    private final Topics topics;
    private final AlertSettings settings;
    private final PacedClock clock;
    private final MeterRegistry registry;
    private final AreaTracker tracker;
    private final StreamsService streams;

    /**
     * @param stateDir folder of the state stores; one a process
     * @param configurationHash short hash of the configuration, stands in every alert
     */
    public AlertTrackingService(
            KafkaConnection kafka,
            Topics topics,
            AlertSettings settings,
            Path stateDir,
            PacedClock clock,
            MeterRegistry registry,
            String configurationHash) {
        this.kafka = kafka;
        this.topics = topics;
        this.settings = settings;
        this.clock = clock;
        this.registry = registry;
        this.tracker = new AreaTracker(
                settings.activity(), settings.surge(), settings.lifecycle(), CountryNames.english(), configurationHash);
        this.streams =
                new StreamsService("alerts", this::topology, kafka, topics, settings.streams(), stateDir, registry);
    }

    @Override
    public String name() {
        return streams.name();
    }

    /** @throws IllegalStateException where the incidents topic cannot be looked up, or a second time */
    @Override
    public void start() {
        streams.start();
    }

    @Override
    public Health health() {
        return streams.health();
    }

    @Override
    public void close() {
        streams.close();
    }

    private Topology topology() {
        return new AlertTopology(
                        topics, incidentPartitions(), tracker, settings.tick(), clock, new TrackingMeters(registry))
                .get();
    }

    private int incidentPartitions() {
        try (Admin admin = Admin.create(kafka.clientSettings("alerts-start"))) {
            return admin.describeTopics(List.of(topics.incidents()))
                    .allTopicNames()
                    .get(LOOK_UP_SECONDS, TimeUnit.SECONDS)
                    .get(topics.incidents())
                    .partitions()
                    .size();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "expected the topic " + topics.incidents() + " at " + kafka.bootstrap()
                            + ", found none that can be looked up; create the topics first",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking up " + topics.incidents(), e);
        }
    }
}
