package org.tocsin.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;
import org.tocsin.ingest.FeedSettings;

/** Which partition of the feeds topic a feed belongs to: where Kafka's default partitioner puts its id. */
final class FeedPartitioning {
    private FeedPartitioning() {}

    /** Partition of {@code feedId}, from 0 to {@code partitions - 1}. */
    static int partition(String feedId, int partitions) {
        return Utils.toPositive(Utils.murmur2(feedId.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** The feeds by partition; partitions without feeds are not in it. */
    static Map<Integer, List<FeedSettings>> byPartition(List<FeedSettings> feeds, int partitions) {
        return feeds.stream()
                .collect(Collectors.groupingBy(
                        feed -> partition(feed.id(), partitions), TreeMap::new, Collectors.toList()));
    }
}
