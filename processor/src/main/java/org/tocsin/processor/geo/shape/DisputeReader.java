package org.tocsin.processor.geo.shape;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.tocsin.processor.geo.GazetteerException;

/** Reads the table of disputed areas and lines; the format is told in its head. */
final class DisputeReader {

    private static final int WIDTH = 9;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern BORDER = Pattern.compile("[A-Z]{2}-[A-Z]{2}");

    private final String file;
    private final String[] fields;
    private final int line;

    /**
     * A dispute with what is drawn of it.
     *
     * @param dispute what is told of it
     * @param area true for an area, whose points are a closed ring
     * @param points corners; empty where the countries' own shapes draw the line
     */
    record Drawn(Dispute dispute, boolean area, Coordinate[] points) {}

    private DisputeReader(String file, String[] fields, int line) {
        this.file = file;
        this.fields = fields;
        this.line = line;
    }

    /**
     * Reads and closes the source.
     *
     * @throws GazetteerException names file and line of the first error; nothing is returned then
     */
    static List<Drawn> read(String file, Reader source) {
        List<Drawn> disputes = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = new BufferedReader(source)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                if (!text.isBlank() && !text.startsWith("#")) {
                    disputes.add(new DisputeReader(file, text.split("\t", -1), number).drawn());
                }
            }
        } catch (IOException e) {
            throw new GazetteerException(file, number, "expected a readable table, found: " + e.getMessage());
        }
        return List.copyOf(disputes);
    }

    private Drawn drawn() {
        if (fields.length != WIDTH) {
            throw error("expected " + WIDTH + " fields with tabs between, found " + fields.length);
        }
        boolean area = fields[0].equals("AREA");
        if (!area && !fields[0].equals("LINE")) {
            throw error("expected AREA or LINE, found \"" + fields[0] + "\"");
        }
        String border = matching(2, BORDER, "two country codes in alphabetical order with a hyphen between");
        if (border.substring(0, 2).compareTo(border.substring(3)) >= 0) {
            throw error("expected a border's codes in alphabetical order, found \"" + border + "\"");
        }
        String country = fields[3].isEmpty() ? null : matching(3, COUNTRY, "an ISO 3166-1 alpha-2 code");
        LocalDate from = day(4);
        LocalDate until = day(5);
        if (from != null && until != null && until.isBefore(from)) {
            throw error("expected a last day after the first, found " + from + " to " + until);
        }
        if (fields[1].isBlank() || fields[6].isBlank() || fields[8].isBlank()) {
            throw error("expected a name, how things stand, and a source, found an empty field");
        }
        return new Drawn(new Dispute(fields[1], border, country, from, until, fields[6]), area, points(area));
    }

    private Coordinate[] points(boolean area) {
        if (fields[7].isEmpty() && !area) {
            return new Coordinate[0];
        }
        String[] corners = fields[7].split(",");
        Coordinate[] points = new Coordinate[corners.length];
        for (int i = 0; i < corners.length; i++) {
            points[i] = point(corners[i].trim());
        }
        if (area) {
            checkRing(points);
        } else if (points.length < 2) {
            throw error("expected a line of two points or more, found " + points.length);
        }
        return points;
    }

    private void checkRing(Coordinate[] points) {
        if (points.length < 4 || !points[0].equals2D(points[points.length - 1])) {
            throw error("expected an area whose last corner is its first, with three more, found " + points.length
                    + " corners");
        }
        IsValidOp valid = new IsValidOp(new GeometryFactory().createPolygon(points));
        if (!valid.isValid()) {
            throw error("expected an area whose edges do not cross, found a "
                    + valid.getValidationError().getMessage().toLowerCase(java.util.Locale.ROOT) + " near "
                    + valid.getValidationError().getCoordinate().x + " "
                    + valid.getValidationError().getCoordinate().y);
        }
    }

    private Coordinate point(String text) {
        String[] numbers = text.split(" ");
        try {
            if (numbers.length == 2) {
                double longitude = Double.parseDouble(numbers[0]);
                double latitude = Double.parseDouble(numbers[1]);
                if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) {
                    return new Coordinate(longitude, latitude);
                }
            }
        } catch (NumberFormatException e) {
            // told below, with the limits
        }
        throw error("expected longitude (-180 to 180) and latitude (-90 to 90), found \"" + text + "\"");
    }

    private LocalDate day(int field) {
        try {
            return fields[field].isEmpty() ? null : LocalDate.parse(fields[field]);
        } catch (DateTimeParseException e) {
            throw error("expected a day like 1994-05-12, found \"" + fields[field] + "\"");
        }
    }

    private String matching(int field, Pattern pattern, String expected) {
        if (!pattern.matcher(fields[field]).matches()) {
            throw error("expected " + expected + ", found \"" + fields[field] + "\"");
        }
        return fields[field];
    }

    private GazetteerException error(String message) {
        return new GazetteerException(file, line, message);
    }
}
