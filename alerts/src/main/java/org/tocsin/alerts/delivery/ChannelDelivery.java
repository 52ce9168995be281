package org.tocsin.alerts.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.delivery.Delivery;
import org.tocsin.contracts.delivery.DeliveryOutcome;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.service.Health;
import org.tocsin.contracts.service.PacedClock;

/**
 * Follows the alerts for one channel until it is stopped: reads, tries, writes each attempt to the ledger,
 * and commits an offset only when all up to it is delivered or abandoned. A failure of Kafka costs a pause
 * and a fresh start from the committed offset; the ledger says what need not be told again.
 */
final class ChannelDelivery implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelDelivery.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(200);
    private static final Duration RESTART_WAIT = Duration.ofSeconds(2);
    private static final Duration LEAVE = Duration.ofSeconds(1);
    /** So many revisions in line, and no more are read until one is done with. */
    private static final int LONGEST_LINE = 500;

    private final ChannelSettings settings;
    private final AlertChannel channel;
    private final DeliverySettings delivery;
    private final TopicPartition alerts;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final DeliveryLedger ledger;
    private final DeliveryMetrics metrics;
    private final PacedClock clock;
    private final LongSupplier ticker;
    private final RetrySchedule schedule;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Deserializer<Alert> deserializer = new JsonSerde<>(Alert.class).deserializer();
    private final Outbox outbox = new Outbox();
    private final ChannelHistory history;
    /** Attempts that Kafka has not taken yet: none, but for the time in which it cannot be reached. */
    private final Queue<Delivery> unwritten = new ArrayDeque<>();

    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile Health health = Health.starting("joining its group");
    private Instant following;
    private boolean leading;
    private long committed;
    private long oldUntil;
    private Instant oldBefore;

    /**
     * @param consumers makes a consumer in this channel's group, read_committed, from the earliest
     * @param ticker nanoseconds of the wall, for retries
     */
    ChannelDelivery(
            ChannelSettings settings,
            AlertChannel channel,
            DeliverySettings delivery,
            String alertsTopic,
            Supplier<Consumer<String, byte[]>> consumers,
            DeliveryLedger ledger,
            DeliveryMetrics metrics,
            PacedClock clock,
            LongSupplier ticker) {
        this.settings = settings;
        this.channel = channel;
        this.delivery = delivery;
        this.alerts = new TopicPartition(alertsTopic, 0);
        this.consumers = consumers;
        this.ledger = ledger;
        this.metrics = metrics;
        this.clock = clock;
        this.ticker = ticker;
        this.schedule = new RetrySchedule(delivery.firstWait(), delivery.longestWait(), delivery.giveUpAfter());
        this.history = new ChannelHistory(settings.name());
    }

    /** How it is; any thread. */
    Health health() {
        return health;
    }

    /** Asks it to stop; any thread. It leaves its group after the attempt that is under way. */
    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            while (isWanted()) {
                followUntilItFails();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            health = Health.dead("stopped");
        }
    }

    private boolean isWanted() {
        return stopped.getCount() > 0;
    }

    private void followUntilItFails() throws InterruptedException {
        Consumer<String, byte[]> consumer = null;
        try {
            consumer = consumers.get();
            follow(consumer);
        } catch (RuntimeException e) {
            health = Health.starting("starting again after: " + e.getMessage());
            LOG.atError()
                    .addKeyValue("channel", settings.name())
                    .setCause(e)
                    .log("Delivery stopped; it starts again in {}", RESTART_WAIT);
            stopped.await(RESTART_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            close(consumer);
        }
    }

    private void close(Consumer<String, byte[]> consumer) {
        if (consumer == null) {
            return;
        }
        try {
            consumer.close(CloseOptions.timeout(LEAVE));
        } catch (RuntimeException e) {
            LOG.atDebug()
                    .addKeyValue("channel", settings.name())
                    .setCause(e)
                    .log("The consumer did not close in order");
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        leading = false;
        outbox.clear();
        consumer.subscribe(List.of(alerts.topic()), new Assignment(consumer));
        while (isWanted()) {
            consumer.poll(pollTime()).forEach(this::take);
            outbox.next(ticker.getAsLong()).ifPresent(this::attempt);
            commit(consumer);
            throttle(consumer);
            metrics.behind(outbox.size(), leading ? consumer.currentLag(alerts).orElse(0) : 0);
        }
    }

    private Duration pollTime() {
        var due = outbox.nextDue();
        if (due.isEmpty()) {
            return LONGEST_POLL;
        }
        long left = Math.max(0, due.getAsLong() - ticker.getAsLong());
        return Duration.ofNanos(Math.min(left, LONGEST_POLL.toNanos()));
    }

    private void take(ConsumerRecord<String, byte[]> entry) {
        Optional<Alert> alert = read(entry);
        String needless = alert.map(found -> needless(entry.offset(), found)).orElse(null);
        if (alert.isPresent() && needless == null) {
            outbox.add(entry.offset(), alert.get(), ticker.getAsLong());
            return;
        }
        if (needless != null) {
            metrics.passedOver(needless);
        }
    }

    /** Why a revision needs no delivery, or null where it does. */
    private String needless(long offset, Alert alert) {
        if (history.isSettled(alert)) {
            return "settled";
        }
        if (offset < oldUntil && alert.updated().isBefore(oldBefore)) {
            return "old";
        }
        boolean grave = alert.severity().compareTo(settings.minimumSeverity()) >= 0;
        return grave || history.wasToldOf(alert.id()) || outbox.holds(alert.id()) ? null : "severity";
    }

    private Optional<Alert> read(ConsumerRecord<String, byte[]> entry) {
        try {
            Alert alert = deserializer.deserialize(entry.topic(), entry.value());
            if (alert == null) {
                return Optional.empty();
            }
            if (alert.id() != null && alert.updated() != null && alert.severity() != null) {
                return Optional.of(alert);
            }
            passOver(entry, "expected an alert with id, updated and severity, found one without", null);
        } catch (SerializationException e) {
            passOver(entry, e.getMessage(), e);
        }
        return Optional.empty();
    }

    /** The record's bytes stay in the topic, at the offset that the log names. */
    private void passOver(ConsumerRecord<String, byte[]> entry, String error, Exception cause) {
        metrics.passedOver("unreadable");
        LOG.atError()
                .addKeyValue("channel", settings.name())
                .addKeyValue("topic", entry.topic())
                .addKeyValue("offset", entry.offset())
                .log("A record is not delivered: {}", error);
        LOG.atDebug().setCause(cause).log("as above");
    }

    private void attempt(Outbox.Pending pending) {
        Alert alert = pending.alert();
        long begun = ticker.getAsLong();
        long firstTried = pending.firstTried(begun);
        Attempt attempt = send(alert);
        long ended = ticker.getAsLong();
        int number = history.attempts(alert) + 1;
        Optional<Duration> wait = attempt instanceof Attempt.Failed failed
                ? schedule.wait(number, Duration.ofNanos(ended - firstTried), failed.retryAfter(), random)
                : Optional.empty();
        Delivery entry = entry(alert, number, attempt, wait.isPresent());
        measure(alert, entry);
        // Noted before it is written: what the ledger does not take now is still not told twice by this process.
        history.note(entry);
        unwritten.add(entry);
        wait.ifPresentOrElse(
                left -> outbox.postpone(pending, firstTried, ended + left.toNanos()), () -> outbox.settle(pending));
        say(entry, wait);
        writeLedger();
    }

    private void writeLedger() {
        while (!unwritten.isEmpty()) {
            ledger.write(unwritten.peek());
            unwritten.remove();
        }
    }

    private Attempt send(Alert alert) {
        try {
            return channel.send(alert);
        } catch (RuntimeException e) {
            LOG.atDebug().addKeyValue("channel", settings.name()).setCause(e).log("A channel failed");
            return new Attempt.Failed(null, e.toString(), null);
        }
    }

    private Delivery entry(Alert alert, int number, Attempt attempt, boolean again) {
        DeliveryOutcome outcome = again ? DeliveryOutcome.FAILED : DeliveryOutcome.ABANDONED;
        String error = null;
        switch (attempt) {
            case Attempt.Delivered delivered -> outcome = DeliveryOutcome.DELIVERED;
            case Attempt.Refused refused -> error = refused.error();
            case Attempt.Failed failed -> error = failed.error();
        }
        return new Delivery(
                alert.id(),
                alert.revision(),
                settings.name(),
                number,
                outcome,
                attempt.status(),
                error,
                clock.instant());
    }

    /**
     * Only for what rings, and only where its item came while this channel was listening: what waited for a
     * channel that did not run says nothing about how fast Tocsin is.
     */
    private void measure(Alert alert, Delivery entry) {
        metrics.attempted(entry.outcome());
        boolean rings = alert.state() == AlertState.RAISED || alert.state() == AlertState.ESCALATED;
        if (entry.outcome() != DeliveryOutcome.DELIVERED || !rings || alert.trigger() == null) {
            return;
        }
        Instant received = alert.trigger().received();
        if (received != null && following != null && !received.isBefore(following)) {
            Duration paced = Duration.between(received, entry.at());
            metrics.took(Duration.ofNanos((long) Math.max(0, paced.toNanos() / clock.speed())));
        }
    }

    private void say(Delivery entry, Optional<Duration> wait) {
        var level = switch (entry.outcome()) {
            case DELIVERED -> LOG.atInfo();
            case FAILED -> LOG.atWarn();
            case ABANDONED -> LOG.atError();
        };
        level = level.addKeyValue("channel", settings.name())
                .addKeyValue("alert", entry.alert())
                .addKeyValue("revision", entry.revision())
                .addKeyValue("attempt", entry.attempt())
                .addKeyValue("status", entry.status());
        switch (entry.outcome()) {
            case DELIVERED -> level.log("Delivered");
            case FAILED -> level.log("Not delivered, tried again in {}: {}", wait.orElse(Duration.ZERO), entry.error());
            case ABANDONED -> level.log("Not delivered, abandoned: {}", entry.error());
        }
    }

    private void commit(Consumer<String, byte[]> consumer) {
        if (!leading) {
            return;
        }
        long position = consumer.position(alerts);
        long resume = outbox.resumeAt(position);
        // Until a new channel has read what was there before it, its group has no offset: a restart then
        // decides again what is old.
        if (resume == committed || position < oldUntil) {
            return;
        }
        try {
            consumer.commitSync(Map.of(alerts, new OffsetAndMetadata(resume)));
            committed = resume;
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.atWarn()
                    .addKeyValue("channel", settings.name())
                    .log("The group changed before offset {} was committed; the ledger covers it", resume);
        }
    }

    private void throttle(Consumer<String, byte[]> consumer) {
        if (!leading) {
            return;
        }
        if (outbox.size() >= LONGEST_LINE) {
            consumer.pause(Set.of(alerts));
        } else if (!consumer.paused().isEmpty()) {
            consumer.resume(Set.of(alerts));
        }
    }

    /** What happens when this member of the group is given the alerts, or loses them. */
    private final class Assignment implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;

        Assignment(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (partitions.contains(alerts)) {
                begin();
            }
            health = Health.running(leading ? "following the alerts" : "standing by: another one of its group follows");
        }

        private void begin() {
            writeLedger();
            ledger.readTail(delivery.ledgerTail(), history);
            OffsetAndMetadata resume = consumer.committed(Set.of(alerts)).get(alerts);
            oldUntil = resume == null ? consumer.endOffsets(Set.of(alerts)).get(alerts) : 0;
            oldBefore = clock.instant().minus(delivery.reach());
            committed = resume == null ? -1 : resume.offset();
            outbox.clear();
            following = clock.instant();
            leading = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (partitions.contains(alerts)) {
                leading = false;
                outbox.clear();
            }
        }
    }
}
