package org.tocsin.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whose words an element is in; namespaces are told apart by {@code namespaces.tsv}, which tells its own format. */
enum Vocabulary {
    /** No namespace, as RSS 0.9x and 2.0 have it. */
    NONE(""),
    /** RSS 0.90, 1.0, and the namespaces that versions without one were given by some. */
    RSS("rss"),
    ATOM("atom"),
    DC("dc"),
    DCTERMS("dcterms"),
    CONTENT("content"),
    /** Syndication: how often a feed changes. */
    SY("sy"),
    MEDIA("media"),
    RDF("rdf"),
    GEORSS("georss"),
    GEO("geo"),
    ITUNES("itunes"),
    FEEDBURNER("feedburner"),
    XHTML("xhtml"),
    /** RFC 6721, deleted entries. */
    TOMBSTONE("at"),
    /** Any other. */
    OTHER("");

    private static final String RESOURCE = "namespaces.tsv";
    private static final Map<String, Vocabulary> BY_URI = new HashMap<>();
    private static final Map<Vocabulary, String> USUAL = new HashMap<>();

    static {
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                take(lines.get(i), i + 1);
            }
        }
    }

    private final String prefix;

    Vocabulary(String prefix) {
        this.prefix = prefix;
    }

    /** The vocabulary of a namespace; {@link #OTHER} for one that is not known. */
    static Vocabulary of(String uri) {
        if (uri.isEmpty()) {
            return NONE;
        }
        Vocabulary exact = BY_URI.get(uri);
        return exact != null ? exact : BY_URI.getOrDefault(key(uri), OTHER);
    }

    /** The namespace that a prefix usually stands for; one made up for a prefix that nobody knows. */
    static String usualUri(String prefix) {
        return Arrays.stream(values())
                .filter(vocabulary -> vocabulary.prefix.equalsIgnoreCase(prefix) && USUAL.containsKey(vocabulary))
                .findFirst()
                .map(USUAL::get)
                .orElse("urn:undeclared:" + prefix);
    }

    private static void take(String line, int number) {
        String[] cells = line.split("\t", -1);
        String where = RESOURCE + ":" + number + ": ";
        if (cells.length != 2) {
            throw new IllegalStateException(where + "expected a vocabulary and a URI, found '" + line + "'");
        }
        try {
            Vocabulary vocabulary = valueOf(cells[0]);
            BY_URI.put(cells[1], vocabulary);
            BY_URI.put(key(cells[1]), vocabulary);
            USUAL.putIfAbsent(vocabulary, cells[1]);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(where + "expected one of " + Arrays.toString(values()), e);
        }
    }

    private static String key(String uri) {
        return uri.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https:", "http:")
                .replaceAll("[/#]+$", "");
    }

    private static List<String> lines() {
        try (InputStream in = Vocabulary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("expected the resource " + RESOURCE + ", found none");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
