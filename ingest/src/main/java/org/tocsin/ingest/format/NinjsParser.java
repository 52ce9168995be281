package org.tocsin.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** IPTC ninjs, all generations: the flat names of 1.x, the arrays of 2.x and the camel case of 3.x. */
final class NinjsParser {
    private final SignalPhrases signals;

    NinjsParser(SignalPhrases signals) {
        this.signals = signals;
    }

    ParsedDocument parse(JsonItems json, Context context) {
        JsonFields frame = new JsonFields(json.frame());
        List<ParsedItem> items = new ArrayList<>();
        List<Fragment> parked = new ArrayList<>(json.parked());
        for (JsonNode node : json.items()) {
            ParsedItem item = item(new JsonFields(node), context);
            if (item.identifiable()) {
                items.add(item);
            } else {
                parked.add(new Fragment(JsonItems.bytes(node), "expected a uri, a headline or a body, found none"));
            }
        }
        return new ParsedDocument(
                DocumentFormat.NINJS,
                json.single() ? FeedHead.NONE : FeedHead.of(frame.text("title", "name"), frame.text("language")),
                items,
                context.repairs(),
                parked);
    }

    private ParsedItem item(JsonFields fields, Context context) {
        String uri = fields.text("uri", "id", "guid");
        String note = fields.text("ednote");
        ItemDraft draft = new ItemDraft(context)
                .guid(uri)
                .link(First.of(fields.text("url", "link", "webUrl"), href(fields), Links.isWeb(uri) ? uri : null))
                .versionHint(fields.text("version"))
                .title(First.of(fields.text("headline"), value(fields, "headlines"), fields.text("title", "name")))
                .summary(PlainText.of(First.of(
                        fields.text("description_text", "description_html", "description", "abstract"),
                        value(fields, "descriptions"),
                        note)))
                .body(body(fields))
                .published(fields.text("firstcreated"), fields.text("contentcreated"), fields.text("versioncreated"))
                .updated(fields.text("versioncreated"))
                .embargoedUntil(fields.text("embargoed", "embargoeduntil"))
                .urgency(fields.text("urgency"))
                .language(fields.text("language"))
                .byline(First.of(fields.text("byline", "by"), names(fields, "people", "authors")))
                .rights(First.of(fields.text("copyrightnotice"), copyright(fields)))
                .dateline(First.of(fields.text("dateline", "located"), names(fields, "located")))
                .status(StatusCodes.read(fields.text("pubstatus")))
                .signal(signal(fields))
                .signal(signals.inNote(note));
        fields.objects("subjects", "subject").forEach(subject -> subject(subject, draft));
        return draft.signal(signals.inTitle(draft.title())).item();
    }

    private static String body(JsonFields fields) {
        String plain = PlainText.ofPlain(fields.text("body_text"));
        if (plain != null) {
            return plain;
        }
        String markup = PlainText.of(fields.text("body_xhtml", "body_html", "body"));
        return markup != null ? markup : PlainText.of(value(fields, "bodies"));
    }

    /** The main value of an array of renditions, plain text before markup. */
    private static String value(JsonFields fields, String name) {
        List<JsonFields> renditions = fields.objects(name);
        return Stream.concat(
                        renditions.stream().filter(NinjsParser::isPlain),
                        renditions.stream().filter(rendition -> !isPlain(rendition)))
                .map(rendition -> rendition.text("value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isPlain(JsonFields rendition) {
        String type = rendition.text("contenttype");
        return type != null && type.startsWith("text/plain");
    }

    private static Signal signal(JsonFields fields) {
        Stream<String> codes = Stream.concat(
                Stream.concat(
                        fields.objects("signals", "signal").stream()
                                .map(signal -> First.of(signal.text("uri"), signal.text("code", "name", "literal"))),
                        fields.texts("signals", "signal").stream()),
                Stream.of(Objects.requireNonNullElse(fields.text("signal"), "")));
        return codes.filter(Objects::nonNull)
                        .anyMatch(code -> code.toLowerCase(Locale.ROOT).endsWith("correction"))
                ? Signal.CORRECTION
                : Signal.NONE;
    }

    private static String href(JsonFields fields) {
        return fields.objects("links").stream()
                .map(link -> link.text("href", "url"))
                .filter(Links::isWeb)
                .findFirst()
                .orElse(null);
    }

    private static String names(JsonFields fields, String... names) {
        return fields.objects(names).stream()
                .map(each -> each.text("name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String copyright(JsonFields fields) {
        return fields.objects("rightsinfo").stream()
                .map(rights -> rights.text("copyrightnotice", "usageterms"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void subject(JsonFields subject, ItemDraft draft) {
        String uri = subject.text("uri");
        String code = subject.text("code", "literal", "qcode");
        if (code == null && uri != null) {
            int cut = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':'));
            draft.subject(cut < 0 ? null : uri.substring(0, cut + 1), uri.substring(cut + 1), subject.text("name"));
        } else {
            draft.subject(First.of(subject.text("scheme"), uri), code, subject.text("name"));
        }
    }
}
