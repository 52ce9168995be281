package org.tocsin.alerts.activity;

import java.util.regex.Pattern;

/**
 * A piece of the earth that is counted for itself.
 *
 * @param kind what it is
 * @param name its name in records: {@code AM-AZ}, {@code AM/08}, or a watch area's own name
 */
public record Area(Kind kind, String name) {
    private static final Pattern BORDER = Pattern.compile("[A-Z]{2}-[A-Z]{2}");

    /** The kinds of area; only borders ring, so that neighbouring areas of one incident ring once. */
    public enum Kind {
        /** The border of two states, named by their ISO 3166-1 codes in alphabetical order. */
        BORDER,
        /** A first-level division of a country, named by country and GeoNames admin code. */
        DIVISION,
        /** A polygon that a desk drew. It cuts across borders and is counted by its own name. */
        WATCH
    }

    public Area {
        if (kind == null || name == null || name.isBlank()) {
            throw new IllegalArgumentException("expected an area with kind and name, found " + kind + " " + name);
        }
    }

    /**
     * The border {@code name}.
     *
     * @throws IllegalArgumentException where the name is not two codes of two capitals
     */
    public static Area border(String name) {
        if (name == null || !BORDER.matcher(name).matches()) {
            throw new IllegalArgumentException("expected a border like AM-AZ, found " + name);
        }
        return new Area(Kind.BORDER, name);
    }

    /** The first-level division {@code name}, e.g. {@code AM/08}. */
    public static Area division(String name) {
        return new Area(Kind.DIVISION, name);
    }

    /** True where {@code report}, which stands at the border that is being counted, belongs to this area. */
    boolean holds(CountedReport report) {
        return switch (kind) {
            case BORDER -> name.equals(report.border());
            case DIVISION -> report.divisions().contains(name);
            // A watch area is counted by itself, over reports that were already chosen by its polygon.
            case WATCH -> true;
        };
    }
}
