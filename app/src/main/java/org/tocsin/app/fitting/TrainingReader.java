package org.tocsin.app.fitting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.tocsin.app.evaluation.LabelException;
import org.tocsin.app.evaluation.LabelReader;
import org.tocsin.app.evaluation.LabelledItem;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.NewsItemBuilder;
import org.tocsin.contracts.news.Source;
import org.tocsin.contracts.record.Json;

/**
 * Reads lines to learn from: labelled items as {@link LabelReader} reads them; {@code text} with {@code armed} true or
 * false; and {@code text} with a {@code topic}, which is a headline of general news, neither an
 * incident nor armed violence (of {@code world}, {@code crime} and {@code politics} nothing is learned).
 */
public final class TrainingReader {
    /** Topics of general news that may well tell of armed violence, or of truces and drills. */
    private static final Set<String> UNCLEAR = Set.of("world", "crime", "politics");

    private final LabelReader labels = new LabelReader();

    /**
     * One line.
     *
     * @throws LabelException says what was expected and what was found
     */
    public TrainingItem read(String line) throws LabelException {
        JsonNode node;
        try {
            node = Json.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new LabelException("expected one JSON object a line: "
                    + e.getOriginalMessage().lines().findFirst().orElse("no JSON"));
        }
        if (!node.path("text").isTextual()) {
            LabelledItem labelled = labels.read(line);
            Kind kind = labelled.label().kind();
            // Any other kind may tell of violence that is no border incident.
            return new TrainingItem(labelled.item(), kind, kind == Kind.INCIDENT ? true : null);
        }
        String id = node.path("id").asText("");
        NewsItemBuilder item = NewsItem.builder(id, new Source("text", "text", "text", null))
                .language(node.path("lang").asText(null));
        String text = node.get("text").asText();
        if (node.path("armed").isBoolean()) {
            return new TrainingItem(
                    item.body(text).build(), null, node.get("armed").asBoolean());
        }
        if (node.path("topic").isTextual()) {
            boolean unclear = UNCLEAR.contains(node.get("topic").asText());
            return new TrainingItem(item.title(text).build(), unclear ? null : Kind.NONE, unclear ? null : false);
        }
        throw new LabelException("expected \"armed\" or \"topic\" beside \"text\", found "
                + node.properties().stream().map(java.util.Map.Entry::getKey).toList());
    }
}
