package org.tocsin.processor.geo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Names of places that are common words or names of people too. Immutable; safe for use by many threads. */
final class NameGuards {

    private static final String SHIPPED = "geo/guards.tsv.gz";

    private final Set<String> words = new HashSet<>();
    private final Set<String> people = new HashSet<>();

    private NameGuards() {}

    /** Guards no name. */
    static NameGuards none() {
        return new NameGuards();
    }

    /** @throws GazetteerException names file and line of the first error */
    static NameGuards shipped() {
        try {
            return read(
                    SHIPPED,
                    new InputStreamReader(
                            new GZIPInputStream(Table.stream("guards.tsv.gz"), 1 << 16), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new GazetteerException(SHIPPED, 0, "expected a gzip file, found: " + e.getMessage());
        }
    }

    /**
     * Reads and closes a table of WORD or PERSON and a folded name, with a tab between.
     *
     * @throws GazetteerException names file and line of the first error
     */
    static NameGuards read(String file, Reader source) {
        NameGuards guards = new NameGuards();
        for (Table.Row row : Table.read(file, source, 2)) {
            switch (row.field(0)) {
                case "WORD" -> guards.words.add(row.field(1));
                case "PERSON" -> guards.people.add(row.field(1));
                default -> throw row.error("expected WORD or PERSON, found \"" + row.field(0) + "\"");
            }
        }
        return guards;
    }

    boolean isWord(String folded) {
        return words.contains(folded);
    }

    boolean isPerson(String folded) {
        return people.contains(folded);
    }
}
