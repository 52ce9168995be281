package org.tocsin.alerts.desk;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.desk.Acknowledgement;
import org.tocsin.contracts.record.CloudEvent;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.RecordType;

/** Acknowledgements in the topic of the desk, under the alert's id. */
final class KafkaAcknowledgementLog implements AcknowledgementLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaAcknowledgementLog.class);
    private static final String SOURCE = "/tocsin/desk";

    private final String topic;
    private final Producer<String, byte[]> producer;
    private final Serializer<Acknowledgement> serializer = new JsonSerde<>(Acknowledgement.class).serializer();

    /** @param producer with acks=all; closed with this */
    KafkaAcknowledgementLog(String topic, Producer<String, byte[]> producer) {
        this.topic = topic;
        this.producer = producer;
    }

    @Override
    public void write(Acknowledgement acknowledgement) throws HttpRefusal {
        ProducerRecord<String, byte[]> entry = new ProducerRecord<>(
                topic,
                null,
                acknowledgement.at().toEpochMilli(),
                acknowledgement.alert(),
                serializer.serialize(topic, acknowledgement));
        String id = acknowledgement.alert() + "/" + acknowledgement.at();
        new CloudEvent(id, SOURCE, RecordType.ACKNOWLEDGEMENT, acknowledgement.at()).writeTo(entry.headers());
        try {
            producer.send(entry).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notKept(e);
        } catch (ExecutionException | KafkaException e) {
            throw notKept(e);
        }
    }

    private static HttpRefusal notKept(Exception cause) {
        LOG.atError().setCause(cause).log("An acknowledgement could not be written");
        return new HttpRefusal(503, "the acknowledgement could not be written to Kafka; please send it again");
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
