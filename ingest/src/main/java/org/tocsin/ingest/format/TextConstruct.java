package org.tocsin.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jdom2.Element;

/** The text of an element, by what its format says of markup in it. */
final class TextConstruct {
    private TextConstruct() {}

    /** Plain text with paragraphs; null where there are no words. */
    static String read(Element element, DocumentFormat format) {
        if (element == null) {
            return null;
        }
        return format == DocumentFormat.ATOM ? atom(element) : rss(element);
    }

    /** RSS does not say what is markup, and is mostly markup, escaped or not. */
    private static String rss(Element element) {
        return element.getChildren().isEmpty() ? PlainText.of(element.getText()) : PlainText.ofTree(element);
    }

    /** RFC 4287 section 3.1 and 4.1.3.3; the media types and the mode are Atom 0.3's. */
    private static String atom(Element element) {
        String type = lower(Fields.attribute(element, "type"));
        String mode = lower(Fields.attribute(element, "mode"));
        if (!element.getChildren().isEmpty()) {
            return PlainText.ofTree(element);
        }
        String text = element.getText();
        if (mode.equals("base64") || isBinary(type)) {
            text = decoded(text);
        }
        return isMarkup(type) ? PlainText.of(text) : PlainText.ofPlain(text);
    }

    private static boolean isMarkup(String type) {
        return type.equals("html")
                || type.equals("xhtml")
                || type.startsWith("text/html")
                || type.endsWith("+xml")
                || type.endsWith("/xml");
    }

    /** What is neither text nor XML comes in base64 (RFC 4287 section 4.1.3.3, case 5). */
    private static boolean isBinary(String type) {
        return type.contains("/") && !type.startsWith("text/") && !type.endsWith("+xml") && !type.endsWith("/xml");
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String lower(String value) {
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
