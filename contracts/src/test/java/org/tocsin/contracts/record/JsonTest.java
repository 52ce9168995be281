package org.tocsin.contracts.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.contracts.desk.Acknowledgement;
import org.tocsin.contracts.news.Change;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Status;

class JsonTest {

    @ParameterizedTest
    @EnumSource
    void comesBackAsItWasWritten(RecordType type) throws JsonProcessingException {
        for (var record : new Record[] {
            RecordExamples.full().get(type), RecordExamples.minimal().get(type)
        }) {
            String json = Json.mapper().writeValueAsString(record);

            assertThat(Json.mapper().readValue(json, record.getClass())).isEqualTo(record);
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesEveryComponentAndNothingElse(RecordType type) {
        var record = RecordExamples.minimal().get(type);

        ObjectNode json = Json.mapper().valueToTree(record);

        assertThat(json.properties().stream().map(field -> field.getKey()))
                .containsExactly(Arrays.stream(record.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void ignoresFieldsOfTomorrow(RecordType type) throws JsonProcessingException {
        var record = RecordExamples.full().get(type);
        ObjectNode json = Json.mapper().valueToTree(record);
        json.putObject("addedLater").put("deep", 1);

        assertThat(Json.mapper().treeToValue(json, record.getClass())).isEqualTo(record);
    }

    @Test
    void writesNullsAndEmptyLists() {
        JsonNode json = Json.mapper().valueToTree(RecordExamples.minimal().get(RecordType.ALERT));

        assertThat(json.get("resolved").isNull()).isTrue();
        assertThat(json.get("places").isArray()).isTrue();
        assertThat(json.get("places")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-12T08:34:14Z, 2022-09-12T08:34:14Z",
        "2022-09-12T08:34:14.250Z, 2022-09-12T08:34:14.250Z",
        "2022-09-12T12:34:14+04:00, 2022-09-12T08:34:14Z",
        "1969-12-31T23:59:59Z, 1969-12-31T23:59:59Z",
    })
    void writesInstantsAsRfc3339InUtc(String read, String written) throws JsonProcessingException {
        String json = "{\"alert\":\"AM-AZ.1\",\"by\":\"nare\",\"at\":\"" + read + "\"}";

        var acknowledgement = Json.mapper().readValue(json, Acknowledgement.class);

        assertThat(acknowledgement.at()).isEqualTo(Instant.parse(written));
        assertThat(Json.mapper()
                        .<JsonNode>valueToTree(acknowledgement)
                        .get("at")
                        .textValue())
                .isEqualTo(written);
    }

    @Test
    void keepsWordsOfAnyScript() throws JsonProcessingException {
        String words = "Սոթք — Сотк — \"Sotk\" \uD83D\uDD14 \u0000 \\ /";
        NewsItem item = RecordExamples.newsItem().toBuilder().body(words).build();

        String json = Json.mapper().writeValueAsString(item);

        assertThat(Json.mapper().readValue(json, NewsItem.class).body()).isEqualTo(words);
    }

    @Test
    void halfASurrogatePairStopsNoWriter() throws IOException {
        Serde<NewsItem> items = new JsonSerde<>(NewsItem.class);
        byte[] read = """
                {"id":"a","title":"Fire \\ud83d at dawn \\ud83d\\udd25","subjects":[{"name":"\\udd25"}]}""".getBytes(StandardCharsets.UTF_8);

        NewsItem item = items.deserializer().deserialize("items", read);
        NewsItem again =
                items.deserializer().deserialize("items", items.serializer().serialize("items", item));

        assertThat(item.title()).contains("Fire \ud83d ");
        assertThat(again).isEqualTo(item);
    }

    @Test
    void fillsInWhatAHandWrittenItemLeavesOut() throws JsonProcessingException {
        NewsItem item = Json.mapper().readValue("{\"id\":\"a\",\"title\":\"Post shelled\"}", NewsItem.class);

        assertThat(item.version()).isEqualTo(1);
        assertThat(item.change()).isEqualTo(Change.NEW);
        assertThat(item.status()).isEqualTo(Status.USABLE);
        assertThat(item.subjects()).isEmpty();
        assertThat(item.backfill()).isFalse();
        assertThat(item.received()).isNull();
    }

    @Test
    void readsTheCodesOfAReportFromItsTypes() throws JsonProcessingException {
        ObjectNode json = Json.mapper().valueToTree(RecordExamples.incidentReport());
        json.remove("codes");

        assertThat(Json.mapper()
                        .treeToValue(json, RecordExamples.incidentReport().getClass()))
                .isEqualTo(RecordExamples.incidentReport());
        assertThat(RecordExamples.incidentReport().codes())
                .extracting("acled")
                .containsExactly("Shelling/artillery/missile attack", "Armed clash");
    }
}
