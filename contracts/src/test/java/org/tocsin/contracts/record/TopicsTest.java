package org.tocsin.contracts.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.internals.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
    private final Map<String, TopicLayout> layout =
            Topics.standard().layout(12).stream().collect(Collectors.toMap(TopicLayout::name, Function.identity()));

    @ParameterizedTest
    @CsvSource({
        "tocsin.items, 12, delete, 7",
        "tocsin.feeds, 12, compact,",
        "tocsin.incidents, 12, delete, 90",
        "tocsin.rejects, 12, delete, 7",
        "tocsin.activity, 12, delete, 30",
        "tocsin.alerts, 1, 'compact,delete', 90",
        "tocsin.desk, 1, compact,",
        "tocsin.deliveries, 1, delete, 30",
        "tocsin.dead-letters, 12, delete, 30",
    })
    void laysOutEveryTopic(String name, int partitions, String policy, Integer days) {
        TopicLayout topic = layout.get(name);

        assertThat(topic.partitions()).isEqualTo(partitions);
        assertThat(topic.settings()).containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, policy);
        if (days == null) {
            assertThat(topic.settings()).doesNotContainKey(TopicConfig.RETENTION_MS_CONFIG);
        } else {
            assertThat(topic.settings()).containsEntry(TopicConfig.RETENTION_MS_CONFIG, millis(days));
        }
    }

    @Test
    void hasNoOtherTopicsThanThese() {
        assertThat(layout).hasSize(9);
        assertThat(layout.keySet()).allSatisfy(Topic::validate);
    }

    @Test
    void keepsEveryAlertRevisionForAWeekBeforeCompaction() {
        assertThat(layout.get("tocsin.alerts").settings())
                .containsEntry(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(7));
    }

    @Test
    void usesOnlySettingsThatKafkaKnows() throws IllegalAccessException {
        List<String> known = new ArrayList<>();
        for (var field : TopicConfig.class.getFields()) {
            if (field.getName().endsWith("_CONFIG")) {
                known.add((String) field.get(null));
            }
        }

        assertThat(layout.values())
                .allSatisfy(
                        topic -> assertThat(known).containsAll(topic.settings().keySet()));
    }

    @Test
    void putsAnotherPrefixBeforeEveryName() {
        assertThat(new Topics("west.tocsin.").layout(3))
                .allSatisfy(topic -> assertThat(topic.name()).startsWith("west.tocsin."));
        assertThat(new Topics("west.tocsin.").deadLetters()).isEqualTo("west.tocsin.dead-letters");
    }

    private static String millis(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
