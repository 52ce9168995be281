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
import org.jsoup.select.NodeVisitor;

/** Plain text out of the HTML or half-HTML of feeds: paragraphs separated by an empty line, nothing else kept. */
final class PlainText {
    private static final Pattern TAG = Pattern.compile("<(?:[A-Za-z/!?])");
    private static final Pattern BLANKS = Pattern.compile("[\\h\\s]+");
    private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\R(?:[\\h\\s]*\\R)+");
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
        return BLANKS.matcher(withoutControls(text)).replaceAll(" ").strip();
    }

    /** References such as {@code &#146;} name characters of windows-1252, whatever the standard says of that number. */
    private static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_CONTROL && text.charAt(i) <= LAST_CONTROL) {
                StringBuilder out = new StringBuilder(text);
                for (int j = i; j < out.length(); j++) {
                    int c = out.charAt(j);
                    if (c >= FIRST_CONTROL && c <= LAST_CONTROL) {
                        out.setCharAt(j, WINDOWS_1252.charAt(c - FIRST_CONTROL));
                    }
                }
                return out.toString();
            }
        }
        return text;
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
                out.append(BLANKS.matcher(text.getText()).replaceAll(" "));
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
