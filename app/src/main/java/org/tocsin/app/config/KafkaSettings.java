package org.tocsin.app.config;

import java.util.Map;
import org.tocsin.contracts.record.Topics;

/**
 * How to reach Kafka.
 *
 * @param bootstrap {@code host:port[,host:port]}; null starts the embedded broker, which is the default
 *     because a first run should need nothing else
 * @param prefix what all topic names, groups and transactional ids begin with; default {@code tocsin.}
 * @param partitions of the topics that carry load; default 12, so that up to 12 processes can share it
 * @param replication of every topic; default 1 for a single broker, 3 is right for a cluster
 * @param security further client settings by Kafka's names; a value {@code ${NAME}} is taken from the
 *     environment, so that secrets stay out of the file
 */
public record KafkaSettings(
        String bootstrap, String prefix, Integer partitions, Short replication, Map<String, String> security) {

    public KafkaSettings {
        prefix = prefix == null ? Topics.DEFAULT_PREFIX : prefix;
        partitions = partitions == null ? 12 : partitions;
        replication = replication == null ? 1 : replication;
        security = security == null ? Map.of() : Map.copyOf(security);
        if (bootstrap != null) {
            try {
                KafkaAddress.list(bootstrap);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("kafka.bootstrap: " + e.getMessage(), e);
            }
        }
        if (partitions < 1 || partitions > 1000) {
            throw new IllegalArgumentException("kafka.partitions: expected 1 to 1000, found " + partitions);
        }
        if (replication < 1) {
            throw new IllegalArgumentException("kafka.replication: expected at least 1, found " + replication);
        }
        if (!prefix.matches("[A-Za-z0-9._-]{0,100}")) {
            throw new IllegalArgumentException(
                    "kafka.prefix: expected letters, digits, '.', '_' and '-' alone, found '" + prefix + "'");
        }
    }

    /** The embedded broker and Tocsin's own names. */
    public static KafkaSettings defaults() {
        return new KafkaSettings(null, null, null, null, null);
    }

    /** These settings with another address. */
    public KafkaSettings withBootstrap(String other) {
        return new KafkaSettings(other, prefix, partitions, replication, security);
    }

    /** These settings with other client settings, e.g. after secrets were looked up. */
    public KafkaSettings withSecurity(Map<String, String> other) {
        return new KafkaSettings(bootstrap, prefix, partitions, replication, other);
    }
}
