package org.tocsin.contracts.service;

import java.util.HashMap;
import java.util.Map;

/**
 * How to reach Kafka; each client adds its own settings.
 *
 * @param bootstrap {@code host:port[,host:port]}
 * @param security further client settings by Kafka's names, e.g. {@code security.protocol}; may be empty
 */
public record KafkaConnection(String bootstrap, Map<String, String> security) {

    public KafkaConnection {
        security = security == null ? Map.of() : Map.copyOf(security);
    }

    /** A connection without further settings. */
    public static KafkaConnection to(String bootstrap) {
        return new KafkaConnection(bootstrap, Map.of());
    }

    /** A fresh, mutable map with the connection and a client id. */
    public Map<String, Object> clientSettings(String clientId) {
        Map<String, Object> settings = new HashMap<>(security);
        settings.put("bootstrap.servers", bootstrap);
        settings.put("client.id", clientId);
        return settings;
    }

    /** As {@link #clientSettings}, for a consumer in {@code group}: short session, so that a killed member is missed soon. */
    public Map<String, Object> consumerSettings(String clientId, String group) {
        Map<String, Object> settings = clientSettings(clientId);
        if (group != null) {
            settings.put("group.id", group);
            // Kafka's default of 45 s would be 45 s of silence after a crash.
            settings.put("session.timeout.ms", 9000);
            settings.put("heartbeat.interval.ms", 3000);
        }
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        return settings;
    }

    /** The address and the names of the further settings; their values may be secrets. */
    @Override
    public String toString() {
        return "KafkaConnection[bootstrap=" + bootstrap + ", security=" + security.keySet() + "]";
    }
}
