package org.tocsin.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.identity.Reading;
import org.tocsin.ingest.poll.FeedMetrics;
import org.tocsin.ingest.poll.FeedPoller;
import org.tocsin.ingest.poll.Publisher;
import org.tocsin.ingest.poll.PublisherClosedException;

/**
 * A partition of the feeds topic that the group gave to this process, from taking it to giving it up: first the
 * transactional id, then the states, then the pollers. Where the writer breaks while the partition is still ours,
 * all of that is done again, so that what is in memory always comes from what is committed.
 */
final class OwnedPartition {
    private static final Logger LOG = LoggerFactory.getLogger(OwnedPartition.class);

    /**
     * Longer than a session: a process that has lost the partition without knowing it learns of it within that,
     * instead of fencing the new owner.
     */
    private static final long AFTER_FENCED_MILLIS = 10_000;

    private static final long FIRST_RETRY_MILLIS = 500;
    private static final long LONGEST_RETRY_MILLIS = 10_000;
    private static final Duration POLLERS_END = Duration.ofSeconds(1);

    private final int partition;
    private final List<FeedSettings> feeds;
    private final Surroundings around;
    private final CountDownLatch given = new CountDownLatch(1);
    private final Thread keeper;
    private final Object phase = new Object();
    /** True while an interrupt does no harm; guarded by {@code phase}. Closing must not be cut short by one. */
    private boolean interruptible;

    private volatile boolean open;
    private volatile String trouble;

    /**
     * What all partitions of a process share.
     *
     * @param connection to Kafka
     * @param topics names
     * @param tools what pollers need
     * @param metrics by feed id
     * @param registry where client metrics go
     */
    record Surroundings(
            KafkaConnection connection,
            Topics topics,
            FeedPoller.Tools tools,
            Map<String, FeedMetrics> metrics,
            MeterRegistry registry) {}

    OwnedPartition(int partition, List<FeedSettings> feeds, Surroundings around) {
        this.partition = partition;
        this.feeds = List.copyOf(feeds);
        this.around = around;
        this.keeper = Thread.ofPlatform()
                .daemon()
                .name(around.topics().prefix() + "feeds-" + partition)
                .unstarted(this::keep);
    }

    /** Begins to take the partition; returns at once, so that the group is not kept waiting. */
    void take() {
        keeper.start();
    }

    /** Begins to give the partition up; returns at once. */
    void release() {
        given.countDown();
        synchronized (phase) {
            if (interruptible) {
                keeper.interrupt();
            }
        }
    }

    /** Waits until everything of this partition has ended, but not for longer than {@code patience}. */
    void awaitReleased(Duration patience) throws InterruptedException {
        if (!keeper.join(patience)) {
            LOG.atWarn().addKeyValue("partition", partition).log("giving up a partition takes too long; going on");
        }
    }

    /** True while its feeds are being polled. */
    boolean isOpen() {
        return open;
    }

    /** Why it is not open, or null. */
    String trouble() {
        return trouble;
    }

    private void keep() {
        long retry = FIRST_RETRY_MILLIS;
        while (!isReleased()) {
            long wait = retry;
            try {
                Throwable reason = hold();
                if (isReleased()) {
                    return;
                }
                wait = disturbed(reason) ? AFTER_FENCED_MILLIS : FIRST_RETRY_MILLIS;
                retry = FIRST_RETRY_MILLIS;
            } catch (InterruptedException | InterruptException e) {
                // Only release() interrupts; the loop sees it.
                LOG.atDebug().addKeyValue("partition", partition).log("released while it was being taken or held");
            } catch (RuntimeException e) {
                if (!isReleased()) {
                    wait = disturbed(e) ? AFTER_FENCED_MILLIS : retry;
                    retry = Math.min(2 * retry, LONGEST_RETRY_MILLIS);
                }
            }
            awaitRetry(wait);
        }
    }

