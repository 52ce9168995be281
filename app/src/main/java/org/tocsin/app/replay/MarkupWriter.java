package org.tocsin.app.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes XML in UTF-8: elements that are open are closed in order, and every text is escaped. */
final class MarkupWriter {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element. {@code attributes}: name, value, name, value. */
    MarkupWriter open(String name, String... attributes) {
        tag(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    /** Closes the innermost open element. */
    MarkupWriter close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element with a text; nothing at all where the text is null. */
    MarkupWriter element(String name, String text, String... attributes) {
        if (text != null) {
            tag(name, attributes)
                    .append('>')
                    .append(escaped(text))
                    .append("</")
                    .append(name)
                    .append(">\n");
        }
        return this;
    }

    /** An element without content. */
    MarkupWriter empty(String name, String... attributes) {
        tag(name, attributes).append("/>\n");
        return this;
    }

    /** The document; closes what is open. */
    byte[] bytes() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return out;
    }

    /**
     * Paragraphs as HTML, itself a text that is escaped once more where it goes into a feed.
     *
     * @return null where there are no paragraphs
     */
    static String html(List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return null;
        }
        StringBuilder html = new StringBuilder();
        for (String paragraph : paragraphs) {
            html.append("<p>").append(escaped(paragraph)).append("</p>\n");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\t' -> escaped.appendCodePoint(c);
                // What XML 1.0 cannot hold at all, not even escaped.
                default -> escaped.appendCodePoint(c < ' ' || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c);
            }
        });
        return escaped.toString();
    }
}
