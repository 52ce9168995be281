package org.tocsin.processor.geo;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which countries meet: at a land border, a line of contact or control, or in waters where their forces clash.
 * Immutable; safe for use by many threads.
 */
public final class Borders {

    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");

    private final Map<String, Border> byId = new HashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();

    /** How two countries meet. */
    public enum Kind {
        LAND,
        /** A line of contact, control or ceasefire that is no agreed border. */
        LINE,
        /** Waters only. */
        SEA
    }

    /**
     * Two countries that meet.
     *
     * @param id both ISO 3166-1 alpha-2 codes in alphabetical order, e.g. {@code AM-AZ}
     * @param kind how they meet
     */
    public record Border(String id, Kind kind) {}

    private Borders() {}

    /**
     * The borders that ship with Tocsin.
     *
     * @throws GazetteerException names file and line of the first error
     */
    public static Borders standard() {
        return read("geo/borders.tsv", Table.shipped("borders.tsv"));
    }

    /**
     * Reads a table: kind, country, its neighbours with spaces between. A pair need stand only once.
     *
     * @throws GazetteerException names file and line of the first error; nothing is returned then
     */
    public static Borders read(String file, Reader source) {
        Borders borders = new Borders();
        for (Table.Row row : Table.read(file, source, 3)) {
            Kind kind = kind(row);
            String country = code(row, row.field(1));
            Set<String> seen = new HashSet<>();
            for (String neighbour : row.field(2).split(" ")) {
                String id = id(country, code(row, neighbour));
                if (country.equals(neighbour) || !seen.add(id)) {
                    throw row.error("expected each neighbour once, found \"" + neighbour + "\"");
                }
                borders.byId.putIfAbsent(id, new Border(id, kind));
                borders.neighbours
                        .computeIfAbsent(country, code -> new HashSet<>())
                        .add(neighbour);
                borders.neighbours
                        .computeIfAbsent(neighbour, code -> new HashSet<>())
                        .add(country);
            }
        }
        return borders;
    }

    private static Kind kind(Table.Row row) {
        try {
            return Kind.valueOf(row.field(0));
        } catch (IllegalArgumentException e) {
            throw row.error("expected LAND, LINE or SEA, found \"" + row.field(0) + "\"");
        }
    }

    private static String code(Table.Row row, String code) {
        if (!COUNTRY_CODE.matcher(code).matches()) {
            throw row.error("expected an ISO 3166-1 alpha-2 code, found \"" + code + "\"");
        }
        return code;
    }

    /** The id of the border between two countries, whether or not they meet. */
    public static String id(String one, String other) {
        return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
    }

    /** True where the two countries meet; false for a country and itself, and for unknown codes. */
    public boolean share(String one, String other) {
        return neighbours.getOrDefault(one, Set.of()).contains(other);
    }

    /** The border between two countries, where they meet. */
    public Optional<Border> between(String one, String other) {
        return Optional.ofNullable(byId.get(id(one, other)));
    }

    /** Every border, by id. */
    public List<Border> all() {
        List<Border> all = new ArrayList<>(byId.values());
        all.sort((one, other) -> one.id().compareTo(other.id()));
        return List.copyOf(all);
    }
}
