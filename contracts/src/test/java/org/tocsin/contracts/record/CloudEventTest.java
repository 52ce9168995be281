package org.tocsin.contracts.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventTest {
    private static final CloudEvent EVENT = new CloudEvent(
            "araks-wire:5d1c0e7a/2", "/tocsin/ingest", RecordType.NEWS_ITEM, Instant.parse("2022-09-12T08:34:14.250Z"));

    @Test
    void writesTheAttributesOfTheKafkaBinding() {
        Headers headers = new RecordHeaders();

        EVENT.writeTo(headers);

        assertThat(text(headers))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_id", "araks-wire:5d1c0e7a/2",
                        "ce_source", "/tocsin/ingest",
                        "ce_type", "org.tocsin.news-item.v1",
                        "ce_specversion", "1.0",
                        "ce_time", "2022-09-12T08:34:14.250Z",
                        "ce_dataschema", "urn:tocsin:schema:news-item:1",
                        "content-type", "application/json"));
    }

    @Test
    void replacesItsOwnHeadersAndLeavesOthers() {
        Headers headers = new RecordHeaders();
        headers.add("traceparent", "00-1-1-01".getBytes(UTF_8));
        headers.add("ce_id", "of the record that this one was made from".getBytes(UTF_8));

        EVENT.writeTo(headers);
        EVENT.writeTo(headers);

        assertThat(headers.toArray()).hasSize(8);
        assertThat(text(headers)).containsEntry("traceparent", "00-1-1-01").containsEntry("ce_id", EVENT.id());
    }

    @Test
    void namesEveryRecordTypeOnce() {
        assertThat(Stream.of(RecordType.values()).map(RecordType::cloudEventType))
                .doesNotHaveDuplicates();
        assertThat(Stream.of(RecordType.values()).map(RecordType::schemaUri)).doesNotHaveDuplicates();
        assertThat(RecordType.INCIDENT_REPORT.cloudEventType()).isEqualTo("org.tocsin.incident-report.v1");
        assertThat(RecordType.INCIDENT_REPORT.schemaResource()).isEqualTo("/schemas/incident-report.json");
    }

    private static Map<String, String> text(Headers headers) {
        Map<String, String> text = new LinkedHashMap<>();
        headers.forEach(header -> text.put(header.key(), new String(header.value(), UTF_8)));
        return text;
    }
}
