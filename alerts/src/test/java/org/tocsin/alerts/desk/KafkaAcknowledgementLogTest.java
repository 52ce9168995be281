package org.tocsin.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.desk.Acknowledgement;
import org.tocsin.contracts.record.RecordType;

class KafkaAcknowledgementLogTest {
    private static final Acknowledgement SEEN =
            new Acknowledgement("AM-AZ.1", "M. Duarte", Instant.parse("2026-03-02T02:30:00Z"), null);

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    private final KafkaAcknowledgementLog log = new KafkaAcknowledgementLog("tocsin.desk", producer);

    @Test
    void writesOneUnderTheAlertsId() throws Exception {
        log.write(SEEN);

        ProducerRecord<String, byte[]> entry = producer.history().getFirst();
        assertThat(entry.topic()).isEqualTo("tocsin.desk");
        assertThat(entry.key()).isEqualTo("AM-AZ.1");
        assertThat(entry.timestamp()).isEqualTo(SEEN.at().toEpochMilli());
        assertThat(SchemaFaults.of(RecordType.ACKNOWLEDGEMENT, entry.value())).isEmpty();
        assertThat(new String(entry.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("org.tocsin.acknowledgement.v1");
    }

    @Test
    void saysWhereItCouldNotBeKept() {
        producer.sendException = new KafkaException("no broker");

        assertThatThrownBy(() -> log.write(SEEN))
                .isInstanceOfSatisfying(
                        HttpRefusal.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(503));
    }
}
