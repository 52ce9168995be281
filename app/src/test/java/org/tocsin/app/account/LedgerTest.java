package org.tocsin.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.feed.FeedTally;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Outcome;
import org.tocsin.contracts.incident.Reject;
import org.tocsin.contracts.incident.StoryRef;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.Topics;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2022-09-12T20:30:00Z");
    private static final Source FEED = new Source("araks", "Araks", "araks", "AM");

    private final Topics topics = Topics.standard();
    private final Ledger ledger = new Ledger(topics);
    private long offset;

    @Test
    void anEmptyInstallationBalances() {
        assertThat(ledger.account(true).balances()).isTrue();
    }

    @Test
    void oneOutcomeEachBalances() {
        feed(5, 4);
        item("a", 1);
        item("b", 1);
        item("b", 2);
        item("c", 1);
        incident("a", 1, IncidentStatus.ACTIVE);
        incident("b", 1, IncidentStatus.ACTIVE);
        incident("b", 2, IncidentStatus.WITHDRAWN);
        reject("c", 1, Outcome.REJECTED);

        Account account = ledger.account(true);

        assertThat(account.problems()).isEmpty();
        assertThat(account.outcomes()).isEqualTo(Map.of("incident", 2L, "withdrawn", 1L, "rejected", 1L));
        assertThat(account.incidents()).isEqualTo(1);
        assertThat(account.items()).isEqualTo(3);
    }

    @Test
    void aVersionThatNoLongerReportsIsARejectThatWithdraws() {
        feed(2, 2);
        item("a", 1);
        item("a", 2);
        incident("a", 1, IncidentStatus.ACTIVE);
        incident("a", 2, IncidentStatus.WITHDRAWN);
        reject("a", 2, Outcome.REJECTED);

        assertThat(ledger.account(true).problems()).isEmpty();
    }

    @Test
    void anItemWithoutOutcomeIsNamed() {
        feed(1, 1);
        item("lost", 3);

        assertThat(ledger.account(true).problems()).singleElement().asString().contains("lost@3");
    }

    @Test
    void twoOutcomesOfOneVersionAreNamed() {
        feed(1, 1);
        item("a", 1);
        incident("a", 1, IncidentStatus.ACTIVE);
        reject("a", 1, Outcome.REJECTED);

        assertThat(ledger.account(true).problems()).singleElement().asString().contains("a@1");
    }

    @Test
    void aRepeatedVersionBalancesAsStale() {
        feed(2, 2);
        item("a", 1);
        item("a", 1);
        incident("a", 1, IncidentStatus.ACTIVE);
        reject("a", 1, Outcome.STALE);

        assertThat(ledger.account(true).problems()).isEmpty();
    }

    @Test
    void anItemThatIngestDoesNotKnowOfIsNamed() {
        feed(1, 1);
        item("a", 1);
        item("b", 1);
        reject("a", 1, Outcome.REJECTED);
        reject("b", 1, Outcome.REJECTED);

        assertThat(ledger.account(true).problems()).singleElement().asString().contains("feed araks");
    }

    @Test
    void anUnreadableItemWantsADeadLetter() {
        ledger.add(record(topics.items(), "x", "no json".getBytes(StandardCharsets.UTF_8)));
        assertThat(ledger.account(true).problems()).hasSize(1);

        ConsumerRecord<byte[], byte[]> letter =
                record(topics.deadLetters(), "x", "no json".getBytes(StandardCharsets.UTF_8));
        letter.headers()
                .add("__streams.errors.topic", topics.items().getBytes(StandardCharsets.UTF_8))
                .add("__streams.errors.partition", "0".getBytes(StandardCharsets.UTF_8))
                .add("__streams.errors.offset", "0".getBytes(StandardCharsets.UTF_8));
        ledger.add(letter);

        Account account = ledger.account(true);
        assertThat(account.problems()).isEmpty();
        assertThat(account.outcomes()).isEqualTo(Map.of("dead letter", 1L));
    }

    private void feed(long seen, long published) {
        FeedTally tally = new FeedTally(seen, published, seen - published, 0, 0);
        FeedState state =
                FeedState.unread("araks", "http://a").toBuilder().tally(tally).build();
        ledger.add(record(topics.feeds(), "araks", json(FeedState.class, state)));
    }

    private void item(String id, int version) {
        NewsItem item =
                NewsItem.builder(id, FEED).version(version).received(NOW).build();
        ledger.add(record(topics.items(), id, json(NewsItem.class, item)));
    }

    private void incident(String item, int version, IncidentStatus status) {
        IncidentReport report = new IncidentReport(
                item + "#AM-AZ",
                status,
                item,
                version,
                FEED,
                null,
                "t",
                "en",
                NOW,
                NOW,
                null,
                Kind.INCIDENT,
                List.of(),
                List.of(),
                List.of(),
                "AM-AZ",
                List.of("AM", "AZ"),
                List.of(),
                List.of(),
                List.of(),
                0.9,
                "r",
                new StoryRef("s", null),
                List.of(),
                null,
                "test");
        ledger.add(record(topics.incidents(), "AM-AZ", json(IncidentReport.class, report)));
    }

    private void reject(String item, int version, Outcome outcome) {
        Reject reject =
                new Reject(item, version, FEED, "t", null, NOW, outcome, Kind.NONE, 0.1, "r", List.of(), null, "test");
        ledger.add(record(topics.rejects(), item, json(Reject.class, reject)));
    }

    private ConsumerRecord<byte[], byte[]> record(String topic, String key, byte[] value) {
        return new ConsumerRecord<>(topic, 0, offset++, key.getBytes(StandardCharsets.UTF_8), value);
    }

    private static <T> byte[] json(Class<T> type, T value) {
        return new JsonSerde<>(type).serializer().serialize("t", value);
    }
}
