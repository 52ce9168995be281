package org.tocsin.app.broker;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The broker's {@code server.properties}: one node that is broker and controller, seen from loopback alone. */
final class BrokerProperties {
    /** Kafka takes no more than 24 days. */
    private static final Duration PRODUCERS_KEPT = Duration.ofDays(20);

    private BrokerProperties() {}

    /** The file's text, settings in Kafka's own words. */
    static String text(BrokerFolder folder, BrokerPorts ports, BrokerSettings broker) {
        return settings(folder, ports, broker).entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n", "# Written anew at every start.\n", "\n"));
    }

    private static Map<String, String> settings(BrokerFolder folder, BrokerPorts ports, BrokerSettings broker) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + ports.controller());
        settings.put(
                "listeners",
                "CLIENTS://127.0.0.1:" + ports.clients() + ",CONTROLLER://127.0.0.1:" + ports.controller());
        settings.put("advertised.listeners", "CLIENTS://127.0.0.1:" + ports.clients());
        settings.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "CLIENTS");
        settings.put("controller.listener.names", "CONTROLLER");
        // A properties file takes a backslash for an escape.
        settings.put("log.dirs", folder.data().toString().replace("\\", "\\\\"));
        settings.put("auto.create.topics.enable", "false");
        // Kafka goes by the records' own time here; a replayed day lies further back than the default of a day.
        settings.put("producer.id.expiration.ms", String.valueOf(PRODUCERS_KEPT.toMillis()));
        settings.putAll(aloneAndSmall());
        settings.putAll(quick());
        return settings;
    }

    private static Map<String, String> aloneAndSmall() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        // Every partition costs files and time at the start; there are a handful of groups and producers.
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        // The defaults reserve 128 MB, half of the heap, for cleaning logs that hold thousands of keys.
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        // Every partition reserves two index files of this size, 10 MB by default, where the disk knows no holes.
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.segment.bytes", "134217728");
        settings.put("log.cleaner.threads", "1");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        return settings;
    }

    private static Map<String, String> quick() {
        Map<String, String> settings = new LinkedHashMap<>();
        // Every member of a group is there within moments; none is worth waiting three seconds for.
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.streams.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        // A broker that was killed may not register again before its old session is over. The default
        // is 9 s; much less would shut a broker out that a busy machine holds up for a moment.
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "800");
        return settings;
    }
}
