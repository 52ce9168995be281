package org.tocsin.contracts.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/topics.md} tells subscribers of every topic and of every field. */
class DocumentedTopicsTest {
    private static final RecordSchemas SCHEMAS = new RecordSchemas();
    private static List<String> page;

    @BeforeAll
    static void readPage() throws IOException {
        page = Files.readAllLines(Path.of("..", "docs", "topics.md"));
    }

    @Test
    void hasASectionForEveryTopicAndItsPartitions() {
        for (TopicLayout topic : Topics.standard().layout(12)) {
            assertThat(page).contains("## " + topic.name());
            assertThat(page)
                    .as("row of %s", topic.name())
                    .anyMatch(line -> line.startsWith("| [`" + topic.name() + "`]")
                            && line.contains("| " + topic.partitions() + " |"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void describesEveryFieldAsItsSchemaDoes(RecordType type) {
        List<JsonNode> objects = new ArrayList<>(List.of(SCHEMAS.text(type)));
        SCHEMAS.text(type).path("$defs").forEach(objects::add);
        for (JsonNode object : objects) {
            JsonNode fields = object.path("properties");
            // Ranges and spans stand in the table of what all records share.
            if (fields.size() == 2 && (fields.has("min") || fields.has("start"))) {
                continue;
            }
            fields.properties().forEach(field -> {
                String description = field.getValue().get("description").textValue();
                String words = description.substring(0, description.length() - 1);
                assertThat(page)
                        .as("row of %s: %s", field.getKey(), words)
                        .anyMatch(line -> line.startsWith("| `" + field.getKey() + "` |") && line.contains(words));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryTypeAndSchema(RecordType type) {
        assertThat(page)
                .anyMatch(line ->
                        line.contains("`" + type.cloudEventType() + "`") && line.contains(type.schemaResource()));
    }
}
