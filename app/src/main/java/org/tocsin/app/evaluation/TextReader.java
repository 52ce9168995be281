package org.tocsin.app.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.NewsItemBuilder;
import org.tocsin.contracts.news.Source;

/**
 * Reads labelled texts: {@code text} with {@code armed} true or false, or {@code text} with the {@code topic} of
 * general news. {@code id} and {@code lang} may be missing; other fields are notes.
 */
public final class TextReader {

    /** True where the line is a labelled text and no labelled item. */
    public static boolean isText(JsonNode line) {
        return line.path("text").isTextual();
    }

    /**
     * One line.
     *
     * @throws LabelException says what was expected and what was found
     */
    public LabelledText read(JsonNode line) throws LabelException {
        String text = line.get("text").asText();
        NewsItemBuilder item = NewsItem.builder(line.path("id").asText(""), new Source("text", "text", "text", null))
                .language(line.path("lang").asText(null));
        if (line.path("armed").isBoolean()) {
            return new LabelledText(item.body(text).build(), line.get("armed").asBoolean(), null);
        }
        if (line.path("topic").isTextual()) {
            return new LabelledText(
                    item.title(text).build(), null, line.get("topic").asText());
        }
        throw new LabelException("expected \"armed\" or \"topic\" beside \"text\", found "
                + line.properties().stream().map(Map.Entry::getKey).toList());
    }
}
