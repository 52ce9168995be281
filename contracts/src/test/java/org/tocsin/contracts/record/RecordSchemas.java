package org.tocsin.contracts.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The JSON Schemas of all record types, formats asserted. */
final class RecordSchemas {
    private final Map<RecordType, JsonNode> texts = new EnumMap<>(RecordType.class);
    private final Map<RecordType, JsonSchema> schemas = new EnumMap<>(RecordType.class);

    RecordSchemas() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        for (RecordType type : RecordType.values()) {
            texts.put(type, read(type));
            schemas.put(type, factory.getSchema(texts.get(type), config));
        }
    }

    /** The schema as JSON. */
    JsonNode text(RecordType type) {
        return texts.get(type);
    }

    /** What is wrong with {@code value} as a record of {@code type}; empty where nothing is. */
    List<String> faults(RecordType type, JsonNode value) {
        return schemas.get(type).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    private static JsonNode read(RecordType type) {
        try (InputStream in = RecordType.class.getResourceAsStream(type.schemaResource())) {
            if (in == null) {
                throw new IllegalStateException("expected a schema at " + type.schemaResource() + ", found none");
            }
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
