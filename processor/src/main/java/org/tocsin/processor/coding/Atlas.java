package org.tocsin.processor.coding;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The countries, their time zones, and which of them are neighbours. Immutable once read. */
final class Atlas {

    private final Map<String, ZoneId> zones = new HashMap<>();
    private final Set<String> borders = new HashSet<>();

    private Atlas() {}

    /** @throws LexiconException names file and line of the first error */
    static Atlas read(String countriesFile, Reader countries, String bordersFile, Reader borders) {
        Atlas atlas = new Atlas();
        for (TableReader.Line line : TableReader.read(countriesFile, countries, 2)) {
            try {
                atlas.zones.put(line.fields().get(0), ZoneId.of(line.fields().get(1)));
            } catch (DateTimeException e) {
                throw line.error(
                        "expected a tz database zone, found \"" + line.fields().get(1) + "\"");
            }
        }
        for (TableReader.Line line : TableReader.read(bordersFile, borders, 2)) {
            String country = line.fields().get(0);
            for (String neighbour : line.fields().get(1).split(" ")) {
                if (!neighbour.matches("[A-Z]{2}") || neighbour.equals(country)) {
                    throw line.error("expected codes of neighbours, found \"" + neighbour + "\"");
                }
                atlas.borders.add(border(country, neighbour));
            }
        }
        return atlas;
    }

    Set<String> countries() {
        return Set.copyOf(zones.keySet());
    }

    boolean neighbours(String one, String other) {
        return borders.contains(border(one, other));
    }

    /** The zone of the country's capital, or UTC where the country is unknown. */
    ZoneId zone(String country) {
        return zones.getOrDefault(country, ZoneId.of("UTC"));
    }

    /** Two codes in alphabetical order, as a border is named. */
    static String border(String one, String other) {
        return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
    }
}
