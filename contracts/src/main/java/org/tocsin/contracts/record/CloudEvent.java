package org.tocsin.contracts.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/**
 * Context attributes of a record, written as headers by the CloudEvents Kafka protocol binding 1.0.2,
 * binary content mode.
 *
 * @param id unique for its source, the same when the record is sent again
 * @param source the service that wrote it, e.g. {@code /tocsin/ingest}
 * @param type what the value is
 * @param time when it was decided or received, UTC
 */
public record CloudEvent(String id, String source, RecordType type, Instant time) {

    /** Writes the attributes to {@code headers}, replacing what stood there. */
    public void writeTo(Headers headers) {
        put(headers, "ce_id", id);
        put(headers, "ce_source", source);
        put(headers, "ce_type", type.cloudEventType());
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_time", time.toString());
        put(headers, "ce_dataschema", type.schemaUri());
        put(headers, "content-type", "application/json");
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
