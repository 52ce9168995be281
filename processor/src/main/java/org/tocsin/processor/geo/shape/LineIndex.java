package org.tocsin.processor.geo.shape;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Lines between countries, found by nearness. Distances are measured on a plane that touches the earth at the point
 * asked about: within a few hundred kilometres the error is under one in a hundred. Filled once, then only read; safe
 * for use by many threads after {@link #build}.
 */
final class LineIndex {

    /** Of a meridian's degree; the mean earth radius of 6371 km (IUGG). */
    static final double KM_A_DEGREE = 6371.0 * Math.PI / 180;

    /** Most questions are answered within this; what is further away takes a second look. */
    private static final double FIRST_LOOK_KM = 40;

    /** Nothing on land is further from a border than this but a few islands, whose border is not worth naming. */
    private static final double FURTHEST_KM = 2_600;

    private final STRtree tree = new STRtree();

    /** A straight piece of a border; the dispute is null where countries themselves meet. */
    private record Piece(String border, Dispute dispute, Coordinate from, Coordinate to) {}

    /** Adds a line of longitudes and latitudes as part of a border, of a dispute or (null) of the countries' shapes. */
    void add(String border, Dispute dispute, Coordinate[] line) {
        for (int i = 1; i < line.length; i++) {
            tree.insert(new Envelope(line[i - 1], line[i]), new Piece(border, dispute, line[i - 1], line[i]));
        }
    }

    void build() {
        tree.build();
    }

    /** The nearest of the borders that {@code wanted} takes, of lines that stood that day; empty beyond 2,600 km. */
    Optional<NearestBorder> nearest(double latitude, double longitude, LocalDate day, Predicate<String> wanted) {
        for (double reach = FIRST_LOOK_KM; reach <= FURTHEST_KM * 2; reach *= 8) {
            NearestBorder best = within(
                    latitude,
                    longitude,
                    Math.min(reach, FURTHEST_KM),
                    piece -> (piece.dispute() == null || piece.dispute().stands(day)) && wanted.test(piece.border()));
            if (best != null) {
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }

    private NearestBorder within(double latitude, double longitude, double reach, Predicate<Piece> wanted) {
        double north = reach / KM_A_DEGREE;
        double shrink = Math.max(0.01, Math.cos(Math.toRadians(Math.min(89, Math.abs(latitude) + north / 2))));
        double east = north / shrink;
        @SuppressWarnings("unchecked")
        List<Piece> pieces =
                tree.query(new Envelope(longitude - east, longitude + east, latitude - north, latitude + north));
        double scale = Math.cos(Math.toRadians(latitude));
        Coordinate here = new Coordinate(0, 0);
        String nearest = null;
        double least = reach;
        for (Piece piece : pieces) {
            if (!wanted.test(piece)) {
                continue;
            }
            double away = Distance.pointToSegment(
                    here,
                    plane(piece.from(), latitude, longitude, scale),
                    plane(piece.to(), latitude, longitude, scale));
            if (away < least
                    || away == least && nearest != null && piece.border().compareTo(nearest) < 0) {
                least = away;
                nearest = piece.border();
            }
        }
        return nearest == null ? null : new NearestBorder(nearest, least);
    }

    private static Coordinate plane(Coordinate point, double latitude, double longitude, double scale) {
        return new Coordinate((point.x - longitude) * KM_A_DEGREE * scale, (point.y - latitude) * KM_A_DEGREE);
    }
}
