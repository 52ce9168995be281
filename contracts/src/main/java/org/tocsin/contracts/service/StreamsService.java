package org.tocsin.contracts.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.record.Topics;

/** A Kafka Streams application run as a service: exactly once, quick to take over, quick to leave. */
public final class StreamsService implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsService.class);

    /** Faults this long apart are not the same fault coming back. */
    private static final Duration RESTART_WINDOW = Duration.ofMinutes(10);

    private static final Duration CLOSE_WITHIN = Duration.ofMillis(4500);

    /** Largest record that is written; a border's full state is below it, and may be above Kafka's default of 1 MiB. */
    private static final int LARGEST_RECORD_BYTES = 4 * 1024 * 1024;

    private final String name;
    private final Supplier<Topology> topology;
    private final KafkaConnection connection;
    private final Topics topics;
    private final StreamsSettings settings;
    private final Path stateFolder;
    private final MeterRegistry registry;
    private final Deque<Long> restartNanos = new ArrayDeque<>();
    private KafkaStreamsMetrics metrics;
    private volatile KafkaStreams streams;
    private volatile boolean closed;

    /**
     * @param name service name; the application id is the topic prefix and this name
     * @param topology what runs; asked for at the start, when Kafka can be reached
     * @param connection the Kafka
     * @param topics names, for the application id and the dead letters
     * @param settings threads and restarts
     * @param stateFolder where state stores may keep their files, one a process; lost files are rebuilt from Kafka
     * @param registry where Kafka's own metrics are bound
     */
    public StreamsService(
            String name,
            Supplier<Topology> topology,
            KafkaConnection connection,
            Topics topics,
            StreamsSettings settings,
            Path stateFolder,
            MeterRegistry registry) {
        this.name = name;
        this.topology = topology;
        this.connection = connection;
        this.topics = topics;
        this.settings = settings;
        this.stateFolder = stateFolder;
        this.registry = registry;
    }

    /** The settings of every Streams application of Tocsin's; tests of a topology use them too. */
    public static Properties settings(String name, KafkaConnection connection, Topics topics, Path stateFolder) {
        Properties settings = new Properties();
        settings.putAll(connection.clientSettings(topics.prefix() + name));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, topics.prefix() + name);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
        settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // Readers see a result when it is committed: this interval is most of a hop's latency.
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_RECORD_BYTES);
        // Repartition topics and changelogs take what the others take.
        settings.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), LARGEST_RECORD_BYTES);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 10_000);
        // A killed process is missed after 9 s, not after Kafka's default of 45 s.
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 9_000);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // One bad record costs itself alone: it goes to the dead letters with its bytes.
        settings.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topics.deadLetters());
        settings.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueExceptionHandler.class);
        settings.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndContinueProcessingExceptionHandler.class);
        // By its name: the constant is deprecated, because a later version will always behave so.
        settings.put("processing.exception.handler.global.enabled", true);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return settings;
    }

    @Override
    public String name() {
        return name;
    }

    /** @throws IllegalStateException where it was started or closed before */
    @Override
    public synchronized void start() {
        if (closed || streams != null) {
            throw new IllegalStateException("expected a service that was not started yet, found " + health());
        }
        Properties properties = settings(name, connection, topics, stateFolder);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        KafkaStreams starting = new KafkaStreams(topology.get(), properties);
        starting.setUncaughtExceptionHandler(this::uncaught);
        starting.setStateListener((now, before) -> LOG.atInfo()
                .addKeyValue("service", name)
                .addKeyValue("from", before)
                .addKeyValue("to", now)
                .log("changed state"));
        metrics = new KafkaStreamsMetrics(starting);
        metrics.bindTo(registry);
        starting.start();
        streams = starting;
    }

    @Override
    public Health health() {
        KafkaStreams running = streams;
        if (closed) {
            return Health.dead("closed");
        }
        if (running == null) {
            return Health.starting("not started yet");
        }
        KafkaStreams.State state = running.state();
        return switch (state) {
            case RUNNING -> Health.running("running");
            case CREATED, REBALANCING -> Health.starting("Kafka Streams is " + state);
            case PENDING_SHUTDOWN, PENDING_ERROR, NOT_RUNNING, ERROR -> Health.dead("Kafka Streams is " + state);
        };
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (streams == null) {
            return;
        }
        // Leaving the group hands its partitions over at once; the default would leave them unattended for 9 s.
        boolean stopped = streams.close(CloseOptions.timeout(CLOSE_WITHIN)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        metrics.close();
        if (!stopped) {
            LOG.atWarn()
                    .addKeyValue("service", name)
                    .addKeyValue("within", CLOSE_WITHIN)
                    .log("did not stop in time");
        }
    }

    private StreamThreadExceptionResponse uncaught(Throwable cause) {
        boolean again = mayRestart();
        LOG.atError()
                .setCause(cause)
                .addKeyValue("service", name)
                .log("a stream thread ended; {}", again ? "it is replaced" : "too often, giving up");
        return again ? StreamThreadExceptionResponse.REPLACE_THREAD : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
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
}
