package org.tocsin.app.account;

import java.util.function.LongConsumer;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;

/** Reads the topics and draws up their account. */
public final class AccountReader {
    private final TopicScan scan;
    private final Topics topics;

    public AccountReader(KafkaConnection connection, Topics topics) {
        this.scan = new TopicScan(connection);
        this.topics = topics;
    }

    /**
     * An account and how far it read.
     *
     * @param account what was found
     * @param extent where the scan ended
     */
    public record Reading(Account account, TopicScan.Extent extent) {}

    /**
     * Reads everything that is committed now.
     *
     * @param progress told the number of records read, now and then
     */
    public Reading read(LongConsumer progress) {
        Ledger ledger = new Ledger(topics);
        TopicScan.Extent extent = scan.read(Ledger.topics(topics), ledger::add, progress);
        return new Reading(ledger.account(extent.whole(topics.items())), extent);
    }
}
