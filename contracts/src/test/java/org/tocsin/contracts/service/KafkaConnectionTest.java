package org.tocsin.contracts.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

class KafkaConnectionTest {
    private static final KafkaConnection SECURED =
            new KafkaConnection("kafka-1:9092,kafka-2:9092", Map.of("security.protocol", "SSL"));

    @Test
    void givesEveryClientAddressSecurityAndName() {
        assertThat(SECURED.clientSettings("desk"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "bootstrap.servers", "kafka-1:9092,kafka-2:9092",
                        "security.protocol", "SSL",
                        "client.id", "desk"));
    }

    @Test
    void givesAFreshMapEachTime() {
        SECURED.clientSettings("desk").clear();

        assertThat(SECURED.clientSettings("desk")).isNotEmpty();
        assertThat(KafkaConnection.to("localhost:9092").security()).isEmpty();
    }

    @Test
    void readsOnlyWhatIsCommittedAndMissesAKilledMemberSoon() {
        Map<String, Object> settings = SECURED.consumerSettings("desk-1", "desk");
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", StringDeserializer.class);
        ConsumerConfig config = new ConsumerConfig(settings);

        assertThat(config.getString("isolation.level")).isEqualTo("read_committed");
        assertThat(config.getString("auto.offset.reset")).isEqualTo("earliest");
        assertThat(config.getBoolean("enable.auto.commit")).isFalse();
        assertThat(config.getInt("session.timeout.ms")).isLessThan(10_000);
        assertThat(config.getInt("heartbeat.interval.ms") * 3).isEqualTo(config.getInt("session.timeout.ms"));
        assertThat(config.getString("group.id")).isEqualTo("desk");
    }

    @Test
    void leavesTheGroupOutForAReaderOfItsOwn() {
        assertThat(SECURED.consumerSettings("account", null))
                .doesNotContainKeys("group.id", "session.timeout.ms")
                .containsEntry("isolation.level", "read_committed");
    }
}
