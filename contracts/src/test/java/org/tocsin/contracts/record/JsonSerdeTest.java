package org.tocsin.contracts.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.news.NewsItem;

class JsonSerdeTest {
    private static final String TOPIC = "tocsin.items";

    @ParameterizedTest
    @EnumSource
    void comesBackAsItWasWritten(RecordType type) {
        assertComesBack(RecordExamples.full().get(type));
    }

    @Test
    void takesNullForATombstone() {
        try (var serde = new JsonSerde<>(NewsItem.class)) {
            assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
            assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "\"text\"",
                "{\"version\":\"two\"}",
                "{\"change\":\"NEW\"}",
                "{\"received\":\"yesterday\"}",
                "{\"id\":\"a\"",
                "{\"subjects\":{}}",
            })
    void saysWhatItExpectedAndWhere(String bytes) {
        try (var serde = new JsonSerde<>(NewsItem.class)) {
            assertThatExceptionOfType(SerializationException.class)
                    .isThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes.getBytes(UTF_8)))
                    .withMessageContaining("expected a NewsItem as JSON in tocsin.items")
                    .withMessageContaining("found " + bytes.length() + " bytes")
                    .withMessageNotContaining("\n")
                    .havingCause()
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void saysWhatIsWrongWithARangeInARecord() {
        String json = "{\"casualties\":[{\"killed\":{\"min\":3,\"max\":1}}]}";
        try (var serde = new JsonSerde<>(IncidentReport.class)) {
            assertThatExceptionOfType(SerializationException.class)
                    .isThrownBy(() -> serde.deserializer().deserialize("tocsin.incidents", json.getBytes(UTF_8)))
                    .withMessageContaining("expected 0 <= min <= max, found 3..1");
        }
    }

    private static <T extends Record> void assertComesBack(T record) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) record.getClass();
        try (var serde = new JsonSerde<>(type)) {
            byte[] bytes = serde.serializer().serialize(TOPIC, record);

            assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(record);
        }
    }
}
