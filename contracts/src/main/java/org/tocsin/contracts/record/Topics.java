package org.tocsin.contracts.record;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Names and layout of the topics.
 *
 * @param prefix what every name begins with; {@code tocsin.} unless several installations share a Kafka
 */
public record Topics(String prefix) {
    /** The default prefix. */
    public static final String DEFAULT_PREFIX = "tocsin.";

    /** A long text, a feed's state with thousands of identities, an alert of a great day, or a parked document: Kafka's default is 1 MiB. */
    private static final String LARGEST_RECORD = Integer.toString(4 * 1024 * 1024);

    /** The topics under the default prefix. */
    public static Topics standard() {
        return new Topics(DEFAULT_PREFIX);
    }

    public String items() {
        return prefix + "items";
    }

    public String feeds() {
        return prefix + "feeds";
    }

    public String incidents() {
        return prefix + "incidents";
    }

    public String rejects() {
        return prefix + "rejects";
    }

    public String activity() {
        return prefix + "activity";
    }

    public String alerts() {
        return prefix + "alerts";
    }

    public String desk() {
        return prefix + "desk";
    }

    public String deliveries() {
        return prefix + "deliveries";
    }

    public String deadLetters() {
        return prefix + "dead-letters";
    }

    /**
     * Every topic with its partitions and settings.
     *
     * @param partitions partitions of the topics that carry load; the others have one, because their order
     *     matters and their volume is tiny
     */
    public List<TopicLayout> layout(int partitions) {
        return List.of(
                kept(items(), partitions, Duration.ofDays(7)),
                compacted(feeds(), partitions),
                kept(incidents(), partitions, Duration.ofDays(90)),
                kept(rejects(), partitions, Duration.ofDays(7)),
                kept(activity(), partitions, Duration.ofDays(30)),
                new TopicLayout(
                        alerts(),
                        1,
                        Map.of(
                                "cleanup.policy",
                                "compact,delete",
                                "retention.ms",
                                millis(Duration.ofDays(90)),
                                "max.message.bytes",
                                LARGEST_RECORD,
                                // Longer than any delivery retry: no revision is compacted away before it was told.
                                "min.compaction.lag.ms",
                                millis(Duration.ofDays(7)))),
                compacted(desk(), 1),
                kept(deliveries(), 1, Duration.ofDays(30)),
                kept(deadLetters(), partitions, Duration.ofDays(30)));
    }

    private static TopicLayout kept(String name, int partitions, Duration retention) {
        return new TopicLayout(
                name,
                partitions,
                Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        millis(retention),
                        "max.message.bytes",
                        LARGEST_RECORD));
    }

    private static TopicLayout compacted(String name, int partitions) {
        return new TopicLayout(
                name, partitions, Map.of("cleanup.policy", "compact", "max.message.bytes", LARGEST_RECORD));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
