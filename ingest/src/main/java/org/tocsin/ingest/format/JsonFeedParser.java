package org.tocsin.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeedParser {
    /** Part of the address of every version. */
    static final String VERSION = "jsonfeed.org/version/";

    private final SignalPhrases signals;

    JsonFeedParser(SignalPhrases signals) {
        this.signals = signals;
    }

    ParsedDocument parse(JsonItems json, Context context) {
        JsonFields feed = new JsonFields(json.frame());
        List<ParsedItem> items = new ArrayList<>();
        List<Fragment> parked = new ArrayList<>(json.parked());
        for (JsonNode node : json.single() ? List.<JsonNode>of() : json.items()) {
            ParsedItem item = item(new JsonFields(node), feed, context);
            if (item.identifiable()) {
                items.add(item);
            } else {
                parked.add(new Fragment(JsonItems.bytes(node), "expected an id, a url or a text, found none"));
            }
        }
        return new ParsedDocument(DocumentFormat.JSON_FEED, head(feed, context), items, context.repairs(), parked);
    }

    private ParsedItem item(JsonFields fields, JsonFields feed, Context context) {
        String html = PlainText.of(fields.text("content_html"));
        ItemDraft draft = new ItemDraft(context)
                .guid(fields.text("id"))
                .link(fields.text("url", "external_url"))
                .title(fields.text("title"))
                .summary(PlainText.ofPlain(fields.text("summary")))
                .body(html != null ? html : PlainText.ofPlain(fields.text("content_text")))
                .published(fields.text("date_published"), fields.text("date_modified"))
                .updated(fields.text("date_modified"))
                .language(fields.text("language"))
                .byline(First.of(authors(fields), authors(feed)));
        fields.objects("attachments")
                .forEach(each -> draft.enclosure(
                        Links.absolute(each.text("url"), context.base()),
                        each.text("mime_type"),
                        each.text("size_in_bytes")));
        fields.texts("tags").forEach(tag -> draft.subject(null, null, tag));
        return draft.signal(signals.inTitle(draft.title())).item();
    }

    private static FeedHead head(JsonFields feed, Context context) {
        List<String> hubs = feed.objects("hubs").stream()
                .map(hub -> hub.text("url"))
                .filter(Links::isWeb)
                .toList();
        String title = PlainText.ofPlain(feed.text("title"));
        String self = Links.absolute(feed.text("feed_url"), context.base());
        return new FeedHead(
                title == null ? null : PlainText.oneLine(title),
                PlainText.ofPlain(feed.text("description")),
                Links.absolute(feed.text("home_page_url"), context.base()),
                // JSON Feed 1.1: the address of the feed "serves as the unique identifier for the feed".
                feed.text("feed_url"),
                null,
                null,
                feed.text("language"),
                First.of(authors(feed)),
                null,
                self,
                hubs,
                null);
    }

    private static String authors(JsonFields fields) {
        return fields.objects("authors", "author").stream()
                .map(author -> author.text("name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
