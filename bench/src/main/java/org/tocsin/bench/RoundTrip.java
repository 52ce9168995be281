package org.tocsin.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tocsin.contracts.service.KafkaConnection;

/** The reference: a plain producer to a plain consumer, one record at a time, on the same broker. */
final class RoundTrip {
    private static final String TOPIC = "bench.round-trip";
    private static final int WARM_UP = 200;

    private final KafkaConnection connection;

    RoundTrip(KafkaConnection connection) {
        this.connection = connection;
    }

    /** Sends {@code count} records of {@code bytes} and measures each from send to poll. */
    Percentiles measure(int count, int bytes) throws Exception {
        try (Admin admin = Admin.create(connection.clientSettings("bench.admin"))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        Map<String, Object> sending = connection.clientSettings("bench.producer");
        sending.put("linger.ms", 0);
        List<Long> nanos = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(sending, new ByteArraySerializer(), new ByteArraySerializer());
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        connection.consumerSettings("bench.consumer", null),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            consumer.seekToBeginning(consumer.assignment());
            byte[] value = "x".repeat(bytes).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < WARM_UP + count; i++) {
                long sent = System.nanoTime();
                producer.send(new ProducerRecord<>(TOPIC, value));
                while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                    // The next poll gets it.
                }
                if (i >= WARM_UP) {
                    nanos.add(System.nanoTime() - sent);
                }
            }
        }
        return Percentiles.of(nanos);
    }
}
