package org.tocsin.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;

/**
 * Reads what is known of the feeds of a partition. Must be called after the partition's transactional id was
 * initialised: only then is the last transaction of an earlier owner settled, and the end of the committed records
 * behind it.
 */
final class FeedStateReader {
    private static final Logger LOG = LoggerFactory.getLogger(FeedStateReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_IDLE_POLLS = 100;

    private final KafkaConnection connection;
    private final Topics topics;
    private final MeterRegistry registry;
    private final Deserializer<FeedState> states = new JsonSerde<>(FeedState.class).deserializer();

    FeedStateReader(KafkaConnection connection, Topics topics, MeterRegistry registry) {
        this.connection = connection;
        this.topics = topics;
        this.registry = registry;
    }

    /**
     * The newest committed state by feed id; what was deleted or cannot be read is not in it.
     *
     * @throws org.apache.kafka.common.KafkaException where the partition cannot be read to its end
     */
    Map<String, FeedState> read(int partition) {
        TopicPartition feeds = new TopicPartition(topics.feeds(), partition);
        Map<String, FeedState> newest = new HashMap<>();
        Map<String, Object> settings =
                connection.consumerSettings(topics.prefix() + "ingest-states-" + partition, null);
        settings.put("allow.auto.create.topics", false);
        settings.put("default.api.timeout.ms", 10_000);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(feeds));
            consumer.seekToBeginning(List.of(feeds));
            long end = consumer.endOffsets(List.of(feeds)).get(feeds);
            int idle = 0;
            while (consumer.position(feeds) < end) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                records.forEach(record -> take(record, newest));
                idle = records.isEmpty() ? idle + 1 : 0;
                if (idle > MOST_IDLE_POLLS) {
                    throw new TimeoutException("expected " + feeds + " to be read to offset " + end
                            + ", found it standing at " + consumer.position(feeds));
                }
            }
        }
        return newest;
    }

    private void take(ConsumerRecord<String, byte[]> record, Map<String, FeedState> newest) {
        FeedState state = null;
        try {
            state = states.deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            registry.counter("tocsin.ingest.states.unreadable").increment();
            LOG.atError()
                    .addKeyValue("feed", record.key())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("error", e.getMessage())
                    .log("the state of a feed cannot be read; the feed starts as unread");
        }
        if (state == null || record.key() == null) {
            newest.remove(record.key());
        } else {
            newest.put(record.key(), state);
        }
    }
}
