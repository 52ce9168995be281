package org.tocsin.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;

/**
 * The transactional producer of one partition of the feeds topic. Whoever initialises its transactional id last is
 * the owner; any earlier one is fenced at its next write. One transaction at a time, on a thread of its own, so that
 * interrupting a poller never cuts a transaction in half.
 */
final class PartitionWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionWriter.class);

    private final int partition;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaClientMetrics metrics;
    private final ExecutorService transactions;
    /** Completed with the reason when this writer can write no more. */
    private final CompletableFuture<Throwable> broken = new CompletableFuture<>();

    PartitionWriter(int partition, KafkaConnection connection, Topics topics, MeterRegistry registry) {
        this.partition = partition;
        String id = topics.prefix() + "ingest-" + partition;
        this.producer =
                new KafkaProducer<>(settings(connection, id), new StringSerializer(), new ByteArraySerializer());
        this.metrics = new KafkaClientMetrics(producer);
        this.metrics.bindTo(registry);
        this.transactions = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(id).factory());
    }

    /** What became of a write. */
    enum Outcome {
        /** All of it is committed. */
        WRITTEN,
        /** None of it ever will be; it may be tried again. */
        ABORTED,
        /** This writer is broken, and whether it was committed is told only by the topic. */
        UNKNOWN
    }

    /**
     * Becomes the owner: fences an earlier one, and returns once its last transaction is settled.
     *
     * @throws org.apache.kafka.common.KafkaException where that cannot be done
     */
    void open() {
        producer.initTransactions();
    }

    /** Completed with the reason when this writer can write no more. */
    CompletableFuture<Throwable> broken() {
        return broken;
    }

    /** Writes all of {@code records} in one transaction, or none. */
    Outcome write(List<ProducerRecord<String, byte[]>> records) throws InterruptedException {
        if (broken.isDone()) {
            return Outcome.UNKNOWN;
        }
        try {
            return transactions.submit(() -> transaction(records)).get();
        } catch (RejectedExecutionException e) {
            return Outcome.UNKNOWN;
        } catch (ExecutionException e) {
            broken.complete(e.getCause());
            return Outcome.UNKNOWN;
        }
    }

    private Outcome transaction(List<ProducerRecord<String, byte[]>> records) {
        if (broken.isDone()) {
            return Outcome.UNKNOWN;
        }
        try {
            producer.beginTransaction();
            records.forEach(producer::send);
            // Waits for every send, and throws where one failed.
            producer.commitTransaction();
            return Outcome.WRITTEN;
        } catch (RuntimeException e) {
            return isFatal(e) ? brokenBy(e) : abort(e);
        }
    }

    /** Refused by the client itself where the commit may be under way: then nobody knows but the topic. */
    private Outcome abort(RuntimeException reason) {
        try {
            producer.abortTransaction();
            LOG.atWarn()
                    .addKeyValue("partition", partition)
                    .addKeyValue("error", reason.toString())
                    .log("a transaction was aborted; its polls are done again");
            return Outcome.ABORTED;
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
            return brokenBy(reason);
        }
    }

    private Outcome brokenBy(RuntimeException reason) {
        broken.complete(reason);
        return Outcome.UNKNOWN;
    }

    static boolean isFatal(Throwable e) {
        return isFenced(e)
                || e instanceof OutOfOrderSequenceException
                || e instanceof AuthorizationException
                || e instanceof UnsupportedVersionException;
    }

    /** True where another owner has taken the partition, or the coordinator gave this one up. */
    static boolean isFenced(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof ProducerFencedException || each instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    /** Lets a transaction that is under way come to its end, for a moment, then leaves. */
    @Override
    public void close() {
        broken.complete(new IllegalStateException("closed"));
        transactions.shutdown();
        try {
            transactions.awaitTermination(1500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        metrics.close();
        try {
            producer.close(Duration.ofSeconds(1));
        } catch (RuntimeException e) {
            LOG.atDebug().addKeyValue("partition", partition).setCause(e).log("the producer did not close in order");
        }
    }

    private static Map<String, Object> settings(KafkaConnection connection, String id) {
        Map<String, Object> settings = new HashMap<>(connection.clientSettings(id));
        settings.put("transactional.id", id);
        // A killed owner's open transaction hides everything after it from read_committed readers for so long.
        settings.put("transaction.timeout.ms", 10_000);
        settings.put("enable.idempotence", true);
        settings.put("acks", "all");
        settings.put("linger.ms", 0);
        settings.put("request.timeout.ms", 5_000);
        // Not longer than a transaction lives.
        settings.put("delivery.timeout.ms", 9_000);
        settings.put("max.block.ms", 10_000);
        // States and parked fragments are large, and compress well.
        settings.put("compression.type", "lz4");
        settings.put("max.request.size", 8 * 1024 * 1024);
        return settings;
    }
}
