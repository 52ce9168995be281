package org.tocsin.app.account;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.tocsin.contracts.service.KafkaConnection;

/** Tells whether a consumer group has taken in all of a topic. */
public final class Consumption {
    private static final long PATIENCE_SECONDS = 10;

    private final KafkaConnection connection;

    public Consumption(KafkaConnection connection) {
        this.connection = connection;
    }

    /**
     * True where {@code group} has committed past the last record of every partition of {@code topic}.
     * Offsets of transaction markers do not matter: only records count.
     *
     * @param last offset of the last record by partition, as a {@link TopicScan} found it
     * @throws InterruptedException where the wait for Kafka is interrupted
     */
    public boolean complete(String group, String topic, Map<TopicPartition, Long> last) throws InterruptedException {
        try (Admin admin = Admin.create(connection.clientSettings("tocsin.consumption"))) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return last.entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(topic))
                    .allMatch(entry -> passed(committed.get(entry.getKey()), entry.getValue()));
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static boolean passed(OffsetAndMetadata committed, long lastRecord) {
        return committed != null && committed.offset() > lastRecord;
    }
}
