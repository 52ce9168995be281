package org.tocsin.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.desk.Acknowledgement;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.service.Health;

class BoardFollowerTest {
    private static final TopicPartition ALERTS = new TopicPartition("tocsin.alerts", 0);
    private static final TopicPartition DESK = new TopicPartition("tocsin.desk", 0);
    private static final Instant NIGHT = Instant.parse("2026-03-02T02:30:00Z");

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final AlertBoard board = new AlertBoard();
    private final AtomicInteger unreadable = new AtomicInteger();
    private final BoardFollower follower =
            new BoardFollower(board, ALERTS.topic(), DESK.topic(), () -> consumer, unreadable::incrementAndGet);
    private final Thread thread = new Thread(follower);

    @BeforeEach
    void prepare() {
        consumer.updateBeginningOffsets(Map.of(ALERTS, 0L, DESK, 0L));
        consumer.updateEndOffsets(Map.of(ALERTS, 3L, DESK, 1L));
    }

    @AfterEach
    void stop() throws InterruptedException {
        follower.stop();
        thread.join(5_000);
        assertThat(follower.health().state()).isEqualTo(Health.State.DEAD);
    }

    @Test
    void isReadyOnceItHasReadWhatWasThere() {
        thread.start();
        publish(ALERTS, 0, bytes(SampleAlerts.border(1, AlertState.RAISED, Severity.WARNING, NIGHT)));
        await().until(() -> board.find("AM-AZ.1").isPresent());
        assertThat(follower.health().state()).isEqualTo(Health.State.STARTING);
        assertThat(board.isComplete()).isFalse();

        publish(ALERTS, 1, "{no alert".getBytes(StandardCharsets.UTF_8));
        publish(ALERTS, 2, bytes(SampleAlerts.border(2, AlertState.UPDATED, Severity.WARNING, NIGHT)));
        publish(DESK, 0, bytes(new Acknowledgement("AM-AZ.1", "M. Duarte", NIGHT, null)));

        await().until(() -> follower.health().state() == Health.State.RUNNING);
        assertThat(board.isComplete()).isTrue();
        assertThat(unreadable).hasValue(1);
        BoardEntry entry = board.find("AM-AZ.1").orElseThrow();
        assertThat(entry.alert().revision()).isEqualTo(2);
        assertThat(entry.acknowledgement().by()).isEqualTo("M. Duarte");
    }

    private void publish(TopicPartition partition, long offset, byte[] value) {
        consumer.schedulePollTask(() -> consumer.addRecord(
                new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "AM-AZ.1", value)));
    }

    private static byte[] bytes(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
