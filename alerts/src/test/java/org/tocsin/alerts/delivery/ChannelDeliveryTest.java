package org.tocsin.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.alerts.desk.SampleAlerts;
import org.tocsin.alerts.desk.SchemaFaults;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.delivery.Delivery;
import org.tocsin.contracts.delivery.DeliveryOutcome;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.record.RecordType;
import org.tocsin.contracts.service.Health;
import org.tocsin.contracts.service.PacedClock;

class ChannelDeliveryTest {
    private static final TopicPartition ALERTS = new TopicPartition("tocsin.alerts", 0);
    private static final TopicPartition LEDGER = new TopicPartition("tocsin.deliveries", 0);
    private static final Instant NOW = Instant.parse("2026-03-02T02:30:00Z");
    private static final DeliverySettings QUICK = new DeliverySettings(
            null, Duration.ofMillis(400), Duration.ofMillis(1), Duration.ofMillis(20), null, Duration.ofHours(1), 100);

    private final MockConsumer<String, byte[]> alerts = new MockConsumer<>("earliest");
    private final MockConsumer<String, byte[]> second = new MockConsumer<>("earliest");
    private final MockConsumer<String, byte[]> ledger = new MockConsumer<>("earliest");
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DeliveryLatency latency = new DeliveryLatency();
    private final Receiver receiver = new Receiver();
    private ChannelDelivery delivery;
    private Thread thread;

    /** Answers as it was told to, then with success. */
    private static final class Receiver implements AlertChannel {
        private final Queue<Attempt> answers = new ConcurrentLinkedQueue<>();
        private final List<String> sent = new CopyOnWriteArrayList<>();
        private volatile Attempt always;

        @Override
        public String name() {
            return "desk";
        }

        @Override
        public Attempt send(Alert alert) {
            sent.add(alert.id() + "@" + alert.revision());
            Attempt answer = answers.poll();
            return answer != null ? answer : always != null ? always : new Attempt.Delivered(200);
        }
    }

    @BeforeEach
    void prepare() {
        alerts.updateBeginningOffsets(Map.of(ALERTS, 0L));
        alerts.updateEndOffsets(Map.of(ALERTS, 0L));
        second.updateBeginningOffsets(Map.of(ALERTS, 0L));
        second.updateEndOffsets(Map.of(ALERTS, 0L));
        ledger.updateBeginningOffsets(Map.of(LEDGER, 0L));
        ledger.updateEndOffsets(Map.of(LEDGER, 0L));
    }

    @AfterEach
    void stop() throws InterruptedException {
        delivery.stop();
        thread.join(5_000);
        assertThat(alerts.closed()).isTrue();
    }

    @Test
    void triesUntilItIsDeliveredAndCommitsOnlyThen() throws Exception {
        receiver.answers.addAll(Arrays.asList(
                new Attempt.Failed(500, "expected HTTP 2xx, found 500", null),
                new Attempt.Failed(null, "timeout", null)));
        start(QUICK, Severity.WATCH);

        publish(0, border(1, AlertState.RAISED, Severity.WARNING));

        awaitCommitted(1);
        assertThat(outcomes())
                .containsExactly(
                        "AM-AZ.1/1/desk/1 FAILED 500",
                        "AM-AZ.1/1/desk/2 FAILED null",
                        "AM-AZ.1/1/desk/3 DELIVERED 200");
        assertThat(headers(0))
                .containsEntry("ce_type", "org.tocsin.delivery.v1")
                .containsEntry("ce_id", "AM-AZ.1/1/desk/1");
        assertThat(producer.history().getFirst().timestamp()).isEqualTo(NOW.toEpochMilli());
        assertThat(producer.history())
                .allSatisfy(entry -> assertThat(SchemaFaults.of(RecordType.DELIVERY, entry.value()))
                        .isEmpty());
        assertThat(latency.snapshot("desk").count()).isZero();
    }

    @Test
    void abandonsAtOnceWhatIsRefusedAndInTheEndWhatNeverArrives() {
        receiver.answers.add(new Attempt.Refused(410, "gone"));
        receiver.always = new Attempt.Failed(500, "down", null);
        start(QUICK, Severity.WATCH);

        publish(0, border(1, AlertState.RAISED, Severity.WARNING));
        publish(1, border(2, AlertState.UPDATED, Severity.WARNING));

        awaitCommitted(2);
        List<String> outcomes = outcomes();
        assertThat(outcomes.getFirst()).isEqualTo("AM-AZ.1/1/desk/1 ABANDONED 410");
        assertThat(outcomes.getLast()).startsWith("AM-AZ.1/2/desk/").endsWith("ABANDONED 500");
        assertThat(outcomes).filteredOn(line -> line.contains("FAILED")).hasSizeGreaterThan(5);
    }

