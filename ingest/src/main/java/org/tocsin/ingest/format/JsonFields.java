package org.tocsin.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Fields of a JSON object by name without regard to case and underscores: ninjs wrote {@code body_text} and
 * {@code versioncreated} before 3.0, and {@code versionCreated} since.
 */
final class JsonFields {
    private final Map<String, JsonNode> fields = new HashMap<>();

    JsonFields(JsonNode object) {
        object.properties().forEach(field -> fields.putIfAbsent(key(field.getKey()), field.getValue()));
    }

    /** The first of {@code names} that holds a text or a number, or null. */
    String text(String... names) {
        for (String name : names) {
            JsonNode node = fields.get(key(name));
            if (node != null
                    && node.isValueNode()
                    && !node.isNull()
                    && !node.asText().isBlank()) {
                return node.asText();
            }
        }
        return null;
    }

    /** The objects under the first of {@code names} that holds an object or an array; empty for none. */
    List<JsonFields> objects(String... names) {
        return nodes(names).stream()
                .filter(JsonNode::isObject)
                .map(JsonFields::new)
                .toList();
    }

    /** The texts under the first of {@code names} that holds an array. */
    List<String> texts(String... names) {
        return nodes(names).stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    private List<JsonNode> nodes(String... names) {
        for (String name : names) {
            JsonNode node = fields.get(key(name));
            if (node != null && node.isArray()) {
                return StreamSupport.stream(node.spliterator(), false).toList();
            }
            if (node != null && node.isObject()) {
                return List.of(node);
            }
        }
        return List.of();
    }

    private static String key(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
