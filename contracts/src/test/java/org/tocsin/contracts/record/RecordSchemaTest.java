package org.tocsin.contracts.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The schemas take what the records write, and nothing that a subscriber could not rely on. */
class RecordSchemaTest {
    private static final RecordSchemas SCHEMAS = new RecordSchemas();

    @ParameterizedTest
    @EnumSource
    void takesAFullRecord(RecordType type) {
        assertThat(SCHEMAS.faults(type, full(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takesAMinimalRecord(RecordType type) {
        assertThat(SCHEMAS.faults(type, minimal(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takesAMinimalRecordWithoutItsNulls(RecordType type) throws JsonProcessingException {
        ObjectNode value = minimal(type);
        List<String> absent = new ArrayList<>();
        value.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                absent.add(field.getKey());
            }
        });
        value.remove(absent);

        assertThat(SCHEMAS.faults(type, value)).isEmpty();
        assertThat(Json.mapper().treeToValue(value, RecordExamples.classes().get(type)))
                .isEqualTo(RecordExamples.minimal().get(type));
    }

    @ParameterizedTest
    @EnumSource
    void takesFieldsOfTomorrow(RecordType type) {
        ObjectNode value = full(type).put("addedLater", 1);
        value.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode object && !"seen".equals(field.getKey())) {
                object.put("addedLater", 1);
            }
        });

        assertThat(SCHEMAS.faults(type, value)).isEmpty();
    }

    /** Walks through all required fields at any depth of the full record. */
    @ParameterizedTest
    @EnumSource
    void missesEveryRequiredField(RecordType type) {
        for (Field field : fields(type)) {
            ObjectNode value = full(type);
            field.parentIn(value).remove(field.name());

            if (field.required()) {
                assertThat(SCHEMAS.faults(type, value)).as("without %s", field).isNotEmpty();
            } else {
                assertThat(SCHEMAS.faults(type, value)).as("without %s", field).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNullOnlyWhereAFieldIsNotRequired(RecordType type) {
        for (Field field : fields(type)) {
            ObjectNode value = full(type);
            field.parentIn(value).putNull(field.name());

            if (field.required()) {
                assertThat(SCHEMAS.faults(type, value)).as("null in %s", field).isNotEmpty();
            } else {
                assertThat(SCHEMAS.faults(type, value)).as("null in %s", field).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnotherJsonTypeInEveryField(RecordType type) {
        for (Field field : fields(type)) {
            ObjectNode value = full(type);
            ObjectNode parent = field.parentIn(value);
            if (parent.get(field.name()).isBoolean()) {
                parent.put(field.name(), "true");
            } else {
                parent.put(field.name(), true);
            }

            assertThat(SCHEMAS.faults(type, value))
                    .as("another type in %s", field)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    NEWS_ITEM       | /version                    | 0
                    NEWS_ITEM       | /version                    | 1.5
                    NEWS_ITEM       | /change                     | "NEW"
                    NEWS_ITEM       | /status                     | "killed"
                    NEWS_ITEM       | /link                       | "/aw1004"
                    NEWS_ITEM       | /link                       | "https://wire.araks.example/a b"
                    NEWS_ITEM       | /language                   | "en_GB"
                    NEWS_ITEM       | /published                  | "2022-09-12"
                    NEWS_ITEM       | /published                  | "2022-09-12T12:30:00"
                    NEWS_ITEM       | /published                  | "2022-09-12T12:30:00+04:00"
                    NEWS_ITEM       | /received                   | "2022-09-31T08:30:00Z"
                    NEWS_ITEM       | /received                   | 1662971654
                    NEWS_ITEM       | /urgency                    | 10
                    NEWS_ITEM       | /source/country             | "Armenia"
                    NEWS_ITEM       | /source/family              | ""
                    NEWS_ITEM       | /subjects/0/code            | 16000000
                    FEED_STATE      | /url                        | "wire.araks.example feed"
                    FEED_STATE      | /failures                   | -1
                    FEED_STATE      | /seen/AW1004/version        | 0
                    FEED_STATE      | /tally/parked               | -1
                    INCIDENT_REPORT | /id                         | "araks-wire:5d1c0e7a"
                    INCIDENT_REPORT | /status                     | "stale"
                    INCIDENT_REPORT | /kind                       | "background"
                    INCIDENT_REPORT | /types                      | []
                    INCIDENT_REPORT | /types/0                    | "skirmish"
                    INCIDENT_REPORT | /border                     | "AM/AZ"
                    INCIDENT_REPORT | /border                     | "ARM-AZE"
                    INCIDENT_REPORT | /countries                  | ["AM"]
                    INCIDENT_REPORT | /countries                  | ["AM","AM"]
                    INCIDENT_REPORT | /confidence                 | 1.01
                    INCIDENT_REPORT | /confidence                 | "NaN"
                    INCIDENT_REPORT | /occurred/precision         | "week"
                    INCIDENT_REPORT | /places/0/latitude          | 90.5
                    INCIDENT_REPORT | /places/0/longitude         | -180.5
                    INCIDENT_REPORT | /places/0/country           | "arm"
                    INCIDENT_REPORT | /places/0/admin1            | "AM.05"
                    INCIDENT_REPORT | /places/0/precision         | "country"
                    INCIDENT_REPORT | /places/0/role              | "target"
                    INCIDENT_REPORT | /places/0/relation          | "from"
                    INCIDENT_REPORT | /places/0/radiusKm          | -1
                    INCIDENT_REPORT | /places/0/borderKm          | -0.1
                    INCIDENT_REPORT | /places/0/span/start        | -1
                    INCIDENT_REPORT | /claims/0/stance            | "confirms"
                    INCIDENT_REPORT | /claims/0/accuses           | "Azerbaijan"
                    INCIDENT_REPORT | /casualties/0/killed/min    | -1
                    INCIDENT_REPORT | /casualties/0/wounded       | 2
                    INCIDENT_REPORT | /evidence/0/end             | "12"
                    REJECT          | /outcome                    | "incident"
                    REJECT          | /kind                       | "sport"
                    REJECT          | /score                      | -0.1
                    REJECT          | /reason                     | ""
                    ACTIVITY        | /voices                     | -1
                    ACTIVITY        | /voices                     | 2.5
                    ACTIVITY        | /score                      | 3.2
                    ACTIVITY        | /coverage                   | 90
                    ALERT           | /id                         | "AM-AZ"
                    ALERT           | /state                      | "acknowledged"
                    ALERT           | /severity                   | "Warning"
                    ALERT           | /window                     | "2 hours"
                    ALERT           | /probability                | 1.5
                    ALERT           | /divisions/0                | "05"
                    ALERT           | /geometry/type              | "Polygon"
                    ALERT           | /geometry/coordinates/0     | [40.2, 145.86]
                    ALERT           | /geometry/coordinates/0     | [45.86, 40.2, 2000]
                    ALERT           | /revision                   | 0
                    ALERT           | /supersedes                 | 0
                    ALERT           | /sources/0/link             | "aw1004"
                    ACKNOWLEDGEMENT | /by                         | ""
                    ACKNOWLEDGEMENT | /at                         | "08:34"
                    DELIVERY        | /attempt                    | 0
                    DELIVERY        | /outcome                    | "retried"
                    DELIVERY        | /status                     | 42
                    """)
    void refusesAWrongValue(RecordType type, String pointer, String wrong) throws JsonProcessingException {
        ObjectNode value = full(type);
        put(value, JsonPointer.compile(pointer), Json.mapper().readTree(wrong));

        assertThat(SCHEMAS.faults(type, value)).isNotEmpty();
    }

    @Test
    void saysWhereAValueIsWrong() {
        ObjectNode value = full(RecordType.INCIDENT_REPORT);
        put(value, JsonPointer.compile("/places/0/latitude"), Json.mapper().valueToTree(91));

        assertThat(SCHEMAS.faults(RecordType.INCIDENT_REPORT, value))
                .singleElement()
                .isEqualTo("/places/0/latitude: must have a maximum value of 90");
    }

    private static ObjectNode full(RecordType type) {
        return Json.mapper().valueToTree(RecordExamples.full().get(type));
    }

    private static ObjectNode minimal(RecordType type) {
        return Json.mapper().valueToTree(RecordExamples.minimal().get(type));
    }

    private static void put(ObjectNode root, JsonPointer at, JsonNode value) {
        JsonNode parent = root.at(at.head());
        assertThat(parent.at(at.last()).isMissingNode())
                .as("no %s in the example", at)
                .isFalse();
        if (parent instanceof ObjectNode object) {
            object.set(at.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(at.last().getMatchingIndex(), value);
        }
    }

    private static List<Field> fields(RecordType type) {
        List<Field> found = new ArrayList<>();
        JsonNode schema = SCHEMAS.text(type);
        collect(schema, schema, full(type), JsonPointer.empty(), found);
        return found;
    }

    private static void collect(JsonNode root, JsonNode schema, JsonNode value, JsonPointer at, List<Field> found) {
        JsonNode object = SchemaText.resolve(root, schema);
        if (value.isArray()) {
            if (object.has("items")) {
                collect(root, object.get("items"), value.get(0), at.appendIndex(0), found);
            }
            return;
        }
        object.path("properties").properties().forEach(property -> {
            found.add(
                    new Field(at, property.getKey(), SchemaText.required(object).contains(property.getKey())));
            collect(
                    root,
                    property.getValue(),
                    value.get(property.getKey()),
                    at.appendProperty(property.getKey()),
                    found);
        });
        if (object.path("additionalProperties").isObject()) {
            value.properties()
                    .forEach(entry -> collect(
                            root,
                            object.get("additionalProperties"),
                            entry.getValue(),
                            at.appendProperty(entry.getKey()),
                            found));
        }
    }

    /** A property of the full example that the schema describes. */
    private record Field(JsonPointer parent, String name, boolean required) {

        ObjectNode parentIn(ObjectNode root) {
            return (ObjectNode) root.at(parent);
        }

        @Override
        public String toString() {
            return parent + "/" + name;
        }
    }
}
