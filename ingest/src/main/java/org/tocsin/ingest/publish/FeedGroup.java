package org.tocsin.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.Health;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.poll.FeedMetrics;
import org.tocsin.ingest.poll.FeedPoller;

/**
 * This process's membership in the group that shares the feeds. The group serves for nothing but the assignment of
 * partitions; no record is fetched and no offset committed by it. A partition's work runs on threads of its own, so
 * that the group's thread is always free to answer the coordinator.
 */
public final class FeedGroup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedGroup.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RELEASE = Duration.ofMillis(3500);
    private static final Duration LEAVE = Duration.ofMillis(4200);
    private static final Duration CLOSE = Duration.ofMillis(4800);
    private static final long REJOIN_MILLIS = 2000;

    private final List<FeedSettings> feeds;
    private final OwnedPartition.Surroundings around;
    private final Map<Integer, OwnedPartition> owned = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread member;
    private volatile KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean joined;
    private volatile String trouble;

    /**
     * Prepares to share the feeds; nothing is reached before {@link #start}.
     *
     * @param metrics by feed id, for every one of {@code feeds}
     */
    public FeedGroup(
            KafkaConnection connection,
            Topics topics,
            List<FeedSettings> feeds,
            FeedPoller.Tools tools,
            Map<String, FeedMetrics> metrics,
            MeterRegistry registry) {
        this.feeds = List.copyOf(feeds);
        this.around = new OwnedPartition.Surroundings(connection, topics, tools, Map.copyOf(metrics), registry);
        this.member =
                Thread.ofPlatform().name(topics.prefix() + "ingest").daemon().unstarted(this::stayMember);
    }

    /** Begins to join the group; returns at once. */
    public void start() {
        member.start();
    }

    /** Running where the group has given out its partitions and those of ours are polled. */
    public Health health() {
        if (closing.getCount() == 0) {
            return Health.dead("closed");
        }
        if (!member.isAlive()) {
            return member.getState() == Thread.State.NEW
                    ? Health.starting("not started")
                    : Health.dead("the group's thread has ended");
        }
        if (!joined) {
            return Health.starting(trouble == null ? "joining the group of feeds" : trouble);
        }
        for (OwnedPartition partition : owned.values()) {
            if (!partition.isOpen()) {
                String why = partition.trouble();
                return Health.starting(why == null ? "reading the states of feeds" : why);
            }
        }
        return Health.running(owned.size() + " partitions with feeds");
    }

    /** Gives up all partitions and leaves the group, within five seconds; a second call does nothing. */
    @Override
    public void close() {
        closing.countDown();
        KafkaConsumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        try {
            if (member.getState() != Thread.State.NEW && !member.join(CLOSE)) {
                LOG.atWarn().log("leaving the group of feeds takes too long; going on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stayMember() {
        while (!isClosing()) {
            try {
                beMember();
            } catch (WakeupException e) {
                // Only close() wakes the consumer; the loop sees it.
            } catch (RuntimeException e) {
                trouble = "the group of feeds: " + e;
                LOG.atError().setCause(e).log("membership in the group of feeds broke; joining again");
                awaitRejoin();
            }
        }
    }

    private void beMember() {
        try (KafkaConsumer<byte[], byte[]> current =
                        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaClientMetrics metrics = new KafkaClientMetrics(current)) {
            metrics.bindTo(around.registry());
            consumer = current;
            try {
                current.subscribe(Set.of(around.topics().feeds()), new Assignment(current));
                while (!isClosing()) {
                    current.poll(POLL);
                }
            } finally {
                joined = false;
                leave(current);
            }
        }
    }

    /** Closing the consumer calls the listener, which releases the partitions, and then leaves the group. */
    private void leave(KafkaConsumer<byte[], byte[]> current) {
        consumer = null;
        try {
            current.close(CloseOptions.timeout(LEAVE)
                    .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        } catch (KafkaException e) {
            LOG.atWarn().addKeyValue("error", e.toString()).log("the group was not left in order");
        } finally {
            release(Set.copyOf(owned.keySet()));
        }
    }

    private void take(Collection<Integer> partitions, int all) {
        Map<Integer, List<FeedSettings>> configured = FeedPartitioning.byPartition(feeds, all);
        for (Integer partition : partitions) {
            List<FeedSettings> here = configured.get(partition);
            if (here != null && !isClosing()) {
                OwnedPartition taken = new OwnedPartition(partition, here, around);
                owned.put(partition, taken);
                taken.take();
            }
        }
    }

    private void release(Collection<Integer> partitions) {
        List<OwnedPartition> leaving = partitions.stream()
                .map(owned::remove)
                .filter(each -> each != null)
                .toList();
        leaving.forEach(OwnedPartition::release);
        long deadline = System.nanoTime() + RELEASE.toNanos();
        try {
            for (OwnedPartition each : leaving) {
                each.awaitReleased(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void awaitRejoin() {
        try {
            closing.await(REJOIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> settings() {
        String group = around.topics().prefix() + "ingest";
        Map<String, Object> settings = around.connection().consumerSettings(group + "-group", group);
        settings.put("group.protocol", "classic");
        // Those who stay learn of a rebalance by their heartbeat: a killed member's feeds stand still till then.
        settings.put("heartbeat.interval.ms", 1000);
        settings.put("allow.auto.create.topics", false);
        // Partitions that stay where they are are not even paused by a rebalance.
        settings.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        return settings;
    }

    /** What the group tells this member; called on the group's thread. */
    private final class Assignment implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> current;

        Assignment(KafkaConsumer<byte[], byte[]> current) {
            this.current = current;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // Nothing is to be fetched: the states are read by FeedStateReader, behind the transactional id.
            current.pause(current.assignment());
            take(
                    numbers(partitions),
                    current.partitionsFor(around.topics().feeds()).size());
            joined = true;
            trouble = null;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            release(numbers(partitions));
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            LOG.atWarn()
                    .addKeyValue("partitions", partitions)
                    .log("feeds were given to others while this one was silent");
            release(numbers(partitions));
        }

        private static List<Integer> numbers(Collection<TopicPartition> partitions) {
            return partitions.stream().map(TopicPartition::partition).collect(Collectors.toList());
        }
    }
}
