package org.tocsin.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeedParser {
    static final String VERSION = "https://jsonfeed.org/version/";

    private final SignalPhrases signals;

    JsonFeedParser(SignalPhrases signals) {
        this.signals = signals;
    }

    ParsedDocument parse(JsonItems json, URI base, List<Repair> repairs) {
        JsonFields feed = new JsonFields(json.frame());
        List<ParsedItem> items = new ArrayList<>();
        List<Fragment> parked = new ArrayList<>(json.parked());
        for (JsonNode node : json.single() ? List.<JsonNode>of() : json.items()) {
            ParsedItem item = item(new JsonFields(node), feed, base, repairs);
            if (item.identifiable()) {
                items.add(item);
            } else {
                parked.add(new Fragment(JsonItems.bytes(node), "expected an id, a url or a text, found none"));
            }
        }
        return new ParsedDocument(
                DocumentFormat.JSON_FEED, feed.text("title"), feed.text("language"), items, repairs, parked);
    }

    private ParsedItem item(JsonFields fields, JsonFields feed, URI base, List<Repair> repairs) {
        String html = PlainText.of(fields.text("content_html"));
        ItemDraft draft = new ItemDraft(repairs)
                .guid(fields.text("id"))
                .link(fields.text("url", "external_url"), base)
                .title(fields.text("title"))
                .summary(PlainText.ofPlain(fields.text("summary")))
                .body(html != null ? html : PlainText.ofPlain(fields.text("content_text")))
                .published(fields.text("date_published"), fields.text("date_modified"))
                .updated(fields.text("date_modified"))
                .language(fields.text("language"))
                .byline(First.of(authors(fields), authors(feed)));
        fields.texts("tags").forEach(tag -> draft.subject(null, null, tag));
        return draft.signal(signals.inTitle(draft.title())).item();
    }

    private static String authors(JsonFields fields) {
        return fields.objects("authors", "author").stream()
                .map(author -> author.text("name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
