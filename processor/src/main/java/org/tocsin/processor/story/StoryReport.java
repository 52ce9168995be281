package org.tocsin.processor.story;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Stance;

/**
 * What matching needs to know of a report.
 *
 * @param number its place in its story, from 1 in the order in which reports came; 0 before it is in one
 * @param incidentId the report
 * @param itemId its item
 * @param family publisher family
 * @param credits families of the agencies that its text is credited to
 * @param counted when it counts
 * @param types what it says happened
 * @param points its event places
 * @param claimants countries whose side is heard in it; a bare denial is not
 * @param shingles the shingles of its text
 * @param copyOf the report that it repeats, or null
 */
public record StoryReport(
        int number,
        String incidentId,
        String itemId,
        String family,
        Set<String> credits,
        Instant counted,
        Set<IncidentType> types,
        List<Point> points,
        Set<String> claimants,
        Shingles shingles,
        String copyOf) {

    /** A report that names more places is a digest; the first say enough. */
    private static final int MOST_POINTS = 8;

    public StoryReport {
        credits = Set.copyOf(credits);
        types = Set.copyOf(types);
        points = List.copyOf(points);
        claimants = Set.copyOf(claimants);
    }

    /** What matching needs to know of {@code told}, as a report of its own. */
    static StoryReport of(ToldReport told) {
        IncidentReport report = told.report();
        return new StoryReport(
                0,
                report.id(),
                report.itemId(),
                report.source().family(),
                told.credits(),
                report.counted(),
                Set.copyOf(report.types()),
                report.places().stream()
                        .filter(place -> place.role().equals("event"))
                        .limit(MOST_POINTS)
                        .map(Point::of)
                        .toList(),
                report.claims().stream()
                        .filter(claim -> claim.claimant() != null && claim.stance() != Stance.DENIES)
                        .map(Claim::claimant)
                        .collect(Collectors.toSet()),
                told.shingles(),
                null);
    }

    /** The same, as a copy of {@code original}, or of none where it is null. */
    StoryReport repeating(String original) {
        return copy(number, original);
    }

    /** The same at another place in its story. */
    StoryReport numbered(int place) {
        return copy(place, copyOf);
    }

    private StoryReport copy(int place, String original) {
        return new StoryReport(
                place, incidentId, itemId, family, credits, counted, types, points, claimants, shingles, original);
    }

    /** The report to which a copy of this one refers. */
    String original() {
        return copyOf == null ? incidentId : copyOf;
    }

    /**
     * An event place, as far as matching cares.
     *
     * @param latitude WGS84 degrees
     * @param longitude WGS84 degrees
     * @param radiusKm how far from the point it may be
     */
    public record Point(double latitude, double longitude, double radiusKm) {

        static Point of(Place place) {
            return new Point(place.latitude(), place.longitude(), place.radiusKm());
        }

        /** Great-circle distance in kilometres (haversine, mean earth radius 6371 km). */
        public double kilometresTo(Point other) {
            double lat1 = Math.toRadians(latitude);
            double lat2 = Math.toRadians(other.latitude);
            double sinLat = Math.sin((lat2 - lat1) / 2);
            double sinLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
            double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
            return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
        }
    }
}
