package org.tocsin.processor.story;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.IncidentType;

/**
 * What matching needs to know of a report.
 *
 * @param incidentId the report
 * @param itemId its item
 * @param family publisher family
 * @param counted when it counts
 * @param types what it says happened
 * @param points its event places
 * @param sketch sketch of its text
 * @param copyOf the report that it repeats, or null
 */
public record StoryReport(
        String incidentId,
        String itemId,
        String family,
        Instant counted,
        Set<IncidentType> types,
        List<Point> points,
        TextSketch sketch,
        String copyOf) {

    public StoryReport {
        types = Set.copyOf(types);
        points = List.copyOf(points);
    }

    /**
     * An event place, as far as matching cares.
     *
     * @param latitude WGS84 degrees
     * @param longitude WGS84 degrees
     * @param radiusKm how far from the point it may be
     */
    public record Point(double latitude, double longitude, double radiusKm) {

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
