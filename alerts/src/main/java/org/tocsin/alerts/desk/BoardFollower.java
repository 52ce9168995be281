package org.tocsin.alerts.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.desk.Acknowledgement;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.service.Health;

/**
 * Reads alerts and acknowledgements from the beginning into the board, then follows them. Without a group:
 * every desk reads all. A failure of Kafka costs a pause and a new reading, which changes nothing that the
 * board already has.
 */
final class BoardFollower implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(BoardFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RESTART_WAIT = Duration.ofSeconds(2);

    private final AlertBoard board;
    private final TopicPartition alerts;
    private final TopicPartition desk;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Runnable unreadable;
    private final Deserializer<Alert> alertReader = new JsonSerde<>(Alert.class).deserializer();
    private final Deserializer<Acknowledgement> deskReader = new JsonSerde<>(Acknowledgement.class).deserializer();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Health health = Health.starting("reading the alerts");

    /**
     * @param consumers makes a consumer without a group, read_committed
     * @param unreadable called for each record that is not what its topic should hold
     */
    BoardFollower(
            AlertBoard board,
            String alertsTopic,
            String deskTopic,
            Supplier<Consumer<String, byte[]>> consumers,
            Runnable unreadable) {
        this.board = board;
        this.alerts = new TopicPartition(alertsTopic, 0);
        this.desk = new TopicPartition(deskTopic, 0);
        this.consumers = consumers;
        this.unreadable = unreadable;
    }

    /** Running once it has read all that stood in the topics when it began; any thread. */
    Health health() {
        return health;
    }

    /** Asks it to stop; any thread. */
    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            while (stopped.getCount() > 0) {
                followUntilItFails();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            health = Health.dead("stopped");
        }
    }

    private void followUntilItFails() throws InterruptedException {
        Consumer<String, byte[]> consumer = null;
        try {
            consumer = consumers.get();
            follow(consumer);
        } catch (RuntimeException e) {
            health = Health.starting("starting again after: " + e.getMessage());
            LOG.atError().setCause(e).log("The desk lost its topics; it reads them again in {}", RESTART_WAIT);
            stopped.await(RESTART_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (consumer != null) {
                consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        consumer.assign(List.of(alerts, desk));
        consumer.seekToBeginning(List.of(alerts, desk));
        Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(alerts, desk));
        boolean reached = false;
        while (stopped.getCount() > 0) {
            consumer.poll(POLL).forEach(this::take);
            if (!reached
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                reached = true;
                board.markComplete();
                health = Health.running("following the alerts");
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> entry) {
        try {
            if (entry.topic().equals(alerts.topic())) {
                takeAlert(entry);
            } else {
                takeAcknowledgement(entry);
            }
        } catch (SerializationException e) {
            passOver(entry, e.getMessage());
            LOG.atDebug().setCause(e).log("as above");
        }
    }

    private void takeAlert(ConsumerRecord<String, byte[]> entry) {
        Alert alert = alertReader.deserialize(entry.topic(), entry.value());
        if (alert == null) {
            board.remove(entry.offset(), entry.key());
        } else if (alert.id() == null || alert.state() == null || alert.severity() == null || alert.updated() == null) {
            passOver(entry, "expected an alert with id, state, severity and updated, found one without");
        } else {
            board.put(entry.offset(), alert);
        }
    }

    private void takeAcknowledgement(ConsumerRecord<String, byte[]> entry) {
        Acknowledgement acknowledgement = deskReader.deserialize(entry.topic(), entry.value());
        // The topic also holds other things that a desk does; those have no alert of this kind.
        if (acknowledgement != null && acknowledgement.alert() != null && acknowledgement.by() != null) {
            board.acknowledge(acknowledgement);
        }
    }

    /** The record's bytes stay in the topic, at the offset that the log names. */
    private void passOver(ConsumerRecord<String, byte[]> entry, String error) {
        unreadable.run();
        LOG.atError()
                .addKeyValue("topic", entry.topic())
                .addKeyValue("offset", entry.offset())
                .log("A record is not shown: {}", error);
    }
}
