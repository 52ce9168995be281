package org.tocsin.contracts.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
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
    private static final Logger log = LoggerFactory.getLogger(StreamsService.class);

    /** A thread that dies so often in one process will not be helped by another try. */
    private static final int THREADS_REPLACED = 10;

    /** Largest JSON of one border's state; a full log is far below it, and the default of 1 MiB is not far above. */
    public static final int LARGEST_STATE_BYTES = 4 * 1024 * 1024;

    private final String name;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final AtomicInteger replaced = new AtomicInteger();

    /**
     * @param name service name; the application id is the topic prefix and this name
     * @param topology what runs
     * @param connection the Kafka
     * @param topics names, for the application id and the dead letters
     * @param stateFolder where state stores may keep their files; lost files are rebuilt from Kafka
     * @param registry where Kafka's own metrics are bound
     */
    public StreamsService(
            String name,
            Topology topology,
            KafkaConnection connection,
            Topics topics,
            Path stateFolder,
            MeterRegistry registry) {
        this.name = name;
        this.streams = new KafkaStreams(topology, settings(name, connection, topics, stateFolder));
        this.metrics = new KafkaStreamsMetrics(streams);
        streams.setUncaughtExceptionHandler(this::uncaught);
        metrics.bindTo(registry);
    }

    /** The settings of every Streams application of Tocsin's; tests of a topology use them too. */
    public static Properties settings(String name, KafkaConnection connection, Topics topics, Path stateFolder) {
        Properties settings = new Properties();
        settings.putAll(connection.clientSettings(topics.prefix() + name));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, topics.prefix() + name);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // Readers see a result when it is committed: this interval is most of a hop's latency.
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_STATE_BYTES);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 10_000);
        // A killed process is missed after 9 s, not after Kafka's default of 45 s.
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 9_000);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
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

    @Override
    public void start() {
        streams.start();
    }

    @Override
    public Health health() {
        KafkaStreams.State state = streams.state();
        return switch (state) {
            case RUNNING -> Health.running("running");
            case CREATED, REBALANCING -> Health.starting(state == KafkaStreams.State.CREATED ? "starting" : "taking over partitions");
            default -> Health.dead("Kafka Streams is in state " + state);
        };
    }

    @Override
    public void close() {
        streams.close(CloseOptions.timeout(Duration.ofSeconds(4))
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        metrics.close();
    }

    private StreamThreadExceptionResponse uncaught(Throwable problem) {
        int times = replaced.incrementAndGet();
        log.atError()
                .addKeyValue("service", name)
                .addKeyValue("times", times)
                .setCause(problem)
                .log(times <= THREADS_REPLACED ? "a stream thread died and is replaced" : "a stream thread died too often");
        return times <= THREADS_REPLACED
                ? StreamThreadExceptionResponse.REPLACE_THREAD
                : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
