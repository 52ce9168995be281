package org.tocsin.contracts.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * JSON bytes for one record type; null stands for null (a tombstone).
 *
 * @param <T> the record type
 */
public final class JsonSerde<T> implements Serde<T> {
    private final Class<T> type;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    public JsonSerde(Class<T> type) {
        this.type = type;
        this.reader = Json.mapper().readerFor(type);
        this.writer = Json.mapper().writerFor(type);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> {
            try {
                return value == null ? null : writer.writeValueAsBytes(value);
            } catch (JsonProcessingException e) {
                throw new SerializationException(
                        "a " + type.getSimpleName() + " for " + topic + " cannot be written as JSON", e);
            }
        };
    }

    /** Its {@code deserialize} throws {@link SerializationException} where the bytes are not such a record. */
    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> {
            try {
                return bytes == null ? null : reader.readValue(bytes);
            } catch (IOException e) {
                throw new SerializationException(
                        "expected a " + type.getSimpleName() + " as JSON in " + topic + ", found " + bytes.length
                                + " bytes that are none: "
                                + e.getMessage().lines().findFirst().orElse(""),
                        e);
            }
        };
    }
}
