package org.tocsin.processor.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * News agencies and the names by which texts credit them; read from a table of two fields, see the head of
 * {@code story/agencies.tsv}.
 *
 * @param names every name of every agency
 */
public record Agencies(List<Name> names) {
    private static final String BUILT_IN = "story/agencies.tsv";

    public Agencies {
        names = List.copyOf(names);
    }

    /**
     * One name of an agency.
     *
     * @param family the agency's publisher family
     * @param words the name's words, in lower case
     * @param marked true where it counts only if it is marked as a credit
     */
    record Name(String family, List<String> words, boolean marked) {

        Name {
            words = List.copyOf(words);
        }
    }

    /** The agencies that come with the program. */
    public static Agencies standard() {
        try (InputStream in = Agencies.class.getClassLoader().getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("expected " + BUILT_IN + " on the class path, found none");
            }
            return read(BUILT_IN, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table of agencies.
     *
     * @param file its name, for messages
     * @throws IllegalArgumentException with file and line where a line is not as expected
     */
    public static Agencies read(String file, Reader source) throws IOException {
        List<Name> names = new ArrayList<>();
        BufferedReader reader = new BufferedReader(source);
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                if (fields.length != 2 || fields[0].isBlank()) {
                    throw wrong(file, number, "a family and its names with a tab between", line);
                }
                for (String name : fields[1].split("\\|", -1)) {
                    names.add(name(fields[0].trim(), name.trim(), file, number));
                }
            }
        }
        return new Agencies(names);
    }

    private static Name name(String family, String name, String file, int number) {
        boolean marked = name.startsWith("=");
        List<String> words = CreditWords.of(marked ? name.substring(1) : name).stream()
                .map(CreditWords.Word::text)
                .toList();
        if (words.isEmpty()) {
            throw wrong(file, number, "names with | between", name);
        }
        return new Name(family, words, marked);
    }

    private static IllegalArgumentException wrong(String file, int line, String expected, String found) {
        return new IllegalArgumentException(
                file + " line " + line + ": expected " + expected + ", found \"" + found + "\"");
    }
}
