package org.tocsin.app.demo;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.tocsin.app.account.Account;
import org.tocsin.app.account.AccountReader;
import org.tocsin.app.account.Consumption;
import org.tocsin.app.replay.ReplayProgress;
import org.tocsin.contracts.record.Topics;

/** Waits until a replayed day is through and everything that it set off has come to its end. */
final class Drain {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    private final AccountReader reader;
    private final Consumption consumption;
    private final Topics topics;
    private final List<String> channels;

    Drain(AccountReader reader, Consumption consumption, Topics topics, List<String> channels) {
        this.reader = reader;
        this.consumption = consumption;
        this.topics = topics;
        this.channels = channels;
    }

    /**
     * Waits, at most {@code patience} beyond the day's end.
     *
     * @param failed ends the wait early
     * @return the last account, balanced or not
     */
    Account await(ReplayProgress progress, Duration patience, BooleanSupplier failed) throws InterruptedException {
        while (!progress.isThrough() && !failed.getAsBoolean()) {
            Thread.sleep(LOOK_AGAIN);
        }
        long deadline = System.nanoTime() + patience.toNanos();
        AccountReader.Reading reading = reader.read(count -> {});
        while (!done(reading, progress) && System.nanoTime() < deadline && !failed.getAsBoolean()) {
            Thread.sleep(LOOK_AGAIN);
            reading = reader.read(count -> {});
        }
        return reading.account();
    }

    private boolean done(AccountReader.Reading reading, ReplayProgress progress) throws InterruptedException {
        Account account = reading.account();
        long served =
                progress.served().values().stream().mapToLong(Long::longValue).sum();
        if (!progress.isRead() || account.itemVersions() < served || !account.balances()) {
            return false;
        }
        var last = reading.extent().last();
        if (!consumption.complete(topics.prefix() + "alerts", topics.incidents(), last)) {
            return false;
        }
        for (String channel : channels) {
            if (!consumption.complete(topics.prefix() + "delivery." + channel, topics.alerts(), last)) {
                return false;
            }
        }
        return true;
    }
}
