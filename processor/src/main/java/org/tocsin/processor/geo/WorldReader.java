package org.tocsin.processor.geo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads the packed table of the world's places, some two hundred thousand rows, so with less ado than the tables made
 * by hand: fields are cut where they stand, and words that recur are kept once.
 */
public final class WorldReader {

    static final String SHIPPED = "geo/world.tsv.gz";

    private static final int WIDTH = 12;
    /** From this population on a place is called a city. */
    private static final long CITY = 15_000;
    /** A first-level division that reaches no further is a district: some countries have no larger ones. */
    private static final double DISTRICT_KM = 30;

    private final String file;
    private final Map<String, String> shared = new HashMap<>();
    private int number;

    private WorldReader(String file) {
        this.file = file;
    }

    /**
     * The places that ship with Tocsin.
     *
     * @throws GazetteerException names file and line of the first error
     */
    static List<Gazetteer.Entry> shipped() {
        try {
            return read(
                    SHIPPED,
                    new InputStreamReader(
                            new GZIPInputStream(Table.stream("world.tsv.gz"), 1 << 16), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new GazetteerException(SHIPPED, 0, "expected a gzip file, found: " + e.getMessage());
        }
    }

    /**
     * Reads and closes the source: id, name, other names, country, first-level division, latitude, longitude, GeoNames
     * feature code, population, radius of a division, nearest border and kilometres to it, with tabs between.
     *
     * @throws GazetteerException names file and line of the first error; nothing is returned then
     */
    public static List<Gazetteer.Entry> read(String file, Reader source) {
        WorldReader reader = new WorldReader(file);
        List<Gazetteer.Entry> entries = new ArrayList<>();
        String[] fields = new String[WIDTH];
        try (BufferedReader lines = new BufferedReader(source, 1 << 16)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.number++;
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    reader.cut(line, fields);
                    entries.add(reader.entry(fields));
                }
            }
        } catch (IOException e) {
            throw new GazetteerException(file, reader.number, "expected a readable table, found: " + e.getMessage());
        }
        return entries;
    }

    private void cut(String line, String[] fields) {
        int from = 0;
        for (int field = 0; field < WIDTH; field++) {
            int to = line.indexOf('\t', from);
            if (to < 0 != (field == WIDTH - 1)) {
                throw error("expected " + WIDTH + " fields with tabs between");
            }
            fields[field] = line.substring(from, to < 0 ? line.length() : to);
            from = to + 1;
        }
    }

    private Gazetteer.Entry entry(String[] fields) {
        String name = fields[1];
        String country = shared(fields[3]);
        if (name.isEmpty() || country.length() != 2) {
            throw error("expected a name and a country of two letters, found \"" + name + "\", \"" + country + "\"");
        }
        long population = (long) number(fields[8], 0, 2e9);
        Candidate place = new Candidate(
                name,
                fields[0].isEmpty() ? null : Long.valueOf((long) number(fields[0], 1, 1e12)),
                country,
                fields[4].isEmpty() ? null : shared(country + "/" + fields[4]),
                number(fields[5], -90, 90),
                number(fields[6], -180, 180),
                feature(fields[7], population, fields[9]),
                population,
                fields[10].isEmpty() ? null : shared(fields[10]),
                fields[11].isEmpty() ? null : Double.valueOf(number(fields[11], 0, 2_000)));
        return new Gazetteer.Entry(place, names(name, fields[2]));
    }

    private static List<String> names(String name, String others) {
        if (others.isEmpty()) {
            return List.of(name);
        }
        List<String> names = new ArrayList<>();
        names.add(name);
        names.addAll(List.of(others.split("\\|")));
        return names;
    }

    private Feature feature(String code, long population, String radius) {
        return switch (code) {
            case "PPLC" -> Feature.CAPITAL;
            case "ADM1" -> number(radius, 0, 20_000) <= DISTRICT_KM ? Feature.DISTRICT : Feature.REGION;
            case "ADM2" -> Feature.DISTRICT;
            case "PPLA" -> Feature.CITY;
            case "MT", "MTS", "HLL", "HLLS", "PK", "PASS", "RDGE", "VAL", "LK", "RSV", "ISL", "PSTB", "BDG", "PLN" ->
                Feature.LANDMARK;
            default -> population >= CITY ? Feature.CITY : Feature.VILLAGE;
        };
    }

    private String shared(String text) {
        String known = shared.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private double number(String text, double least, double most) {
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the limits
        }
        throw error("expected a number from " + least + " to " + most + ", found \"" + text + "\"");
    }

    private GazetteerException error(String message) {
        return new GazetteerException(file, number, message);
    }
}
