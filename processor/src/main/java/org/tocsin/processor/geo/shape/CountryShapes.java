package org.tocsin.processor.geo.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.tocsin.processor.geo.GazetteerException;

/**
 * Which country a point lies in, and which border is nearest. By the shapes of Natural Earth, which follow the lines
 * as they are held on the ground; what is disputed is told apart elsewhere. Immutable; safe for use by many threads.
 */
public final class CountryShapes {

    private static final String SHIPPED = "geo/shapes.tsv.gz";

    private final STRtree areas = new STRtree();
    private final LineIndex lines = new LineIndex();

    private CountryShapes(ShapeReader.Shapes shapes) {
        for (ShapeReader.Area area : shapes.areas()) {
            Envelope box = new Envelope();
            for (Coordinate point : area.rings().get(0)) {
                box.expandToInclude(point);
            }
            areas.insert(box, area);
        }
        areas.build();
        shapes.lines().forEach(line -> lines.add(line.border(), line.points()));
        lines.build();
    }

    /**
     * The shapes that ship with Tocsin.
     *
     * @throws GazetteerException names file and line of the first error
     */
    public static CountryShapes standard() {
        InputStream stream = CountryShapes.class.getResourceAsStream("/" + SHIPPED);
        if (stream == null) {
            throw new GazetteerException(SHIPPED, 0, "expected it on the class path, found nothing");
        }
        try {
            return read(SHIPPED, new InputStreamReader(new GZIPInputStream(stream, 1 << 16), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new GazetteerException(SHIPPED, 0, "expected a gzip file, found: " + e.getMessage());
        }
    }

    /**
     * Shapes of a table in the format of the shipped one; the reader is closed.
     *
     * @throws GazetteerException names file and line of the first error
     */
    public static CountryShapes read(String file, Reader source) {
        return new CountryShapes(ShapeReader.read(file, source));
    }

    /**
     * The country that holds a point.
     *
     * @param latitude WGS84 degrees
     * @param longitude WGS84 degrees
     * @return ISO 3166-1 alpha-2; empty at sea, and up to a few kilometres off a coast on either side of it
     */
    public Optional<String> countryAt(double latitude, double longitude) {
        Coordinate point = new Coordinate(longitude, latitude);
        @SuppressWarnings("unchecked")
        List<ShapeReader.Area> near = areas.query(new Envelope(point));
        return near.stream()
                .filter(area -> holds(area, point))
                .map(ShapeReader.Area::country)
                .sorted()
                .findFirst();
    }

    private static boolean holds(ShapeReader.Area area, Coordinate point) {
        for (int i = 0; i < area.rings().size(); i++) {
            boolean inside =
                    RayCrossingCounter.locatePointInRing(point, area.rings().get(i)) != Location.EXTERIOR;
            if (inside != (i == 0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The nearest land border of a country.
     *
     * @param latitude WGS84 degrees
     * @param longitude WGS84 degrees
     * @param country ISO 3166-1 alpha-2 of the side that the point counts to
     * @return empty where the country has no land border within 2,600 km
     */
    public Optional<NearestBorder> nearestBorder(double latitude, double longitude, String country) {
        return lines.nearest(latitude, longitude, border -> border.startsWith(country) || border.endsWith(country));
    }

    /** The nearest land border of any two countries; see {@link #nearestBorder(double, double, String)}. */
    public Optional<NearestBorder> nearestBorder(double latitude, double longitude) {
        return lines.nearest(latitude, longitude, border -> true);
    }
}
