package org.tocsin.ingest.format;

import java.util.Arrays;
import java.util.Optional;

/** The formats that are read, by the name that stands in {@code channel.format} of an item. */
public enum DocumentFormat {
    /** RSS 0.91 to 2.0. */
    RSS("rss"),
    /** Atom 0.3 and 1.0 (RFC 4287). */
    ATOM("atom"),
    /** RSS 0.90 and 1.0, which are RDF. */
    RDF("rdf"),
    /** JSON Feed 1.0 and 1.1. */
    JSON_FEED("json-feed"),
    /** IPTC ninjs 1.x to 3.x: one object, an array, or {@code {"items":[…]}}. */
    NINJS("ninjs"),
    /** IPTC NewsML-G2 {@code newsMessage} or a single {@code newsItem}. */
    NEWSML_G2("newsml-g2");

    private final String label;

    DocumentFormat(String label) {
        this.label = label;
    }

    /** The name in records and in the configuration. */
    public String label() {
        return label;
    }

    /** The format with that label, where there is one. */
    public static Optional<DocumentFormat> named(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst();
    }
}
