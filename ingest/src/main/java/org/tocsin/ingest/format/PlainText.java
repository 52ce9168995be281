package org.tocsin.ingest.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Content;
import org.jdom2.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;

/** Plain text out of the HTML or half-HTML of feeds: paragraphs separated by an empty line, nothing else kept. */
final class PlainText {
    private static final Pattern TAG = Pattern.compile("<(?:[A-Za-z/!?])");
    private static final int FIRST_CONTROL = 0x80;
    private static final int LAST_CONTROL = 0x9F;
    /** The characters of windows-1252 from 0x80 to 0x9F; blank where it has none. */
    private static final String WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

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

    private static final Evaluator UNSPOKEN_ELEMENTS = QueryParser.parse(String.join(",", UNSPOKEN));

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
        return collapsed(text, false);
    }

    /** Every run of blanks as one space, or as an empty line where it holds two line ends and they are kept. */
    private static String collapsed(CharSequence text, boolean keepParagraphs) {
        StringBuilder out = new StringBuilder(text.length());
        int lineEnds = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_CONTROL && c <= LAST_CONTROL) {
                // References such as &#146; name characters of windows-1252, whatever the standard says of the number.
                c = WINDOWS_1252.charAt(c - FIRST_CONTROL);
            }
            if (isBlank(c)) {
                blank = true;
                boolean second = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
                lineEnds += isLineEnd(c) && !second ? 1 : 0;
                continue;
            }
            if (blank && !out.isEmpty()) {
                out.append(keepParagraphs && lineEnds > 1 ? "\n\n" : " ");
            }
            blank = false;
            lineEnds = 0;
            out.append(c);
        }
        return out.toString();
    }

    private static boolean isLineEnd(char c) {
        return c >= '\n' && c <= '\r' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isBlank(char c) {
        if (c < '\u1680') {
            return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0';
        }
        return Character.isSpaceChar(c) || c == '\u180E';
    }

    /** Line ends inside a text node are only how the source was folded. */
    private static void unfolded(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(isBlank(c) ? ' ' : c);
        }
    }

    /** The text of markup that is part of the document itself: inline XHTML, or the elements of a wire's story. */
    static String ofTree(org.jdom2.Element tree) {
        StringBuilder out = new StringBuilder();
        walk(tree, out);
        return paragraphs(out.toString());
    }

    private static void walk(org.jdom2.Element element, StringBuilder out) {
        for (Content content : element.getContent()) {
            if (content instanceof Text text) {
                unfolded(text.getText(), out);
            } else if (content instanceof org.jdom2.Element child) {
                String name = child.getName().toLowerCase(Locale.ROOT);
                if (name.equals("br")) {
                    out.append('\n');
                } else if (!UNSPOKEN.contains(name)) {
                    String around = BLOCKS.contains(name) ? "\n\n" : "";
                    out.append(around);
                    walk(child, out);
                    out.append(around);
                }
            }
        }
    }

    private static String paragraphs(CharSequence text) {
        String out = collapsed(text, true);
        return out.isEmpty() ? null : out;
    }

    private static String ofHtml(String html) {
        StringBuilder out = new StringBuilder(html.length());
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select(UNSPOKEN_ELEMENTS).remove();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    unfolded(text.getWholeText(), out);
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
