package org.tocsin.processor.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tocsin.processor.geo.shape.CountryShapes;

/** The shipped tables against the shapes of the countries, and against each other. */
class ShippedPlacesTest {
    private static final double FARTHEST_KM = 130;

    /** The lines of a 1:10m map stray by so much in mountains, where a surveyed village may lie beyond them. */
    private static final double LINE_KM = 7;

    /** The map has Hong Kong apart from China; Shebaa Farms are disputed between three. */
    private static final Set<String> NO_LAND_OF_ITS_OWN = Set.of("Hong Kong", "Shebaa Farms");

    /** Kilometres are rounded in the tables. */
    private static final double ROUNDING_KM = 0.6;

    private static final CountryShapes SHAPES = CountryShapes.standard();
    private static final Gazetteer GAZETTEER = ShippedGazetteer.GAZETTEER;

    private final List<Candidate> places =
            GAZETTEER.entries().stream().map(Gazetteer.Entry::place).toList();
    private final List<Candidate> reviewed =
            Gazetteer.byHand().stream().map(Gazetteer.Entry::place).toList();

    @Test
    void everyReviewedPlaceLiesInItsCountry() {
        assertThat(reviewed.stream()
                        .filter(place -> isPoint(place) && !NO_LAND_OF_ITS_OWN.contains(place.name()))
                        .filter(place -> !liesIn(place, LINE_KM))
                        .map(place -> place.name() + ", " + place.country()))
                .isEmpty();
    }

    @Test
    void nearlyEveryPlaceOfTheWorldLiesInItsCountry() {
        List<Candidate> points =
                places.stream().filter(ShippedPlacesTest::isPoint).toList();

        long astray = points.stream().filter(place -> !liesIn(place, LINE_KM)).count();

        assertThat(astray).isLessThan(points.size() / 500);
    }

    private static boolean isPoint(Candidate place) {
        return switch (place.feature()) {
            case COUNTRY, REGION, DISTRICT -> false;
            default -> true;
        };
    }

    /** True within the country by the shapes and the disputed areas, off a coast, or not far over its border. */
    private static boolean liesIn(Candidate place, double tolerance) {
        Optional<String> country = SHAPES.countryAt(place.latitude(), place.longitude(), null);
        return country.isEmpty()
                || country.get().equals(place.country())
                || SHAPES.disputesAt(place.latitude(), place.longitude(), null).stream()
                        .anyMatch(dispute -> dispute.border().contains(place.country()))
                || SHAPES.nearestBorder(place.latitude(), place.longitude(), place.country(), null).stream()
                        .anyMatch(border -> border.kilometres() <= tolerance);
    }

    @Test
    void everyReviewedPlaceLiesAsFarFromItsBorderAsItSays() {
        assertThat(reviewed.stream()
                        .filter(place -> place.border() != null && !isAsFarAsItSays(place))
                        .map(place -> place.name() + " to " + place.border() + ", " + place.borderKm()))
                .isEmpty();
    }

    /** A border without a line, at sea, cannot be measured. */
    private static boolean isAsFarAsItSays(Candidate place) {
        OptionalDouble away = SHAPES.kilometresTo(place.latitude(), place.longitude(), place.border(), null);
        return away.isEmpty() || Math.abs(away.getAsDouble() - place.borderKm()) <= ROUNDING_KM;
    }

    @Test
    void aBorderIsOneOfThePlacesCountryAndNotFar() {
        Borders borders = Borders.standard();

        assertThat(reviewed.stream()
                        .filter(place -> place.border() != null)
                        .filter(place -> !borders.share(
                                        place.border().substring(0, 2),
                                        place.border().substring(3))
                                || !place.border().contains(place.country())
                                || place.borderKm() > FARTHEST_KM)
                        .map(place -> place.name() + ", " + place.country() + " at " + place.border()))
                .isEmpty();
    }

    @Test
    void theWatchedBordersAreCovered() {
        Map<String, Long> counts = places.stream()
                .filter(place -> place.border() != null)
                .collect(Collectors.groupingBy(Candidate::border, Collectors.counting()));

        assertThat(counts.get("AM-AZ")).isGreaterThanOrEqualTo(150);
        for (String id : List.of(
                "IN-PK", "RS-XK", "KG-TJ", "CN-IN", "IL-LB", "IL-SY", "RU-UA", "KH-TH", "KP-KR", "AF-PK", "SY-TR")) {
            assertThat(counts.getOrDefault(id, 0L)).as(id).isGreaterThanOrEqualTo(12);
        }
    }

    @Test
    void everyCountryIsKnownAndNearlyEveryCapital() {
        assertThat(places)
                .filteredOn(place -> place.feature() == Feature.COUNTRY)
                .hasSizeGreaterThanOrEqualTo(195);
        assertThat(places)
                .filteredOn(place -> place.feature() == Feature.CAPITAL)
                .hasSizeGreaterThanOrEqualTo(190);
    }

    @Test
    void noReviewedPlaceStandsTwice() {
        Map<String, List<Candidate>> same = reviewed.stream()
                .filter(place -> place.feature() != Feature.COUNTRY && place.feature() != Feature.REGION)
                .collect(Collectors.groupingBy(place -> place.country() + " " + place.name()));

        assertThat(same.values())
                .filteredOn(list -> list.size() > 1)
                .allSatisfy(list -> assertThat(Distance.km(list.get(0), list.get(1)))
                        .as(list.get(0).name())
                        .isGreaterThan(40));
    }
}
