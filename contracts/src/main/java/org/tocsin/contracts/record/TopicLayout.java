package org.tocsin.contracts.record;

import java.util.Map;

/**
 * One topic as it is created.
 *
 * @param name full name
 * @param partitions number of partitions
 * @param settings topic settings by Kafka's names
 */
public record TopicLayout(String name, int partitions, Map<String, String> settings) {

    public TopicLayout {
        settings = Map.copyOf(settings);
    }
}
