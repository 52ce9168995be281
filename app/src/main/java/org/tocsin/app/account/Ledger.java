package org.tocsin.app.account;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.delivery.Delivery;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.feed.FeedTally;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.incident.Outcome;
import org.tocsin.contracts.incident.Reject;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.record.JsonSerde;
import org.tocsin.contracts.record.Topics;

/**
 * Takes in the records of all topics and draws up the account. At ingest: seen = published + unchanged +
 * held + parked, and published is what stands in the items topic. Behind it each version of an item has
 * exactly one outcome.
 */
public final class Ledger {
    private static final int PROBLEMS_NAMED = 10;

    private final Topics topics;
    private final JsonSerde<NewsItem> items = new JsonSerde<>(NewsItem.class);
    private final JsonSerde<FeedState> feedStates = new JsonSerde<>(FeedState.class);
    private final JsonSerde<IncidentReport> reports = new JsonSerde<>(IncidentReport.class);
    private final JsonSerde<Reject> rejected = new JsonSerde<>(Reject.class);
    private final JsonSerde<Alert> alertRevisions = new JsonSerde<>(Alert.class);
    private final JsonSerde<Delivery> deliveries = new JsonSerde<>(Delivery.class);

    private final Map<ItemVersion, Integer> published = new HashMap<>();
    private final Map<String, ItemVersion> byPosition = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Map<String, Long> itemsByFeed = new TreeMap<>();
    private final Map<ItemVersion, Set<IncidentStatus>> reported = new HashMap<>();
    private final Map<String, IncidentReport> standing = new HashMap<>();
    private final Map<ItemVersion, Map<Outcome, Integer>> rejects = new HashMap<>();
    private final Map<String, Long> rejectsByKind = new TreeMap<>();
    private final Map<String, FeedTally> feeds = new TreeMap<>();
    private final Set<String> dead = new HashSet<>();
    private final Map<String, Long> deadByOrigin = new TreeMap<>();
    private final Map<String, String> alerts = new TreeMap<>();
    private final Map<String, Map<String, Long>> notifications = new TreeMap<>();
    private long revisions;

    public Ledger(Topics topics) {
        this.topics = topics;
    }

    /** Topics that the account needs. */
    public static List<String> topics(Topics topics) {
        return List.of(
                topics.items(),
                topics.feeds(),
                topics.incidents(),
                topics.rejects(),
                topics.deadLetters(),
                topics.alerts(),
                topics.deliveries());
    }

    /** Takes in one record; the records of a partition must come in order. */
    public void add(ConsumerRecord<byte[], byte[]> record) {
        String topic = record.topic();
        if (topic.equals(topics.items())) {
            item(record);
        } else if (topic.equals(topics.feeds())) {
            feed(record);
        } else if (topic.equals(topics.incidents())) {
            incident(reports.deserializer().deserialize(topic, record.value()));
        } else if (topic.equals(topics.rejects())) {
            reject(rejected.deserializer().deserialize(topic, record.value()));
        } else if (topic.equals(topics.deadLetters())) {
            deadLetter(record);
        } else if (topic.equals(topics.alerts())) {
            alert(alertRevisions.deserializer().deserialize(topic, record.value()));
        } else if (topic.equals(topics.deliveries())) {
            delivery(deliveries.deserializer().deserialize(topic, record.value()));
        }
    }

    private void item(ConsumerRecord<byte[], byte[]> record) {
        String position = position(record.topic(), record.partition(), record.offset());
        try {
            NewsItem item = items.deserializer().deserialize(record.topic(), record.value());
            ItemVersion version = new ItemVersion(item.id(), item.version());
            published.merge(version, 1, Integer::sum);
            byPosition.put(position, version);
            itemsByFeed.merge(item.source().id(), 1L, Long::sum);
        } catch (SerializationException | NullPointerException e) {
            unreadable.add(position);
        }
    }

