package org.tocsin.app.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;
import org.tocsin.contracts.record.Json;

/**
 * Reads labelled lines: {@code id}, {@code lang}, {@code source}, {@code published}, {@code title}, {@code body}, {@code group}, and
 * {@code expect} with {@code kind}, {@code types}, {@code types_alt}, {@code countries}, {@code places},
 * {@code not_places}, {@code killed}, {@code wounded}, {@code accusers}, {@code accusers_alt}, {@code denials},
 * {@code occurred}, {@code ambiguous}. Other fields are notes.
 */
public final class LabelReader {

    /**
     * A line's JSON.
     *
     * @throws LabelException where it is none
     */
    public JsonNode parsed(String line) throws LabelException {
        try {
            return Json.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new LabelException("expected a labelled item as one JSON line: "
                    + e.getOriginalMessage().lines().findFirst().orElse("no JSON"));
        }
    }

    /**
     * One line.
     *
     * @throws LabelException says what was expected and what was found
     */
    public LabelledItem read(String line) throws LabelException {
        return read(parsed(line));
    }

    /** The same of a line that is parsed. */
    public LabelledItem read(JsonNode node) throws LabelException {
        if (!node.isObject() || !node.path("expect").isObject()) {
            throw new LabelException("expected an object with \"id\", \"title\" or \"body\", and \"expect\", found "
                    + shortened(node.toString()));
        }
        return new LabelledItem(item(node), label(node.get("expect"), nullable(node, "group")));
    }

    private static NewsItem item(JsonNode node) throws LabelException {
        String id = required(node, "id");
        String source = node.path("source").asText("");
        String title = nullable(node, "title");
        String body = nullable(node, "body");
        if (title == null && body == null) {
            throw new LabelException("expected a \"title\" or a \"body\" in item " + id + ", found neither");
        }
        return NewsItem.builder(id, new Source(source, source, source, null))
                .title(title)
                .body(body)
                .language(nullable(node, "lang"))
                .published(instant(required(node, "published"), "published"))
                .build();
    }

    private static Label label(JsonNode expect, String group) throws LabelException {
        Kind kind = constant(Kind.class, required(expect, "kind"), "kind");
        JsonNode relevant = expect.path("relevant");
        if (relevant.isBoolean() && relevant.asBoolean() != (kind == Kind.INCIDENT)) {
            throw new LabelException("expected \"relevant\" to be true for the kind incident alone, found " + relevant
                    + " for the kind " + expect.get("kind").asText());
        }
        String occurred = nullable(expect, "occurred");
        boolean timed = occurred != null && occurred.contains("T");
        return new Label(
                kind,
                types(expect, "types"),
                types(expect, "types_alt"),
                kind == Kind.INCIDENT ? border(expect) : null,
                places(expect),
                List.copyOf(texts(expect, "not_places")),
                range(expect, "killed"),
                range(expect, "wounded"),
                accusers(expect, "accusers"),
                accusers(expect, "accusers_alt"),
                texts(expect, "denials"),
                occurred == null || timed ? null : day(occurred),
                timed ? instant(occurred, "occurred") : null,
                expect.path("ambiguous").asBoolean(),
                group);
    }

    private static String border(JsonNode expect) throws LabelException {
        Set<String> sides = new TreeSet<>(texts(expect, "countries"));
        if (sides.size() != 2) {
            throw new LabelException("expected two \"countries\" for an incident, found " + sides);
        }
        return String.join("-", sides);
    }

    private static Set<IncidentType> types(JsonNode expect, String field) throws LabelException {
        Set<IncidentType> out = new LinkedHashSet<>();
        for (String text : texts(expect, field)) {
            out.add(constant(IncidentType.class, text, field));
        }
        return out;
    }

    private static List<LabelledPlace> places(JsonNode expect) throws LabelException {
        List<LabelledPlace> out = new ArrayList<>();
        for (JsonNode place : array(expect, "places")) {
            String name = required(place, "name");
            boolean located = place.path("lat").isNumber() && place.path("lon").isNumber();
            if (!located && (place.hasNonNull("lat") || place.hasNonNull("lon"))) {
                throw new LabelException("expected numbers \"lat\" and \"lon\" or neither for the place " + name
                        + ", found " + shortened(place.toString()));
            }
            out.add(new LabelledPlace(
                    name,
                    located ? place.get("lat").asDouble() : null,
                    located ? place.get("lon").asDouble() : null,
                    nullable(place, "country"),
                    place.path("precision").asText().equals("region"),
                    place.path("optional").asBoolean()));
        }
        return out;
    }

    private static Set<String> accusers(JsonNode expect, String field) throws LabelException {
        Set<String> out = new LinkedHashSet<>();
        for (JsonNode pair : array(expect, field)) {
            out.add(required(pair, "claimant") + ">" + required(pair, "accuses"));
        }
        return out;
    }

    private static Range range(JsonNode expect, String field) throws LabelException {
        JsonNode range = expect.path(field);
        if (range.isMissingNode() || range.isNull()) {
            return null;
        }
        JsonNode min = range.path("min");
        JsonNode max = range.path("max");
        try {
            if (min.isInt() && (max.isInt() || range.has("max") && max.isNull())) {
                return max.isNull() ? Range.atLeast(min.asInt()) : new Range(min.asInt(), max.asInt());
            }
        } catch (IllegalArgumentException e) {
            // Told below, as any other range that is none.
        }
        throw new LabelException("expected \"" + field
                + "\" as null or {\"min\":..,\"max\":..} with min <= max or max null, found " + range);
    }

    private static Set<String> texts(JsonNode expect, String field) throws LabelException {
        Set<String> out = new LinkedHashSet<>();
        for (JsonNode text : array(expect, field)) {
            out.add(text.asText());
        }
        return out;
    }

    private static JsonNode array(JsonNode expect, String field) throws LabelException {
        JsonNode array = expect.path(field);
        if (!array.isMissingNode() && !array.isNull() && !array.isArray()) {
            throw new LabelException("expected \"" + field + "\" as a list, found " + shortened(array.toString()));
        }
        return array;
    }

    private static String required(JsonNode node, String field) throws LabelException {
        String text = nullable(node, field);
        if (text == null) {
            throw new LabelException("expected a text \"" + field + "\", found " + node.path(field));
        }
        return text;
    }

    private static String nullable(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text, String field) throws LabelException {
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                return each;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new LabelException("expected \"" + field + "\" to be of " + allowed + ", found \"" + text + "\"");
    }

    private static Instant instant(String text, String field) throws LabelException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new LabelException(
                    "expected \"" + field + "\" as an instant like 2022-09-13T06:00:00Z, found \"" + text + "\"");
        }
    }

    private static LocalDate day(String text) throws LabelException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new LabelException(
                    "expected \"occurred\" as a date like 2022-09-13 or an instant, found \"" + text + "\"");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
