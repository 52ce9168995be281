package org.tocsin.processor.coding;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tocsin.processor.geo.Borders;

/** The countries, their time zones, and which of them are neighbours. Immutable once read. */
final class Atlas {

    private final Map<String, ZoneId> zones = new HashMap<>();
    private final Borders borders;

    private Atlas(Borders borders) {
        this.borders = borders;
    }

    /**
     * Reads a table of countries and their time zones.
     *
     * @param borders which of them meet; the same that places are located by
     * @throws LexiconException names file and line of the first error
     */
    static Atlas read(String countriesFile, Reader countries, Borders borders) {
        Atlas atlas = new Atlas(borders);
        for (TableReader.Line line : TableReader.read(countriesFile, countries, 2)) {
            try {
                atlas.zones.put(line.fields().get(0), ZoneId.of(line.fields().get(1)));
            } catch (DateTimeException e) {
                throw line.error(
                        "expected a tz database zone, found \"" + line.fields().get(1) + "\"");
            }
        }
        return atlas;
    }

    Set<String> countries() {
        return Set.copyOf(zones.keySet());
    }

    boolean neighbours(String one, String other) {
        return borders.share(one, other);
    }

    /** The zone of the country's capital, or UTC where the country is unknown. */
    ZoneId zone(String country) {
        return zones.getOrDefault(country, ZoneId.of("UTC"));
    }
}
