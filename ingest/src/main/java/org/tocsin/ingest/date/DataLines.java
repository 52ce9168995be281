package org.tocsin.ingest.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** The lines of a data file of this package: cells separated by tabs, {@code #} begins a comment. */
final class DataLines {
    private DataLines() {}

    /**
     * Gives each line's cells to {@code taker}.
     *
     * @throws IllegalStateException where a line has another number of cells or {@code taker} refuses it, with file and
     *     line
     */
    static void read(String resource, int cells, Consumer<String[]> taker) {
        List<String> lines = lines(resource);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] found = line.split("\t", -1);
            String where = resource + ":" + (i + 1) + ": ";
            if (found.length != cells) {
                throw new IllegalStateException(
                        where + "expected " + cells + " cells separated by tabs, found '" + line + "'");
            }
            try {
                taker.accept(found);
            } catch (RuntimeException e) {
                throw new IllegalStateException(where + e.getMessage(), e);
            }
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream in = DataLines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("expected the resource " + resource + ", found none");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
