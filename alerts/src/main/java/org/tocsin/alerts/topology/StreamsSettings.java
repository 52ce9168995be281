package org.tocsin.alerts.topology;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;

/** The settings of the Streams application, each with its reason. */
public final class StreamsSettings {
    /** Largest JSON of one border's state; a full log is far below it, and the default of 1 MiB is not far above. */
    static final int LARGEST_STATE_BYTES = 4 * 1024 * 1024;

    private StreamsSettings() {}

    /** The application id, which is also the consumer group and the prefix of internal topics. */
    public static String applicationId(Topics topics) {
        return topics.prefix() + "alerts";
    }

    /**
     * The settings by Kafka's names.
     *
     * @param threads stream threads
     * @param stateDir folder of the state stores; rebuilt from the changelog where it is lost
     */
    public static Map<String, Object> of(KafkaConnection kafka, Topics topics, int threads, Path stateDir) {
        Map<String, Object> settings = kafka.clientSettings(applicationId(topics));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(topics));
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        deliverExactlyOnceAndSoon(settings);
        parkWhatFails(settings, topics);
        missDeadMembersSoon(settings);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return settings;
    }

    private static void deliverExactlyOnceAndSoon(Map<String, Object> settings) {
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // Readers of committed records wait for the commit: this is most of an alert's latency.
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100L);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_STATE_BYTES);
    }

    private static void parkWhatFails(Map<String, Object> settings, Topics topics) {
        settings.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topics.deadLetters());
        settings.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueExceptionHandler.class);
        settings.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndContinueProcessingExceptionHandler.class);
        // By its name: the constant is deprecated, because a later version will always behave so.
        settings.put("processing.exception.handler.global.enabled", true);
    }

    private static void missDeadMembersSoon(Map<String, Object> settings) {
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 9000);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3000);
        // The default of a minute would hold back readers of committed records for as long after a kill.
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 10_000);
    }
}
