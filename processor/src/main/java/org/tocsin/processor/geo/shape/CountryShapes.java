package org.tocsin.processor.geo.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.tocsin.processor.geo.GazetteerException;

/**
 * Which country a point lies in, and which border is nearest. By the shapes of Natural Earth, which follow the lines
 * as they are held on the ground, and a table of what is disputed. Immutable; safe for use by many threads.
 */
public final class CountryShapes {

    private static final String SHAPES = "geo/shapes.tsv.gz";
    private static final String DISPUTES = "geo/disputed.tsv";

    private final STRtree areas = new STRtree();
    private final LineIndex lines = new LineIndex();
    private final List<DisputeReader.Drawn> disputed;

    private CountryShapes(ShapeReader.Shapes shapes, List<DisputeReader.Drawn> disputes) {
        for (ShapeReader.Area area : shapes.areas()) {
            Envelope box = new Envelope();
            for (Coordinate point : area.rings().get(0)) {
                box.expandToInclude(point);
            }
            areas.insert(box, area);
        }
        areas.build();
        shapes.lines().forEach(line -> lines.add(line.border(), null, line.points()));
        for (DisputeReader.Drawn drawn : disputes) {
            if (!drawn.area()) {
                lines.add(drawn.dispute().border(), drawn.dispute(), drawn.points());
            }
        }
        lines.build();
        disputed = disputes.stream().filter(DisputeReader.Drawn::area).toList();
    }

    /**
     * The shapes and disputes that ship with Tocsin.
     *
     * @throws GazetteerException names file and line of the first error
     */
    public static CountryShapes standard() {
        try {
            return read(
                    SHAPES,
                    new InputStreamReader(new GZIPInputStream(shipped(SHAPES), 1 << 16), StandardCharsets.UTF_8),
                    DISPUTES,
                    new InputStreamReader(shipped(DISPUTES), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new GazetteerException(SHAPES, 0, "expected a gzip file, found: " + e.getMessage());
        }
    }

    /**
     * Shapes and disputes of tables in the format of the shipped ones; the readers are closed.
     *
     * @param file name of the table of shapes, for messages
     * @param shapes the countries and the lines between them
     * @param disputeFile name of the table of disputes, for messages
     * @param disputes disputed areas and lines
     * @throws GazetteerException names file and line of the first error
     */
    public static CountryShapes read(String file, Reader shapes, String disputeFile, Reader disputes) {
        return new CountryShapes(ShapeReader.read(file, shapes), DisputeReader.read(disputeFile, disputes));
    }

    private static InputStream shipped(String file) {
        InputStream stream = CountryShapes.class.getResourceAsStream("/" + file);
        if (stream == null) {
            throw new GazetteerException(file, 0, "expected it on the class path, found nothing");
        }
        return stream;
    }

    /**
     * The country that a point belongs to by international recognition, so far as there is one.
     *
     * @param latitude WGS84 degrees
     * @param longitude WGS84 degrees
     * @param day the day asked about; null for any
     * @return ISO 3166-1 alpha-2; empty at sea, and up to a few kilometres off a coast on either side of it
     */
    public Optional<String> countryAt(double latitude, double longitude, LocalDate day) {
        Coordinate point = new Coordinate(longitude, latitude);
        return disputesAt(latitude, longitude, day).stream()
                .map(Dispute::country)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> heldBy(point));
    }

    private Optional<String> heldBy(Coordinate point) {
        @SuppressWarnings("unchecked")
        List<ShapeReader.Area> near = areas.query(new Envelope(point));
        return near.stream()
                .filter(area -> holds(area, point))
                .map(ShapeReader.Area::country)
                .sorted()
                .findFirst();
    }

    /**
     * The disputed areas that hold a point, in the order of the table.
     *
     * @param latitude WGS84 degrees
     * @param longitude WGS84 degrees
     * @param day the day asked about; null for any
     */
    public List<Dispute> disputesAt(double latitude, double longitude, LocalDate day) {
        Coordinate point = new Coordinate(longitude, latitude);
        return disputed.stream()
                .filter(drawn -> drawn.dispute().stands(day))
                .filter(drawn -> RayCrossingCounter.locatePointInRing(point, drawn.points()) != Location.EXTERIOR)
                .map(DisputeReader.Drawn::dispute)
                .toList();
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
     * The nearest border of a country, or line that counts to one.
     *
     * @param latitude WGS84 degrees
     * @param longitude WGS84 degrees
     * @param country ISO 3166-1 alpha-2 of the side that the point counts to
     * @param day the day asked about, since lines of contact come and go; null for any
     * @return empty where the country has no border within 2,600 km
     */
    public Optional<NearestBorder> nearestBorder(double latitude, double longitude, String country, LocalDate day) {
        return lines.nearest(
                latitude, longitude, day, border -> border.startsWith(country) || border.endsWith(country));
    }

    /**
     * How far a point is from one border.
     *
     * @param border both codes in alphabetical order
     * @return kilometres; empty where no line is known or it is over 2,600 km away
     */
    public OptionalDouble kilometresTo(double latitude, double longitude, String border, LocalDate day) {
        return lines.nearest(latitude, longitude, day, border::equals).stream()
                .mapToDouble(NearestBorder::kilometres)
                .findFirst();
    }
}
