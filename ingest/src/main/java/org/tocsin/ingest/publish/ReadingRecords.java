package org.tocsin.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.record.CloudEvent;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.RecordType;
import org.tocsin.contracts.record.Topics;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.format.Fragment;
import org.tocsin.ingest.identity.Reading;

/** The records that one reading becomes. */
final class ReadingRecords {
    static final String SOURCE = "/tocsin/ingest";
    static final String ERROR = "tocsin.error";
    static final String ORIGIN = "tocsin.origin";
    static final String SIZE = "tocsin.size";

    /** Below a broker's default of 1 MiB a record, with room for headers. */
    private static final int LARGEST_FRAGMENT = 900 * 1024;

    private static final int LONGEST_ERROR = 1000;

    private final Topics topics;
    private final Serializer<NewsItem> items = new JsonSerde<>(NewsItem.class).serializer();
    private final Serializer<FeedState> states = new JsonSerde<>(FeedState.class).serializer();

    ReadingRecords(Topics topics) {
        this.topics = topics;
    }

    /**
     * Items, the oldest first, parked fragments, then the state that accounts for them.
     *
     * @param partition partition of the feeds topic that the feed belongs to
     * @param now timestamp of everything that has none of its own
     */
    List<ProducerRecord<String, byte[]>> of(FeedSettings feed, Reading reading, int partition, Instant now) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        // Feeds stand newest first; who reads the items should meet the older before the newer.
        reading.published().stream()
                .sorted(Comparator.comparing(NewsItem::counted))
                .forEach(item -> records.add(item(item)));
        reading.parked().forEach(fragment -> records.add(parked(feed, fragment, now)));
        records.add(state(reading.state(), partition, now));
        return records;
    }

    private ProducerRecord<String, byte[]> item(NewsItem item) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topics.items(), null, item.received().toEpochMilli(), item.id(), items.serialize(topics.items(), item));
        new CloudEvent(item.id() + "@" + item.version(), SOURCE, RecordType.NEWS_ITEM, item.received())
                .writeTo(record.headers());
        return record;
    }

    private ProducerRecord<String, byte[]> state(FeedState state, int partition, Instant now) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topics.feeds(), partition, now.toEpochMilli(), state.id(), states.serialize(topics.feeds(), state));
        new CloudEvent(state.id() + "@" + now.toEpochMilli(), SOURCE, RecordType.FEED_STATE, now)
                .writeTo(record.headers());
        return record;
    }

    private ProducerRecord<String, byte[]> parked(FeedSettings feed, Fragment fragment, Instant now) {
        byte[] bytes = fragment.bytes();
        byte[] kept = bytes.length <= LARGEST_FRAGMENT ? bytes : Arrays.copyOf(bytes, LARGEST_FRAGMENT);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topics.deadLetters(), null, now.toEpochMilli(), feed.id(), kept);
        String error = fragment.error();
        record.headers().add(ERROR, utf8(error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR)));
        record.headers().add(ORIGIN, utf8("feed " + feed.id() + " " + feed.url()));
        record.headers().add(SIZE, utf8(Integer.toString(bytes.length)));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
