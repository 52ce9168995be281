package org.tocsin.app.account;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.tocsin.contracts.service.KafkaConnection;

/** Reads topics from their beginning to where they ended when the scan began, committed records alone. */
public final class TopicScan {
    private static final Duration POLL = Duration.ofMillis(200);

    /** Longer than a transaction left open by a killed process hides what is behind it. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final KafkaConnection connection;

    public TopicScan(KafkaConnection connection) {
        this.connection = connection;
    }

    /**
     * Where a scan ended.
     *
     * @param beginnings first kept offset of each partition; above 0 where retention has cut
     * @param last offset of the last record of each partition that has one
     */
    public record Extent(Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> last) {

        /** True where retention has not cut the topic yet. */
        public boolean whole(String topic) {
            return beginnings.entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(topic))
                    .allMatch(entry -> entry.getValue() == 0);
        }
    }

    /**
     * Reads {@code topics}; records of one partition come in order.
     *
     * @param each called for every record
     * @param progress told the number of records read so far, now and then
     * @throws org.apache.kafka.common.KafkaException where Kafka can't be read
     */
    public Extent read(
            Collection<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> each, LongConsumer progress) {
        Map<TopicPartition, Long> last = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                connection.consumerSettings("tocsin.account", null),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<String> missing = topics.stream()
                    .filter(topic -> consumer.partitionsFor(topic).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                throw new KafkaException("expected Tocsin's topics in the Kafka at " + connection.bootstrap()
                        + ", found no " + String.join(", ", missing) + "; is it the right Kafka and kafka.prefix?");
            }
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            long read = 0;
            long heard = System.nanoTime();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    last.put(new TopicPartition(record.topic(), record.partition()), record.offset());
                    each.accept(record);
                }
                if (!records.isEmpty()) {
                    heard = System.nanoTime();
                } else if (System.nanoTime() - heard > SILENCE.toNanos()) {
                    throw new KafkaException("Kafka at " + connection.bootstrap() + " gave nothing for "
                            + SILENCE.toSeconds() + " s; is it still running?");
                }
                read += records.count();
                progress.accept(read);
            }
            return new Extent(beginnings, last);
        }
    }
}
