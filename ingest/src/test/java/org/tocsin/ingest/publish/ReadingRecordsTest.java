package org.tocsin.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.feed.FeedTally;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;
import org.tocsin.contracts.record.Topics;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.format.Fragment;
import org.tocsin.ingest.identity.Reading;

class ReadingRecordsTest {
    private static final Instant NOON = Instant.parse("2024-05-14T12:00:00Z");
    private static final FeedSettings FEED =
            new FeedSettings("post", "https://post.example/", null, null, null, null, null, null, null, null);

    @Test
    void itemsFragmentsAndTheStateGoOutTogether() {
        NewsItem item = NewsItem.builder("post:1", new Source("post", "Post", "post", null))
                .version(2)
                .received(NOON.minusSeconds(1))
                .build();

        List<ProducerRecord<String, byte[]>> records = records(item, new Fragment(bytes("<item"), "broken"));

        assertThat(records)
                .extracting(ProducerRecord::topic)
                .containsExactly("tocsin.items", "tocsin.dead-letters", "tocsin.feeds");
        assertThat(records).extracting(ProducerRecord::key).containsExactly("post:1", "post", "post");
        assertThat(records.getFirst().timestamp())
                .isEqualTo(NOON.minusSeconds(1).toEpochMilli());
        assertThat(header(records.getFirst().headers(), "ce_id")).isEqualTo("post:1@2");
        assertThat(header(records.getFirst().headers(), "ce_type")).isEqualTo("org.tocsin.news-item.v1");
        assertThat(records.get(1).value()).isEqualTo(bytes("<item"));
        assertThat(header(records.get(1).headers(), "tocsin.error")).isEqualTo("broken");
        assertThat(header(records.get(1).headers(), "tocsin.origin")).isEqualTo("feed post https://post.example/");
        assertThat(records.getLast().partition()).isEqualTo(3);
        assertThat(header(records.getLast().headers(), "ce_type")).isEqualTo("org.tocsin.feed-state.v1");
    }

    @Test
    void aFragmentThatNoBrokerWouldTakeIsCutAndTellsItsSize() {
        ProducerRecord<String, byte[]> parked = records(null, new Fragment(new byte[2_000_000], "e".repeat(5000)))
                .getFirst();

        assertThat(parked.value().length).isLessThan(1_000_000);
        assertThat(header(parked.headers(), "tocsin.size")).isEqualTo("2000000");
        assertThat(header(parked.headers(), "tocsin.error")).hasSize(1000);
    }

    @Test
    void aFeedBelongsWhereKafkasDefaultPartitionerPutsItsId() {
        // Known values of Kafka's murmur2: "21" is -973932308.
        assertThat(FeedPartitioning.partition("21", 12)).isEqualTo((-973932308 & 0x7fffffff) % 12);
    }

    private static List<ProducerRecord<String, byte[]>> records(NewsItem item, Fragment fragment) {
        Reading reading = new Reading(
                item == null ? List.of() : List.of(item),
                List.of(fragment),
                FeedTally.NONE,
                FeedState.unread("post", "https://post.example/"),
                true);
        return new ReadingRecords(Topics.standard()).of(FEED, reading, 3, NOON);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
