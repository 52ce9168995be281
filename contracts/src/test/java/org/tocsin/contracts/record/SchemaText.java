package org.tocsin.contracts.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the few constructs that our schemas use. */
final class SchemaText {

    private SchemaText() {}

    /** {@code schema}, or what its {@code $ref} (alone, or beside null in an {@code anyOf}) points to. */
    static JsonNode resolve(JsonNode root, JsonNode schema) {
        JsonNode pointing = schema.has("anyOf") ? schema.get("anyOf").get(0) : schema;
        return pointing.has("$ref") ? root.at(pointing.get("$ref").textValue().substring(1)) : pointing;
    }

    /** True where the property may be null. */
    static boolean nullable(JsonNode schema) {
        for (JsonNode choice : schema.path("anyOf")) {
            if ("null".equals(choice.path("type").textValue())) {
                return true;
            }
        }
        return types(schema).contains("null");
    }

    /** The values of {@code type}. */
    static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual() ? List.of(type.textValue()) : texts(type);
    }

    /** The names in {@code required}. */
    static List<String> required(JsonNode schema) {
        return texts(schema.path("required"));
    }

    /** The strings of an array, nulls left out. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> {
            if (element.isTextual()) {
                texts.add(element.textValue());
            }
        });
        return texts;
    }
}
