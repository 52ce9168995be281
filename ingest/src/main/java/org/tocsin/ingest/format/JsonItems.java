package org.tocsin.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A JSON document taken apart: the fields around the items, and the items of an array, of {@code items} in an
 * object, or the one object itself. Where the document breaks off, the complete items are kept.
 *
 * @param frame fields of the root object but for {@code items}; empty for an array
 * @param items complete objects, in order
 * @param single true where the root object is the item
 * @param parked what could not be read
 */
record JsonItems(ObjectNode frame, List<JsonNode> items, boolean single, List<Fragment> parked) {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    // Nobody nests news deeper; a bracket bomb would.
                    .maxNestingDepth(200)
                    .build())
            .build());

    /**
     * Takes {@code bytes} apart; what was mended is added to {@code repairs}.
     *
     * @throws IOException where they do not even begin like an object or an array
     */
    static JsonItems read(byte[] bytes, List<Repair> repairs) throws IOException {
        int start = startsWithByteOrderMark(bytes) ? 3 : 0;
        try (JsonParser parser = MAPPER.createParser(bytes, start, bytes.length - start)) {
            return new Walk(parser, bytes).read(repairs);
        }
    }

    private static boolean startsWithByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** One pass over a document. */
    private static final class Walk {
        private final JsonParser parser;
        private final byte[] bytes;
        private final ObjectNode frame = MAPPER.createObjectNode();
        private final List<JsonNode> items = new ArrayList<>();
        private final List<Fragment> parked = new ArrayList<>();
        private boolean listed;
        private int complete;

        Walk(JsonParser parser, byte[] bytes) {
            this.parser = parser;
            this.bytes = bytes;
        }

        JsonItems read(List<Repair> repairs) throws IOException {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
                throw new IOException("expected an object or an array, found " + first);
            }
            try {
                if (first == JsonToken.START_ARRAY) {
                    array();
                } else {
                    object();
                }
            } catch (IOException e) {
                repairs.add(new Repair(Repair.Kind.TRUNCATED, "the document breaks off: " + firstLine(e)));
                byte[] rest = Arrays.copyOfRange(bytes, Math.min(complete, bytes.length), bytes.length);
                parked.add(new Fragment(rest, "expected the rest of the document: " + firstLine(e)));
                return new JsonItems(frame, items, false, parked);
            }
            return new JsonItems(frame, listed ? items : List.of(frame), !listed, parked);
        }

        private void object() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                    array();
                } else {
                    frame.set(name, MAPPER.readTree(parser));
                }
            }
        }

        private void array() throws IOException {
            listed = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == null) {
                    throw new IOException("expected ']', found the end");
                }
                JsonNode node = MAPPER.readTree(parser);
                complete = (int) parser.currentLocation().getByteOffset();
                if (node.isObject()) {
                    items.add(node);
                } else {
                    parked.add(new Fragment(
                            MAPPER.writeValueAsBytes(node), "expected an object, found " + node.getNodeType()));
                }
            }
        }
    }

    /** The bytes of an item that is well-formed but of no use. */
    static byte[] bytes(JsonNode item) {
        return item.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
