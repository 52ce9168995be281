package org.tocsin.ingest.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdom2.JDOMException;
import org.tocsin.ingest.date.DateReader;
import org.tocsin.ingest.encoding.ContentType;
import org.tocsin.ingest.encoding.DecodedDocument;
import org.tocsin.ingest.encoding.DocumentDecoder;

/**
 * Reads a document of any known format. Never throws for what the document holds: what cannot be read comes
 * back parked. Holds no state beside its data files; safe for any number of threads.
 */
public final class DocumentParser {
    /** Far above any feed; what is remembered of a feed must fit into one Kafka record. */
    static final int MOST_ITEMS = 20_000;

    private final DocumentDecoder decoder = new DocumentDecoder();
    private final DateReader dates = DateReader.standard();
    private final SyndicationParser syndication;
    private final NewsMlG2Parser newsMl;
    private final JsonFeedParser jsonFeed;
    private final NinjsParser ninjs;

    public DocumentParser() {
        SignalPhrases signals = SignalPhrases.standard();
        this.syndication = new SyndicationParser(signals);
        this.newsMl = new NewsMlG2Parser(signals);
        this.jsonFeed = new JsonFeedParser(signals);
        this.ninjs = new NinjsParser(signals);
    }

    /**
     * Reads a document; its format is told from what it holds, never from its name.
     *
     * @param bytes the document as it came, decompressed
     * @param origin what is known besides
     */
    public ParsedDocument parse(byte[] bytes, DocumentOrigin origin) {
        List<Repair> repairs = new ArrayList<>();
        DocumentHeaders headers = origin.headers();
        DecodedDocument decoded = decoder.decode(bytes, ContentType.of(headers.contentType()), headers.given());
        if (decoded.mended() != null) {
            repairs.add(new Repair(Repair.Kind.ENCODING, decoded.mended()));
        }
        Context context = new Context(origin.base(), headers.contentLocation() != null, repairs, dates, origin.dates());
        return read(bytes, decoded, origin, context).in(decoded.encoding());
    }

    private ParsedDocument read(byte[] bytes, DecodedDocument decoded, DocumentOrigin origin, Context context) {
        try {
            return bounded(
                    bytes,
                    isJson(decoded.text())
                            ? json(bytes, decoded, origin.hint(), context)
                            : xml(bytes, decoded, origin, context));
        } catch (JDOMException | IOException e) {
            return ParsedDocument.unreadable(
                    bytes, context.repairs(), "expected a feed or wire document: " + JsonItems.firstLine(e));
        } catch (RuntimeException | StackOverflowError e) {
            // A parser's own fault must not stop the feed; the bytes are kept to mend it by.
            return ParsedDocument.unreadable(bytes, context.repairs(), "the parser failed: " + e);
        }
    }

    private ParsedDocument json(byte[] bytes, DecodedDocument decoded, DocumentFormat hint, Context context)
            throws IOException {
        boolean utf8 = decoded.charset().equals(StandardCharsets.UTF_8) && decoded.mended() == null;
        JsonItems items =
                JsonItems.read(utf8 ? bytes : decoded.text().getBytes(StandardCharsets.UTF_8), context.repairs());
        String version = new JsonFields(items.frame()).text("version");
        boolean told = version != null && version.contains(JsonFeedParser.VERSION);
        return told || hint == DocumentFormat.JSON_FEED && !items.single()
                ? jsonFeed.parse(items, context)
                : ninjs.parse(items, context);
    }

    private ParsedDocument xml(byte[] bytes, DecodedDocument decoded, DocumentOrigin origin, Context context)
            throws JDOMException {
        XmlItems items = XmlItems.read(XmlText.of(decoded, context.repairs()), context.repairs());
        String root = items.frame().getRootElement().getName();
        String language = origin.headers().contentLanguage();
        return switch (root.toLowerCase(Locale.ROOT)) {
            case "rss", "channel" -> syndication.parse(DocumentFormat.RSS, items, context, language);
            case "rdf" -> syndication.parse(DocumentFormat.RDF, items, context, language);
            case "feed" -> syndication.parse(DocumentFormat.ATOM, items, context, language);
            case "newsmessage", "itemset" -> newsMl.parse(items, context);
            default ->
                ParsedDocument.unreadable(
                        bytes,
                        context.repairs(),
                        "expected the root rss, RDF, feed, newsMessage or newsItem, found " + root);
        };
    }

    /** Items beyond the bound are not dropped unseen: the document is parked with them. */
    private static ParsedDocument bounded(byte[] bytes, ParsedDocument document) {
        int found = document.items().size();
        if (found <= MOST_ITEMS) {
            return document;
        }
        List<Fragment> parked = new ArrayList<>(document.parked());
        parked.add(new Fragment(bytes, "expected at most " + MOST_ITEMS + " items, found " + found));
        return new ParsedDocument(
                document.format(),
                document.feed(),
                document.items().subList(0, MOST_ITEMS),
                document.repairs(),
                parked);
    }

    private static boolean isJson(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '{' || each == '[') {
                return true;
            }
            if (!Character.isWhitespace(each) && each != '\uFEFF') {
                return false;
            }
        }
        return false;
    }
}
