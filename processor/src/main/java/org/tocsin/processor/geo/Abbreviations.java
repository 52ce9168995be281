package org.tocsin.processor.geo;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Abbreviations of divisions that stand behind a place and a comma to say where it lies, as in "Moscow, Idaho" written
 * "Moscow, ID" or "Moscow, Ida.". Immutable; safe for use by many threads.
 */
final class Abbreviations {

    private static final Pattern DIVISION = Pattern.compile("[A-Z]{2}/[A-Z0-9]{1,6}");

    /** "N.W.T." has three letters with points between. */
    private static final int MOST_PARTS = 3;

    private final Map<String, String> divisions = new HashMap<>();

    private Abbreviations() {}

    /** @throws GazetteerException names file and line of the first error */
    static Abbreviations standard() {
        return read("geo/abbreviations.tsv", Table.shipped("abbreviations.tsv"));
    }

    /**
     * Reads a table: division, abbreviations with bars between, without points.
     *
     * @throws GazetteerException names file and line of the first error; nothing is returned then
     */
    static Abbreviations read(String file, Reader source) {
        Abbreviations read = new Abbreviations();
        for (Table.Row row : Table.read(file, source, 2)) {
            String division = row.field(0);
            if (!DIVISION.matcher(division).matches()) {
                throw row.error("expected a division like US/TX, found \"" + division + "\"");
            }
            List<String> abbreviations = new ArrayList<>(row.parts(1));
            if (abbreviations.isEmpty()) {
                throw row.error("expected abbreviations with bars between, found nothing");
            }
            for (String abbreviation : abbreviations) {
                if (read.divisions.put(Folding.fold(abbreviation), division) != null) {
                    throw row.error("expected each abbreviation once, found \"" + abbreviation + "\" again");
                }
            }
        }
        return read;
    }

    /** The division, {@code country/code}, whose abbreviation starts with the word at {@code index}; or null. */
    String at(Words words, int index) {
        String division = null;
        StringBuilder parts = new StringBuilder();
        int at = index;
        for (int part = 0;
                part < MOST_PARTS && words.at(at).isWord() && words.at(at).capital();
                part++) {
            parts.append(words.get(at).folded());
            String found = divisions.get(parts.toString());
            division = found == null ? division : found;
            if (!words.at(at + 1).is(".")) {
                break;
            }
            at += 2;
        }
        return division;
    }
}
