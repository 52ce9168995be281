package org.tocsin.app.explanation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.tocsin.app.account.TopicScan;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.KafkaConnection;

/** Finds an item or an alert by its id, by reading the topic through: there is no index, and there need be none. */
public final class TopicLookup {
    private final TopicScan scan;
    private final Topics topics;

    public TopicLookup(KafkaConnection connection, Topics topics) {
        this.scan = new TopicScan(connection);
        this.topics = topics;
    }

    /** The newest version of an item; empty where the topic does not hold it (any more). */
    public Optional<NewsItem> item(String id, LongConsumer progress) {
        return find(topics.items(), id, NewsItem.class, progress).stream()
                .max(Comparator.comparingInt(NewsItem::version));
    }

    /** The revisions of an alert that the topic holds, in order; compaction may have left the newest alone. */
    public List<Alert> alert(String id, LongConsumer progress) {
        return find(topics.alerts(), id, Alert.class, progress).stream()
                .sorted(Comparator.comparingInt(Alert::revision))
                .toList();
    }

    private <T> List<T> find(String topic, String id, Class<T> type, LongConsumer progress) {
        JsonSerde<T> serde = new JsonSerde<>(type);
        List<T> out = new ArrayList<>();
        scan.read(List.of(topic), record -> read(record, id, serde).ifPresent(out::add), progress);
        return out;
    }

    /** A record that is none of its type explains nothing; the processor has parked it. */
    private static <T> Optional<T> read(ConsumerRecord<byte[], byte[]> record, String id, JsonSerde<T> serde) {
        if (record.key() == null || !new String(record.key(), StandardCharsets.UTF_8).equals(id)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(serde.deserializer().deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }
}