    @Test
    void tellsOfAnotherAlertWhileOneIsRetriedAndKeepsItsPlace() {
        receiver.answers.add(new Attempt.Failed(503, "later", Duration.ofMillis(300)));
        start(QUICK, Severity.WATCH);

        publish(0, border(1, AlertState.RAISED, Severity.WARNING));
        await().until(() -> receiver.sent.size() == 1);
        publish(1, elsewhere(Severity.WATCH));
        await().until(() -> receiver.sent.size() == 2);

        assertThat(receiver.sent).containsExactly("AM-AZ.1@1", "KG-TJ.1@1");
        assertThat(committed()).isLessThanOrEqualTo(0);
        awaitCommitted(2);
        assertThat(receiver.sent).containsExactly("AM-AZ.1@1", "KG-TJ.1@1", "AM-AZ.1@1");
    }

    @Test
    void doesNotTellAgainWhatTheLedgerShows() throws Exception {
        ledgerHolds(
                new Delivery("AM-AZ.1", 1, "desk", 1, DeliveryOutcome.DELIVERED, 200, null, NOW),
                new Delivery("AM-AZ.1", 2, "desk", 1, DeliveryOutcome.FAILED, 500, "down", NOW),
                new Delivery("AM-AZ.1", 2, "other", 2, DeliveryOutcome.DELIVERED, 200, null, NOW));
        commitBefore(0);
        start(QUICK, Severity.WATCH);

        publish(0, border(1, AlertState.RAISED, Severity.WARNING));
        publish(1, border(2, AlertState.UPDATED, Severity.WARNING));

        awaitCommitted(2);
        assertThat(receiver.sent).containsExactly("AM-AZ.1@2");
        assertThat(outcomes()).containsExactly("AM-AZ.1/2/desk/2 DELIVERED 200");
    }

    @Test
    void beginsANewChannelWithWhatIsGoingOn() {
        alerts.updateEndOffsets(Map.of(ALERTS, 2L));
        start(QUICK, Severity.WATCH);
        publish(0, SampleAlerts.border(1, AlertState.RAISED, Severity.WARNING, NOW.minus(Duration.ofHours(9))));
        publish(1, SampleAlerts.border(2, AlertState.UPDATED, Severity.WARNING, NOW.minus(Duration.ofMinutes(50))));

        awaitCommitted(2);

        assertThat(receiver.sent).containsExactly("AM-AZ.1@2");
        assertThat(passedOver("old")).isEqualTo(1);
    }

    @Test
    void passesOverWhatIsNotGraveEnoughUnlessItWasToldOfTheAlertBefore() {
        start(QUICK, Severity.WARNING);

        publish(0, elsewhere(Severity.WATCH));
        publish(1, border(1, AlertState.RAISED, Severity.WARNING));
        publish(2, border(2, AlertState.RESOLVED, Severity.WATCH));

        awaitCommitted(3);
        assertThat(receiver.sent).containsExactly("AM-AZ.1@1", "AM-AZ.1@2");
        assertThat(passedOver("severity")).isEqualTo(1);
    }

    @Test
    void letsNoBadRecordStopIt() {
        start(QUICK, Severity.WATCH);

        alerts.schedulePollTask(() -> {
            alerts.addRecord(new ConsumerRecord<>(ALERTS.topic(), 0, 0, "x", "{no json".getBytes()));
            alerts.addRecord(new ConsumerRecord<>(ALERTS.topic(), 0, 1, "x", "{}".getBytes()));
            alerts.addRecord(new ConsumerRecord<>(ALERTS.topic(), 0, 2, "x", null));
        });
        publish(3, border(1, AlertState.RAISED, Severity.WARNING));

        awaitCommitted(4);
        assertThat(receiver.sent).containsExactly("AM-AZ.1@1");
        assertThat(passedOver("unreadable")).isEqualTo(2);
    }

    @Test
    void writesTheLedgerLaterWhereKafkaDoesNotTakeItAndTellsNobodyTwice() {
        producer.sendException = new KafkaException("no broker");
        start(QUICK, Severity.WATCH);
        publish(0, border(1, AlertState.RAISED, Severity.WARNING));
        await().until(alerts::closed);

        producer.sendException = null;
        second.schedulePollTask(() -> second.rebalance(Set.of(ALERTS)));
        second.schedulePollTask(() -> second.addRecord(new ConsumerRecord<>(
                ALERTS.topic(), 0, 0, "x", bytes(border(1, AlertState.RAISED, Severity.WARNING)))));

        await().until(() -> committed(second) == 1);
        assertThat(receiver.sent).containsExactly("AM-AZ.1@1");
        assertThat(outcomes()).containsExactly("AM-AZ.1/1/desk/1 DELIVERED 200");
    }

