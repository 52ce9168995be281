package org.tocsin.processor.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Span;
import org.tocsin.processor.geo.shape.CountryShapes;

class BorderMeasureTest {
    private static final LocalDate BEFORE_THE_WAR = LocalDate.of(2016, 4, 2);
    private static final LocalDate AFTER_IT = LocalDate.of(2024, 4, 2);

    private final BorderMeasure measure = new BorderMeasure(CountryShapes.standard());

    @Test
    void aPlaceAtALineOfContactIsFarFromTheBorderOnceTheLineIsGone() {
        List<Place> talish = List.of(place("AZ", 40.39, 46.74, 3, "event"));

        Place then = measure.measured(talish, BEFORE_THE_WAR).getFirst();
        Place now = measure.measured(talish, AFTER_IT).getFirst();

        assertThat(then.border()).isEqualTo("AM-AZ");
        assertThat(then.borderKm()).isLessThan(10);
        assertThat(now.borderKm()).isGreaterThan(25);
    }

    @Test
    void contextIsLeftAsItIs() {
        List<Place> places = List.of(place("AM", 40.18, 44.51, 10, "context"));

        assertThat(measure.measured(places, AFTER_IT)).isEqualTo(places);
        assertThat(measure.nearness(places, "AM-AZ", AFTER_IT)).isEqualTo(1);
    }

    @Test
    void depthCostsConfidenceAndTheNearestPlaceCounts() {
        Place sotk = place("AM", 40.20, 45.86, 3, "event");
        Place lahore = place("PK", 31.55, 74.34, 10, "event");
        Place karachi = place("PK", 24.86, 67.01, 20, "event");
        Place quetta = place("PK", 30.18, 66.99, 10, "event");

        assertThat(measure.nearness(List.of(sotk), "AM-AZ", AFTER_IT)).isEqualTo(1);
        assertThat(measure.nearness(List.of(lahore, quetta), "IN-PK", AFTER_IT)).isEqualTo(1);
        assertThat(measure.nearness(List.of(quetta), "IN-PK", AFTER_IT)).isCloseTo(0.6, within(0.001));
        assertThat(measure.nearness(List.of(karachi), "IN-PK", AFTER_IT)).isBetween(0.6, 1.0);
    }

    private static Place place(String country, double latitude, double longitude, double radiusKm, String role) {
        return new Place(
                "Place",
                "Place",
                null,
                country,
                null,
                latitude,
                longitude,
                "place",
                radiusKm,
                null,
                null,
                "at",
                role,
                0.9,
                new Span(0, 5));
    }
}
