package org.tocsin.ingest.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which encoding a label means; from {@code labels.tsv}, which tells its own format, and from Java's own names. */
final class EncodingLabels {
    private static final String RESOURCE = "labels.tsv";

    private final Map<String, Charset> known;

    private EncodingLabels(Map<String, Charset> known) {
        this.known = known;
    }

    /**
     * The labels that come with Tocsin.
     *
     * @throws IllegalStateException where a line is wrong, with file and line
     */
    static EncodingLabels standard() {
        try (InputStream in = EncodingLabels.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("expected the resource " + RESOURCE + ", found none");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            Map<String, Charset> known = new HashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                    take(lines.get(i), i + 1, known);
                }
            }
            return new EncodingLabels(Map.copyOf(known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(String line, int number, Map<String, Charset> known) {
        String[] cells = line.split("\t", -1);
        String where = RESOURCE + ":" + number + ": ";
        if (cells.length != 2) {
            throw new IllegalStateException(where + "expected a label and a charset, found '" + line + "'");
        }
        try {
            known.put(cells[0].toLowerCase(Locale.ROOT), Charset.forName(cells[1]));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalStateException(where + "expected a charset of Java, found '" + cells[1] + "'", e);
        }
    }

    /** The charset that {@code label} means in documents, or null where nobody knows it. */
    Charset charset(String label) {
        if (label == null) {
            return null;
        }
        String plain = label.strip().toLowerCase(Locale.ROOT);
        Charset told = known.get(plain);
        if (told != null) {
            return told;
        }
        Charset java = java(plain);
        if (java != null) {
            return java;
        }
        // Makers of documents copy the names of their own programs, where hyphens are not allowed.
        String hyphens = plain.replace('_', '-');
        return known.containsKey(hyphens) ? known.get(hyphens) : java(hyphens);
    }

    private static Charset java(String name) {
        try {
            return Charset.isSupported(name) ? Charset.forName(name) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
