package org.tocsin.processor.geo;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.tocsin.contracts.incident.Place;
import org.tocsin.processor.geo.shape.CountryShapes;

/**
 * Measures how far event places are from borders as these ran on the day: lines of contact come and go. Immutable; safe
 * for use by many threads.
 */
public final class BorderMeasure {
    /** A day's fighting, guns and most drones stay within so many kilometres of the line. */
    private static final double NEAR_KM = 100;

    /** From here on only missiles and long flights reach. */
    private static final double FAR_KM = 300;

    /** What a report far from its border keeps of its confidence: strikes in the depth of a country do happen. */
    private static final double FAR_SHARE = 0.6;

    private final CountryShapes shapes;

    public BorderMeasure(CountryShapes shapes) {
        this.shapes = shapes;
    }

    /**
     * The places with the border that is nearest to each event place, and kilometres to it, on a day; other places as
     * they are.
     *
     * @param day null for any day
     */
    public List<Place> measured(List<Place> places, LocalDate day) {
        return places.stream()
                .map(place -> isEvent(place) && place.country() != null ? measured(place, day) : place)
                .toList();
    }

    private Place measured(Place place, LocalDate day) {
        return shapes.nearestBorder(place.latitude(), place.longitude(), place.country(), day)
                .map(nearest -> place.at(nearest.border(), Math.round(nearest.kilometres() * 10) / 10.0))
                .orElse(place);
    }

    /**
     * What the distance of the event places from the border of a report leaves of its confidence: all of it up to 100 km
     * for the nearest of them, falling evenly to 0.6 at 300 km. A district or region counts from its rim.
     *
     * @param border two codes in alphabetical order
     * @param day null for any day
     * @return 0.6 to 1; 1 where no event place is known, or no such border
     */
    public double nearness(List<Place> places, String border, LocalDate day) {
        OptionalDouble nearest = places.stream()
                .filter(BorderMeasure::isEvent)
                .flatMapToDouble(place -> shapes.kilometresTo(place.latitude(), place.longitude(), border, day).stream()
                        .map(kilometres -> Math.max(0, kilometres - place.radiusKm())))
                .min();
        if (nearest.isEmpty()) {
            return 1;
        }
        double depth = Math.clamp((nearest.getAsDouble() - NEAR_KM) / (FAR_KM - NEAR_KM), 0, 1);
        return 1 - depth * (1 - FAR_SHARE);
    }

    private static boolean isEvent(Place place) {
        return place.role().equals("event");
    }
}
