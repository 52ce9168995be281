package org.tocsin.ingest.format;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Plain text out of the HTML or half-HTML of feeds: paragraphs separated by an empty line, nothing else kept. */
final class PlainText {
    private static final Pattern TAG = Pattern.compile("<(?:[A-Za-z/!?])");
    private static final Pattern BLANKS = Pattern.compile("[\\h\\s]+");
    private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\R(?:[\\h\\s]*\\R)+");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "dd",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "hl1",
            "hl2",
            "byline");
    private static final Set<String> UNSPOKEN =
            Set.of("script", "style", "noscript", "template", "iframe", "object", "svg", "head", "form", "button");

    private PlainText() {}

    /** The text of a field that may hold HTML, or plain text with or without entities; null for null or no words. */
    static String of(String markup) {
        if (markup == null || markup.isBlank()) {
            return null;
        }
        String plain = TAG.matcher(markup).find() ? ofHtml(markup) : Parser.unescapeEntities(markup, false);
        return paragraphs(plain);
    }

    /** The text of a field that is plain by declaration: nothing in it is markup. */
    static String ofPlain(String text) {
        return text == null || text.isBlank() ? null : paragraphs(text);
    }

    /** The same words with every run of blanks and line ends as one space. */
    static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static String paragraphs(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (String paragraph : PARAGRAPH_BREAK.split(text)) {
            String line = oneLine(paragraph);
            if (!line.isEmpty()) {
                out.append(out.isEmpty() ? "" : "\n\n").append(line);
            }
        }
        return out.isEmpty() ? null : out.toString();
    }

    private static String ofHtml(String html) {
        StringBuilder out = new StringBuilder(html.length());
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select(String.join(",", UNSPOKEN)).remove();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    // Line ends inside a text node are only how the source was folded.
                    out.append(BLANKS.matcher(text.getWholeText()).replaceAll(" "));
                } else if (node.nodeName().equals("br")) {
                    out.append('\n');
                } else if (BLOCKS.contains(node.nodeName())) {
                    out.append("\n\n");
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (BLOCKS.contains(node.nodeName())) {
                    out.append("\n\n");
                }
            }
        });
        return out.toString();
    }
}