    @Test
    void measuresTheWallTimeOfWhatRang() {
        start(QUICK, Severity.WATCH);
        await().until(() -> delivery.health().state() == Health.State.RUNNING);

        // Its item came a minute of the clock after the channel began, and 60 s of this clock are 1 s of the wall.
        clock.now = NOW.plusSeconds(121);
        publish(0, SampleAlerts.border(1, AlertState.RAISED, Severity.WARNING, NOW.plusSeconds(62)));

        awaitCommitted(1);
        assertThat(latency.snapshot("desk"))
                .isEqualTo(new DeliveryLatency.Snapshot(1, Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    // ---- set-up ----

    private final FixedClock clock = new FixedClock();

    private static final class FixedClock extends PacedClock {
        private volatile Instant now = NOW;

        @Override
        public double speed() {
            return 60;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static Alert border(int revision, AlertState state, Severity severity) {
        return SampleAlerts.border(revision, state, severity, NOW);
    }

    private static Alert elsewhere(Severity severity) {
        return SampleAlerts.other("KG-TJ.1", "KG-TJ", AlertState.RAISED, severity, NOW, "Shots near Vorukh");
    }

    private void start(DeliverySettings settings, Severity minimum) {
        ChannelSettings channel = new ChannelSettings("desk", ChannelKind.WEBHOOK, "http://localhost/", minimum, null);
        DeliveryLedger entries = new DeliveryLedger(
                LEDGER.topic(), () -> ledger.closed() ? emptyLedger() : ledger, producer, System::nanoTime);
        delivery = new ChannelDelivery(
                channel,
                receiver,
                settings,
                ALERTS.topic(),
                () -> alerts.closed() ? second : alerts,
                entries,
                new DeliveryMetrics(registry, "desk", latency),
                clock,
                System::nanoTime);
        alerts.schedulePollTask(() -> alerts.rebalance(Set.of(ALERTS)));
        thread = new Thread(delivery);
        thread.start();
        await().until(() -> delivery.health().state() == Health.State.RUNNING);
    }

    private void publish(long offset, Alert alert) {
        alerts.schedulePollTask(
                () -> alerts.addRecord(new ConsumerRecord<>(ALERTS.topic(), 0, offset, alert.id(), bytes(alert))));
    }

    private void ledgerHolds(Delivery... entries) {
        ledger.updateEndOffsets(Map.of(LEDGER, (long) entries.length));
        ledger.schedulePollTask(() -> {
            for (int i = 0; i < entries.length; i++) {
                ledger.addRecord(new ConsumerRecord<>(LEDGER.topic(), 0, i, entries[i].key(), bytes(entries[i])));
            }
        });
    }

    private static MockConsumer<String, byte[]> emptyLedger() {
        MockConsumer<String, byte[]> empty = new MockConsumer<>("earliest");
        empty.updateBeginningOffsets(Map.of(LEDGER, 0L));
        empty.updateEndOffsets(Map.of(LEDGER, 0L));
        return empty;
    }

    private void commitBefore(long offset) {
        alerts.schedulePollTask(() -> {
            alerts.rebalance(Set.of());
            alerts.commitSync(Map.of(ALERTS, new OffsetAndMetadata(offset)));
        });
    }

    private static byte[] bytes(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void awaitCommitted(long offset) {
        await().atMost(Duration.ofSeconds(10)).until(() -> committed() == offset);
    }

    private long committed() {
        return committed(alerts);
    }

    private static long committed(MockConsumer<String, byte[]> consumer) {
        OffsetAndMetadata offset = consumer.committed(Set.of(ALERTS)).get(ALERTS);
        return offset == null ? -1 : offset.offset();
    }

    private List<String> outcomes() {
        List<String> lines = new ArrayList<>();
        producer.history().forEach(entry -> {
            try {
                Delivery found = Json.mapper().readValue(entry.value(), Delivery.class);
                lines.add(entry.key() + " " + found.outcome() + " " + found.status());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return lines;
    }

    private Map<String, String> headers(int entry) {
        Map<String, String> headers = new java.util.HashMap<>();
        producer.history()
                .get(entry)
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value())));
        return headers;
    }

    private double passedOver(String reason) {
        return registry.get("tocsin.delivery.passed.over")
                .tag("reason", reason)
                .counter()
                .count();
    }
}