    /** Owns the partition until the writer breaks or the partition is released; returns why. */
    private Throwable hold() throws InterruptedException {
        List<Thread> pollers = new ArrayList<>();
        try (PartitionWriter writer =
                new PartitionWriter(partition, around.connection(), around.topics(), around.registry())) {
            try {
                interruptible(true);
                if (isReleased()) {
                    throw new InterruptedException("released");
                }
                writer.open();
                Publisher publisher = new PartitionPublisher(writer, states());
                feeds.forEach(feed -> pollers.add(start(feed, publisher)));
                open = true;
                trouble = null;
                LOG.atInfo()
                        .addKeyValue("partition", partition)
                        .addKeyValue("feeds", feeds.size())
                        .log("feeds taken");
                return awaitBroken(writer.broken());
            } finally {
                open = false;
                interruptible(false);
                end(pollers);
            }
        }
    }

    private void interruptible(boolean harmless) {
        synchronized (phase) {
            interruptible = harmless;
            if (!harmless) {
                // The interrupt that asked for the end has done its work.
                Thread.interrupted();
            }
        }
    }

    private Map<String, FeedState> states() {
        return new FeedStateReader(around.connection(), around.topics(), around.registry()).read(partition);
    }

    private Thread start(FeedSettings feed, Publisher publisher) {
        FeedPoller poller =
                new FeedPoller(feed, around.tools(), publisher, around.metrics().get(feed.id()));
        return Thread.ofVirtual().name("feed-" + feed.id()).start(poller);
    }

    private static Throwable awaitBroken(CompletableFuture<Throwable> broken) throws InterruptedException {
        try {
            return broken.get();
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static void end(List<Thread> pollers) throws InterruptedException {
        pollers.forEach(Thread::interrupt);
        long deadline = System.nanoTime() + POLLERS_END.toNanos();
        for (Thread poller : pollers) {
            poller.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }

    /** Says what happened; true where the partition may be another's by now. */
    private boolean disturbed(Throwable reason) {
        boolean fenced = PartitionWriter.isFenced(reason);
        trouble = "partition " + partition + ": " + reason;
        LOG.atWarn()
                .addKeyValue("partition", partition)
                .addKeyValue("error", String.valueOf(reason))
                .log(
                        fenced
                                ? "fenced: another process may own these feeds"
                                : "writing broke; the partition is taken anew");
        return fenced;
    }

    private boolean isReleased() {
        return given.getCount() == 0;
    }

    private void awaitRetry(long millis) {
        try {
            given.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Only release() interrupts; the loop sees it.
        }
    }

    /** Publishes for the feeds of this partition, starting from the states that were read on taking it. */
    private final class PartitionPublisher implements Publisher {
        private final PartitionWriter writer;
        private final Map<String, FeedState> states;
        private final ReadingRecords records = new ReadingRecords(around.topics());

        PartitionPublisher(PartitionWriter writer, Map<String, FeedState> states) {
            this.writer = writer;
            this.states = states;
        }

        @Override
        public FeedState state(FeedSettings feed) {
            FeedState known = states.get(feed.id());
            if (known == null) {
                return FeedState.unread(feed.id(), feed.url());
            }
            if (feed.url().equals(known.url())) {
                return known;
            }
            // The feed has moved: what was seen still counts, the other address's validators and moves do not.
            return FeedState.unread(feed.id(), feed.url()).toBuilder()
                    .firstRead(known.firstRead())
                    .lastSuccess(known.lastSuccess())
                    .lastNewItem(known.lastNewItem())
                    .failures(known.failures(), known.lastError())
                    .seen(known.seen())
                    .tally(known.tally())
                    .build();
        }

        @Override
        public boolean publish(FeedSettings feed, Reading reading)
                throws PublisherClosedException, InterruptedException {
            PartitionWriter.Outcome outcome = writer.write(
                    records.of(feed, reading, partition, around.tools().clock().instant()));
            return switch (outcome) {
                case WRITTEN -> true;
                case ABORTED -> false;
                case UNKNOWN -> throw new PublisherClosedException("partition " + partition + " is closed");
            };
        }
    }
}
