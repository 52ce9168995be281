package org.tocsin.contracts.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records and schemas say the same: neither may get a field, a type or a value that the other has not. */
class SchemaDriftTest {
    private static final RecordSchemas SCHEMAS = new RecordSchemas();

    @ParameterizedTest
    @EnumSource
    void describesTheRecordComponentByComponent(RecordType type) {
        JsonNode schema = SCHEMAS.text(type);

        assertDescribes(schema, schema, RecordExamples.classes().get(type), type.toString());
    }

    @ParameterizedTest
    @EnumSource
    void isAValidSchemaWithItsOwnId(RecordType type) {
        var metaSchema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));

        assertThat(metaSchema.validate(SCHEMAS.text(type))).isEmpty();
        assertThat(SCHEMAS.text(type).get("$id").textValue()).isEqualTo(type.schemaUri());
        assertThat(SCHEMAS.text(type).get("$schema").textValue()).isEqualTo(SchemaId.V202012);
        assertThat(SCHEMAS.text(type).get("title").textValue())
                .isEqualTo(RecordExamples.classes().get(type).getSimpleName());
    }

    @ParameterizedTest
    @EnumSource
    void usesEveryDefinition(RecordType type) {
        String text = SCHEMAS.text(type).toString();

        SCHEMAS.text(type)
                .path("$defs")
                .fieldNames()
                .forEachRemaining(name -> assertThat(text).contains("\"#/$defs/" + name + "\""));
    }

    @Test
    void definesAPartAlikeInEverySchema() {
        Map<String, JsonNode> parts = new HashMap<>();
        for (RecordType type : RecordType.values()) {
            SCHEMAS.text(type).path("$defs").properties().forEach(part -> {
                JsonNode known = parts.putIfAbsent(part.getKey(), part.getValue());
                if (known != null) {
                    assertThat(part.getValue())
                            .as("%s in %s", part.getKey(), type)
                            .isEqualTo(known);
                }
            });
        }
    }

    @Test
    void hasOneFileForEveryRecordTypeAndNoOther() throws URISyntaxException {
        Path folder = Path.of(
                        RecordType.class.getResource("/schemas/alert.json").toURI())
                .getParent();

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(Stream.of(RecordType.values())
                        .map(type ->
                                Path.of(type.schemaResource()).getFileName().toString())
                        .toArray(String[]::new));
    }

    private static void assertDescribes(JsonNode root, JsonNode schema, Class<?> type, String at) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        List<String> names = components.stream().map(RecordComponent::getName).toList();

        assertThat(SchemaText.types(schema)).as(at).containsExactly("object");
        assertThat(schema.path("description").asText())
                .as("description of %s", at)
                .isNotBlank();
        assertThat(schema.path("properties").properties().stream().map(Map.Entry::getKey))
                .as("properties of %s", at)
                .containsExactlyElementsOf(names);
        assertThat(SchemaText.required(schema))
                .as("required in %s: exactly what may not be null", at)
                .containsExactlyElementsOf(names.stream()
                        .filter(name ->
                                !SchemaText.nullable(schema.get("properties").get(name)))
                        .toList());
        for (RecordComponent component : components) {
            JsonNode property = schema.get("properties").get(component.getName());
            String where = at + "." + component.getName();
            assertThat(property.path("description").asText())
                    .as("description of %s", where)
                    .endsWith(".");
            if (component.getType().isPrimitive() || isCollection(component.getType())) {
                assertThat(SchemaText.nullable(property))
                        .as("%s is never null", where)
                        .isFalse();
            }
            assertFits(root, property, component.getGenericType(), where);
        }
    }

    private static void assertFits(JsonNode root, JsonNode property, Type type, String at) {
        JsonNode schema = SchemaText.resolve(root, property);
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            assertThat(SchemaText.types(schema)).as(at).containsExactly("array");
            Iterable<JsonNode> elements =
                    schema.has("items") ? List.of(schema.get("items")) : schema.get("prefixItems");
            elements.forEach(element -> assertFits(root, element, generic.getActualTypeArguments()[0], at + "[]"));
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            assertThat(SchemaText.types(schema)).as(at).containsExactly("object");
            assertFits(root, schema.get("additionalProperties"), generic.getActualTypeArguments()[1], at + "{}");
        } else if (type instanceof Class<?> raw && raw.isRecord()) {
            assertDescribes(root, schema, raw, at);
        } else if (type instanceof Class<?> raw && raw.isEnum()) {
            assertThat(SchemaText.types(schema)).as(at).contains("string");
            assertThat(new TreeSet<>(valuesOf(schema))).as("values of %s", at).isSubsetOf(jsonNames(raw));
            if (!schema.has("const")) {
                assertThat(valuesOf(schema)).as("values of %s", at).containsExactlyElementsOf(jsonNames(raw));
            }
        } else {
            assertThat(SchemaText.types(schema)).as(at).first().isEqualTo(jsonType(type));
            if (type == Instant.class) {
                assertThat(schema.path("format").textValue()).as(at).isEqualTo("date-time");
            }
        }
    }

    private static List<String> valuesOf(JsonNode schema) {
        return schema.has("const") ? List.of(schema.get("const").textValue()) : SchemaText.texts(schema.path("enum"));
    }

    private static List<String> jsonNames(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> Json.mapper().convertValue(constant, String.class))
                .toList();
    }

    private static boolean isCollection(Class<?> type) {
        return type == List.class || type == Map.class;
    }

    private static String jsonType(Type type) {
        if (type == String.class || type == Instant.class) {
            return "string";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "integer";
        }
        if (type == double.class || type == Double.class) {
            return "number";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        throw new AssertionError("expected a type that this test knows, found " + type);
    }
}
