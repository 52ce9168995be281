package org.tocsin.alerts.lifecycle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Short English country names, for headlines.
 *
 * @param names by ISO 3166-1 alpha-2 code
 */
public record CountryNames(Map<String, String> names) {
    private static final String RESOURCE = "country-names.tsv";

    public CountryNames {
        names = Map.copyOf(names);
    }

    /**
     * The names that come with Tocsin.
     *
     * @throws IllegalArgumentException where a line of the list is none; names the line
     */
    public static CountryNames english() {
        try (InputStream in = CountryNames.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    /** Reads lines of code, tab, name; empty lines and those that begin with # are skipped. */
    static CountryNames of(List<String> lines) {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t");
            if (fields.length != 2
                    || !fields[0].matches("[A-Z]{2}")
                    || names.put(fields[0], fields[1].strip()) != null) {
                throw new IllegalArgumentException(RESOURCE + ":" + (i + 1)
                        + ": expected a code of two capitals, once, a tab and a name, found " + line);
            }
        }
        return new CountryNames(names);
    }

    /** The name of {@code code}, or the code itself. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** The border {@code AM-AZ} as {@code Armenia–Azerbaijan border}. */
    public String border(String border) {
        String[] sides = border.split("-");
        return name(sides[0]) + "–" + name(sides[1]) + " border";
    }
}
