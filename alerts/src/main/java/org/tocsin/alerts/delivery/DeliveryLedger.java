package org.tocsin.alerts.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.delivery.Delivery;
import org.tocsin.contracts.record.CloudEvent;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.RecordType;

/** The topic of deliveries: every attempt is written to it, and its tail is read when a channel begins. */
final class DeliveryLedger {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLedger.class);
    private static final String SOURCE = "/tocsin/delivery";
    private static final Duration POLL = Duration.ofMillis(200);
    /** An alert that is told twice is better than one that waits for its ledger. */
    private static final Duration LONGEST_READ = Duration.ofSeconds(10);

    private final TopicPartition ledger;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Producer<String, byte[]> producer;
    private final LongSupplier ticker;
    private final Serializer<Delivery> serializer;
    private final Deserializer<Delivery> deserializer;

    /**
     * @param topic the ledger, of one partition
     * @param consumers makes a consumer without a group, read_committed
     * @param producer writes to the ledger; not closed here
     * @param ticker nanoseconds of the wall
     */
    DeliveryLedger(
            String topic,
            Supplier<Consumer<String, byte[]>> consumers,
            Producer<String, byte[]> producer,
            LongSupplier ticker) {
        this.ledger = new TopicPartition(topic, 0);
        this.consumers = consumers;
        this.producer = producer;
        this.ticker = ticker;
        JsonSerde<Delivery> serde = new JsonSerde<>(Delivery.class);
        this.serializer = serde.serializer();
        this.deserializer = serde.deserializer();
    }

    /**
     * Writes one attempt and waits until Kafka has it.
     *
     * @throws KafkaException where Kafka does not take it
     */
    void write(Delivery delivery) {
        ProducerRecord<String, byte[]> entry = new ProducerRecord<>(
                ledger.topic(),
                ledger.partition(),
                delivery.at().toEpochMilli(),
                delivery.key(),
                serializer.serialize(ledger.topic(), delivery));
        new CloudEvent(delivery.key(), SOURCE, RecordType.DELIVERY, delivery.at()).writeTo(entry.headers());
        try {
            producer.send(entry).get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException(
                    "delivery " + delivery.key() + " could not be written to the ledger", e.getCause());
        }
    }

    /**
     * Tells {@code history} of the last {@code records} attempts of all channels. Where that takes longer than
     * ten seconds it goes on with what it has, and says so in the log.
     */
    void readTail(int records, ChannelHistory history) {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            consumer.assign(List.of(ledger));
            long end = consumer.endOffsets(List.of(ledger)).get(ledger);
            long beginning = consumer.beginningOffsets(List.of(ledger)).get(ledger);
            consumer.seek(ledger, Math.max(beginning, end - records));
            long started = ticker.getAsLong();
            while (consumer.position(ledger) < end) {
                if (ticker.getAsLong() - started > LONGEST_READ.toNanos()) {
                    LOG.atWarn()
                            .addKeyValue("read", consumer.position(ledger))
                            .addKeyValue("end", end)
                            .log("The ledger of deliveries is slow to read; what is not read of it may be told again");
                    return;
                }
                consumer.poll(POLL).forEach(entry -> note(entry, history));
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> entry, ChannelHistory history) {
        try {
            Delivery delivery = deserializer.deserialize(entry.topic(), entry.value());
            if (delivery != null) {
                history.note(delivery);
            }
        } catch (SerializationException e) {
            LOG.atWarn()
                    .addKeyValue("offset", entry.offset())
                    .log("A record of the ledger is passed over: {}", e.getMessage());
            LOG.atDebug().setCause(e).log("as above");
        }
    }
}
