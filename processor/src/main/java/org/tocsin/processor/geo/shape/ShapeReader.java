package org.tocsin.processor.geo.shape;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.tocsin.processor.geo.GazetteerException;

/** Reads the table of shapes: ARC lines with points, then AREA lines with the arcs of a country's polygon. */
final class ShapeReader {

    /** Points are written in ten-thousandths of a degree. */
    private static final double SCALE = 1e-4;

    private final String file;
    private final Map<Integer, Coordinate[]> arcs = new HashMap<>();
    private final Map<Integer, TreeSet<String>> users = new HashMap<>();
    private final List<Area> areas = new ArrayList<>();
    private int line;

    /**
     * One polygon of a country.
     *
     * @param country ISO 3166-1 alpha-2
     * @param rings closed rings, the outer one first
     */
    record Area(String country, List<Coordinate[]> rings) {}

    /**
     * What two countries share.
     *
     * @param border their codes in alphabetical order
     * @param points from end to end
     */
    record Line(String border, Coordinate[] points) {}

    /**
     * What the table holds.
     *
     * @param areas every polygon
     * @param lines every line between two countries
     */
    record Shapes(List<Area> areas, List<Line> lines) {}

    private ShapeReader(String file) {
        this.file = file;
    }

    /**
     * Reads and closes the source.
     *
     * @throws GazetteerException names file and line of the first error; nothing is returned then
     */
    static Shapes read(String file, Reader source) {
        ShapeReader reader = new ShapeReader(file);
        try (BufferedReader lines = new BufferedReader(source)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                reader.line++;
                if (!text.isBlank() && !text.startsWith("#")) {
                    reader.take(text.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new GazetteerException(file, reader.line, "expected a readable table, found: " + e.getMessage());
        }
        return new Shapes(List.copyOf(reader.areas), reader.lines());
    }

    private void take(String[] fields) {
        if (fields.length != 3 || !fields[0].equals("ARC") && !fields[0].equals("AREA")) {
            throw error("expected ARC or AREA with two more fields, tabs between, found " + fields.length + " fields");
        }
        if (fields[0].equals("ARC")) {
            arcs.put(number(fields[1]), points(fields[2]));
            return;
        }
        List<Coordinate[]> rings = new ArrayList<>();
        for (String ring : fields[2].split(";")) {
            rings.add(ring(fields[1], ring));
        }
        areas.add(new Area(fields[1], rings));
    }

    private Coordinate[] points(String field) {
        String[] steps = field.split(" ");
        if (steps.length < 4 || steps.length % 2 != 0) {
            throw error("expected two points or more, found " + steps.length + " numbers");
        }
        Coordinate[] points = new Coordinate[steps.length / 2];
        int x = 0;
        int y = 0;
        for (int i = 0; i < points.length; i++) {
            x += number(steps[2 * i]);
            y += number(steps[2 * i + 1]);
            points[i] = new Coordinate(x * SCALE, y * SCALE);
        }
        return points;
    }

    /** Arcs end where the next begins; that point is kept once. A complement stands for an arc that runs backwards. */
    private Coordinate[] ring(String country, String references) {
        List<Coordinate> ring = new ArrayList<>();
        for (String reference : references.split(" ")) {
            int index = number(reference);
            int arc = index < 0 ? ~index : index;
            Coordinate[] points = arcs.get(arc);
            if (points == null) {
                throw error("expected an arc of the lines above, found " + reference);
            }
            users.computeIfAbsent(arc, key -> new TreeSet<>()).add(country);
            for (int i = ring.isEmpty() ? 0 : 1; i < points.length; i++) {
                ring.add(index < 0 ? points[points.length - 1 - i] : points[i]);
            }
        }
        if (ring.size() < 4 || !ring.get(0).equals2D(ring.get(ring.size() - 1))) {
            throw error("expected a closed ring of four points or more, found " + ring.size() + " points");
        }
        return ring.toArray(Coordinate[]::new);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        users.forEach((arc, countries) -> {
            if (countries.size() == 2) {
                lines.add(new Line(String.join("-", countries), arcs.get(arc)));
            }
        });
        return List.copyOf(lines);
    }

    private int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw error("expected a whole number, found \"" + text + "\"");
        }
    }

    private GazetteerException error(String message) {
        return new GazetteerException(file, line, message);
    }
}