    private void feed(ConsumerRecord<byte[], byte[]> record) {
        String id = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            feeds.remove(id);
        } else {
            feeds.put(
                    id,
                    feedStates
                            .deserializer()
                            .deserialize(record.topic(), record.value())
                            .tally());
        }
    }

    private void incident(IncidentReport report) {
        ItemVersion version = new ItemVersion(report.itemId(), report.itemVersion());
        reported.computeIfAbsent(version, each -> EnumSet.noneOf(IncidentStatus.class))
                .add(report.status());
        if (report.status() == IncidentStatus.ACTIVE) {
            standing.put(report.id(), report);
        } else {
            standing.remove(report.id());
        }
    }

    private void reject(Reject reject) {
        ItemVersion version = new ItemVersion(reject.itemId(), reject.itemVersion());
        rejects.computeIfAbsent(version, each -> new HashMap<>()).merge(reject.outcome(), 1, Integer::sum);
        if (reject.outcome() == Outcome.REJECTED) {
            rejectsByKind.merge(String.valueOf(reject.kind()).toLowerCase(Locale.ROOT), 1L, Long::sum);
        }
    }

    private void deadLetter(ConsumerRecord<byte[], byte[]> record) {
        String topic = header(record, "__streams.errors.topic");
        deadByOrigin.merge(topic == null ? "ingest" : topic, 1L, Long::sum);
        if (topic == null) {
            return;
        }
        dead.add(position(
                topic,
                Integer.parseInt(Objects.requireNonNullElse(header(record, "__streams.errors.partition"), "-1")),
                Long.parseLong(Objects.requireNonNullElse(header(record, "__streams.errors.offset"), "-1"))));
    }

    private void alert(Alert alert) {
        if (alert != null) {
            revisions++;
            alerts.put(alert.id(), alert.state().name().toLowerCase(Locale.ROOT));
        }
    }

    private void delivery(Delivery delivery) {
        notifications
                .computeIfAbsent(delivery.channel(), each -> new TreeMap<>())
                .merge(delivery.outcome().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
    }

    /**
     * Draws up the account of what was taken in.
     *
     * @param itemsWhole true where retention has not cut the items topic; only then can every published
     *     item be expected in it
     */
    public Account account(boolean itemsWhole) {
        List<String> problems = new ArrayList<>();
        Map<String, Long> outcomes = outcomes(problems, itemsWhole);
        feedProblems(problems, itemsWhole);
        return new Account(
                feeds,
                itemsByFeed,
                published.values().stream().mapToLong(Integer::longValue).sum() + unreadable.size(),
                published.keySet().stream().map(ItemVersion::item).distinct().count(),
                outcomes,
                rejectsByKind,
                standing.size(),
                standing.values().stream().filter(Ledger::copy).count(),
                standing.values().stream()
                        .filter(report -> report.story() != null)
                        .map(report -> report.story().id())
                        .distinct()
                        .count(),
                deadByOrigin,
                alerts,
                revisions,
                notifications,
                problems.size() <= PROBLEMS_NAMED ? problems : shortened(problems));
    }

    private static boolean copy(IncidentReport report) {
        return report.story() != null && report.story().copyOf() != null;
    }

    private Map<String, Long> outcomes(List<String> problems, boolean itemsWhole) {
        Map<String, Long> outcomes = new TreeMap<>();
        Map<ItemVersion, Integer> deadVersions = new HashMap<>();
        for (String position : dead) {
            ItemVersion version = byPosition.get(position);
            if (version != null) {
                deadVersions.merge(version, 1, Integer::sum);
            } else if (unreadable.remove(position)) {
                outcomes.merge("dead letter", 1L, Long::sum);
            }
        }
        unreadable.forEach(position -> problems.add("the unreadable record at " + position + " has no dead letter"));
        published.forEach((version, times) -> {
            List<String> found = outcomesOf(version, deadVersions.getOrDefault(version, 0));
            found.forEach(outcome -> outcomes.merge(outcome, 1L, Long::sum));
            if (found.size() != times) {
                problems.add(version + ": published " + times + " times, found outcomes " + found);
            }
        });
        if (itemsWhole) {
            reported.keySet().stream()
                    .filter(version -> !published.containsKey(version))
                    .forEach(version -> problems.add(version + " is reported, but was never published"));
        }
        return outcomes;
    }

    /** The outcomes of a version: reports stand before rejects, rejects before what only withdraws. */
    private List<String> outcomesOf(ItemVersion version, int deadLetters) {
        List<String> found = new ArrayList<>();
        Set<IncidentStatus> statuses = reported.getOrDefault(version, Set.of());
        if (statuses.contains(IncidentStatus.ACTIVE)) {
            found.add("incident");
        }
        rejects.getOrDefault(version, Map.of()).forEach((outcome, times) -> {
            for (int i = 0; i < times; i++) {
                found.add(outcome.name().toLowerCase(Locale.ROOT));
            }
        });
        boolean decided = found.stream().anyMatch(outcome -> !outcome.equals("stale"));
        if (!decided && statuses.contains(IncidentStatus.WITHDRAWN)) {
            found.add("withdrawn");
        }
        for (int i = 0; i < deadLetters; i++) {
            found.add("dead letter");
        }
        return found;
    }

    private void feedProblems(List<String> problems, boolean itemsWhole) {
        feeds.forEach((feed, tally) -> {
            if (!tally.balances()) {
                problems.add("feed " + feed + ": seen is not published + unchanged + held + parked: " + tally);
            }
            long found = itemsByFeed.getOrDefault(feed, 0L);
            if (itemsWhole ? found != tally.published() : found > tally.published()) {
                problems.add("feed " + feed + ": published " + tally.published() + " by its own state, found " + found);
            }
        });
        itemsByFeed.keySet().stream()
                .filter(feed -> !feeds.containsKey(feed))
                .forEach(feed -> problems.add("feed " + feed + " has items, but no state"));
    }

    private static List<String> shortened(List<String> problems) {
        List<String> named = new ArrayList<>(problems.subList(0, PROBLEMS_NAMED));
        named.add("and " + (problems.size() - PROBLEMS_NAMED) + " more");
        return named;
    }

    private static String position(String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
