package org.tocsin.ingest.format;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.JDOMException;

/**
 * Reads a document of any known format. Never throws for what the document holds: what cannot be read comes
 * back parked. Holds no state beside its phrases; safe for any number of threads.
 */
public final class DocumentParser {
    /** Far above any feed; what is remembered of a feed must fit into one Kafka record. */
    static final int MOST_ITEMS = 2000;

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
     * @param contentType value of the HTTP header, for its charset, or null
     * @param base absolute address of the document, for relative links, or null
     */
    public ParsedDocument parse(byte[] bytes, String contentType, URI base) {
        return parse(bytes, contentType, base, null);
    }

    /**
     * As {@link #parse(byte[], String, URI)}, with a word on what JSON is that does not tell: a JSON Feed without
     * its version is otherwise taken for ninjs.
     *
     * @param hint the format that is expected, or null
     */
    public ParsedDocument parse(byte[] bytes, String contentType, URI base, DocumentFormat hint) {
        List<Repair> repairs = new ArrayList<>();
        try {
            return bounded(
                    isJson(bytes) ? json(bytes, base, hint, repairs) : xml(bytes, contentType, base, repairs), repairs);
        } catch (JDOMException | IOException e) {
            return ParsedDocument.unreadable(
                    null, bytes, repairs, "expected a feed or wire document: " + JsonItems.firstLine(e));
        } catch (RuntimeException | StackOverflowError e) {
            // A parser's own fault must not stop the feed; the bytes are kept to mend it by.
            return ParsedDocument.unreadable(null, bytes, repairs, "the parser failed: " + e);
        }
    }

    private ParsedDocument json(byte[] bytes, URI base, DocumentFormat hint, List<Repair> repairs) throws IOException {
        JsonItems items = JsonItems.read(bytes, repairs);
        String version = new JsonFields(items.frame()).text("version");
        boolean told = version != null && version.startsWith(JsonFeedParser.VERSION);
        return told || hint == DocumentFormat.JSON_FEED && !items.single()
                ? jsonFeed.parse(items, base, repairs)
                : ninjs.parse(items, base, repairs);
    }

    private ParsedDocument xml(byte[] bytes, String contentType, URI base, List<Repair> repairs) throws JDOMException {
        XmlItems items = XmlItems.read(XmlText.of(bytes, contentType, repairs), repairs);
        String root = items.frame().getRootElement().getName();
        return switch (root) {
            case "rss" -> syndication.parse(DocumentFormat.RSS, items, base, repairs);
            case "RDF" -> syndication.parse(DocumentFormat.RDF, items, base, repairs);
            case "feed" -> syndication.parse(DocumentFormat.ATOM, items, base, repairs);
            case "newsMessage", "itemSet" -> newsMl.parse(items, base, repairs);
            default ->
                ParsedDocument.unreadable(
                        null,
                        bytes,
                        repairs,
                        "expected the root rss, RDF, feed, newsMessage or newsItem, found " + root);
        };
    }

    private static ParsedDocument bounded(ParsedDocument document, List<Repair> repairs) {
        int found = document.items().size();
        if (found <= MOST_ITEMS) {
            return document;
        }
        repairs.add(new Repair(Repair.Kind.TOO_MANY_ITEMS, found + " items, the first " + MOST_ITEMS + " kept"));
        return new ParsedDocument(
                document.format(),
                document.title(),
                document.language(),
                document.items().subList(0, MOST_ITEMS),
                repairs,
                document.parked());
    }

    private static boolean isJson(byte[] bytes) {
        for (byte each : bytes) {
            if (each == '{' || each == '[') {
                return true;
            }
            boolean mark = each == (byte) 0xEF || each == (byte) 0xBB || each == (byte) 0xBF;
            boolean skipped = each <= ' ' && each >= 0 || mark;
            if (!skipped) {
                return false;
            }
        }
        return false;
    }
}
