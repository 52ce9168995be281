package org.tocsin.processor.geo;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads gazetteer tables; the format is told in {@code geo/README.md} among the resources. */
public final class GazetteerReader {

    private static final int NAME = 0;
    private static final int NAMES = 1;
    private static final int COUNTRY = 2;
    private static final int ADMIN1 = 3;
    private static final int LATITUDE = 4;
    private static final int LONGITUDE = 5;
    private static final int FEATURE = 6;
    private static final int POPULATION = 7;
    private static final int BORDER = 8;
    private static final int BORDER_KM = 9;
    private static final int SOURCE = 10;
    private static final int WIDTH = 11;

    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");
    private static final Pattern BORDER_ID = Pattern.compile("[A-Z]{2}-[A-Z]{2}");

    private GazetteerReader() {}

    /**
     * The entries of one table; the reader is closed.
     *
     * @param file name of the table, for messages
     * @throws GazetteerException names file and line of the first error; nothing is returned then
     */
    public static List<Gazetteer.Entry> read(String file, Reader source) {
        return Table.read(file, source, WIDTH).stream()
                .map(GazetteerReader::entry)
                .toList();
    }

    private static Gazetteer.Entry entry(Table.Row row) {
        String name = row.field(NAME);
        if (name.isEmpty()) {
            throw row.error("expected a main name, found nothing");
        }
        String country = matching(row, COUNTRY, COUNTRY_CODE, "an ISO 3166-1 alpha-2 code");
        String border = row.field(BORDER).isEmpty()
                ? null
                : matching(row, BORDER, BORDER_ID, "two country codes with a hyphen between");
        if (border != null && border.substring(0, 2).compareTo(border.substring(3)) >= 0) {
            throw row.error("expected a border's codes in alphabetical order, found \"" + border + "\"");
        }
        if (row.field(SOURCE).isEmpty()) {
            throw row.error("expected a source, found nothing");
        }
        List<String> names = new ArrayList<>();
        names.add(name);
        names.addAll(row.parts(NAMES));
        Double borderKm = row.field(BORDER_KM).isEmpty() ? null : number(row, BORDER_KM, 0, 2_000);
        String admin1 = row.field(ADMIN1).isEmpty() ? null : country + "/" + row.field(ADMIN1);
        long population = row.field(POPULATION).isEmpty() ? 0 : (long) number(row, POPULATION, 0, 2e9);
        return new Gazetteer.Entry(
                new Candidate(
                        name,
                        null,
                        country,
                        admin1,
                        number(row, LATITUDE, -90, 90),
                        number(row, LONGITUDE, -180, 180),
                        feature(row),
                        population,
                        border,
                        borderKm),
                names);
    }

    private static String matching(Table.Row row, int field, Pattern pattern, String expected) {
        String value = row.field(field);
        if (!pattern.matcher(value).matches()) {
            throw row.error("expected " + expected + ", found \"" + value + "\"");
        }
        return value;
    }

    private static double number(Table.Row row, int field, double least, double most) {
        String value = row.field(field);
        try {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the limits
        }
        throw row.error("expected a number from " + least + " to " + most + " in field " + (field + 1) + ", found \""
                + value + "\"");
    }

    private static Feature feature(Table.Row row) {
        try {
            return Feature.valueOf(row.field(FEATURE));
        } catch (IllegalArgumentException e) {
            throw row.error(
                    "expected one of " + Arrays.toString(Feature.values()) + ", found \"" + row.field(FEATURE) + "\"");
        }
    }
}
