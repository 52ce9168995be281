package org.tocsin.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.alerts.lifecycle.AreaTracker;
import org.tocsin.alerts.lifecycle.CountryNames;
import org.tocsin.alerts.topology.AlertTopology;
import org.tocsin.alerts.topology.StreamsSettings;
import org.tocsin.alerts.topology.TrackingMeters;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.Health;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.PacedClock;
import org.tocsin.contracts.service.Service;

/**
 * Runs the tracking of areas: reads incidents and acknowledgements, writes activity and alerts. Several of
 * it share the borders among them; the topics must exist before it starts.
 */
public final class AlertTrackingService implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(AlertTrackingService.class);

    /** Faults this long apart are not the same fault coming back. */
    private static final Duration RESTART_WINDOW = Duration.ofMinutes(10);

    private static final long LOOK_UP_SECONDS = 20;
    private static final Duration CLOSE_WITHIN = Duration.ofMillis(4500);

    private final KafkaConnection kafka;
    private final Topics topics;
    private final AlertSettings settings;
    private final Path stateDir;
    private final PacedClock clock;
    private final MeterRegistry registry;
    private final AreaTracker tracker;
    private final Deque<Long> restartNanos = new ArrayDeque<>();

    private volatile KafkaStreams streams;
    private volatile boolean closed;
    private KafkaStreamsMetrics streamsMetrics;

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
        this.stateDir = stateDir;
        this.clock = clock;
        this.registry = registry;
        this.tracker = new AreaTracker(
                settings.activity(),
                settings.surge(),
                settings.lifecycle(),
                CountryNames.english(),
                configurationHash);
    }

    @Override
    public String name() {
        return "alerts";
    }

    /** @throws IllegalStateException where the incidents topic cannot be looked up, or a second time */
    @Override
    public synchronized void start() {
        if (closed || streams != null) {
            throw new IllegalStateException("expected a service that was not started yet, found " + health());
        }
        AlertTopology topology = new AlertTopology(
                topics, incidentPartitions(), tracker, settings.tick(), clock, new TrackingMeters(registry));
        Properties properties = new Properties();
        properties.putAll(StreamsSettings.of(kafka, topics, settings.threads(), stateDir));
        KafkaStreams starting = new KafkaStreams(topology.get(), properties);
        starting.setUncaughtExceptionHandler(this::onUncaught);
        starting.setStateListener((now, before) ->
                LOG.atInfo().addKeyValue("from", before).addKeyValue("to", now).log("alert tracking changed state"));
        streamsMetrics = new KafkaStreamsMetrics(starting);
        streamsMetrics.bindTo(registry);
        starting.start();
        streams = starting;
    }

    @Override
    public Health health() {
        KafkaStreams running = streams;
        if (closed) {
            return Health.dead("alert tracking is closed");
        }
        if (running == null) {
            return Health.starting("alert tracking was not started yet");
        }
        KafkaStreams.State state = running.state();
        return switch (state) {
            case RUNNING -> Health.running("tracking areas");
            case CREATED, REBALANCING -> Health.starting("alert tracking is " + state);
            case PENDING_SHUTDOWN, PENDING_ERROR, NOT_RUNNING, ERROR -> Health.dead("alert tracking is " + state);
        };
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        KafkaStreams running = streams;
        if (running == null) {
            return;
        }
        // Leaving the group hands its borders over at once; the default would leave them unattended for 9 s.
        boolean stopped = running.close(CloseOptions.timeout(CLOSE_WITHIN)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        streamsMetrics.close();
        if (!stopped) {
            LOG.atWarn().addKeyValue("within", CLOSE_WITHIN).log("alert tracking did not stop in time");
        }
    }

    private StreamThreadExceptionResponse onUncaught(Throwable cause) {
        boolean again = mayRestart();
        LOG.atError()
                .setCause(cause)
                .addKeyValue("restarts", again)
                .log("a thread of alert tracking ended; {}", again ? "it is replaced" : "too often, giving up");
        return again
                ? StreamThreadExceptionResponse.REPLACE_THREAD
                : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** Wall time on purpose: how often threads die has nothing to do with the pace of a replay. */
    private boolean mayRestart() {
        long now = System.nanoTime();
        synchronized (restartNanos) {
            while (!restartNanos.isEmpty() && now - restartNanos.peekFirst() > RESTART_WINDOW.toNanos()) {
                restartNanos.removeFirst();
            }
            restartNanos.addLast(now);
            return restartNanos.size() <= settings.restarts();
        }
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
