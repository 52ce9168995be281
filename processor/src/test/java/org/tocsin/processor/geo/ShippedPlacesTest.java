package org.tocsin.processor.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shipped tables against rough boxes of the countries and coarse lines of the borders. */
class ShippedPlacesTest {
    private static final double FARTHEST_KM = 130;
    private static final double TOLERANCE_KM = 15;

    private final List<Candidate> places =
            Gazetteer.standard().entries().stream().map(Gazetteer.Entry::place).toList();

    @Test
    void everyPlaceLiesInItsCountry() {
        Map<String, double[]> boxes = new HashMap<>();
        for (Table.Row row : Table.read("country-boxes.tsv", resource("/geo/country-boxes.tsv"), 5)) {
            boxes.put(row.field(0), new double[] {
                Double.parseDouble(row.field(1)),
                Double.parseDouble(row.field(2)),
                Double.parseDouble(row.field(3)),
                Double.parseDouble(row.field(4))
            });
        }

        List<Candidate> outside = places.stream()
                .filter(place -> boxes.containsKey(place.country()))
                .filter(place -> {
                    double[] box = boxes.get(place.country());
                    return place.latitude() < box[0]
                            || place.longitude() < box[1]
                            || place.latitude() > box[2]
                            || place.longitude() > box[3];
                })
                .toList();

        assertThat(outside).isEmpty();
    }

    @Test
    void everyPlaceLiesAsFarFromItsBorderAsItSays() {
        Map<String, List<double[][]>> lines = new HashMap<>();
        for (Table.Row row : Table.read("border-lines.tsv", resource("/geo/border-lines.tsv"), 2)) {
            double[][] points = java.util.Arrays.stream(row.field(1).split(";"))
                    .map(point -> java.util.Arrays.stream(point.split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
            lines.computeIfAbsent(row.field(0), id -> new ArrayList<>()).add(points);
        }

        List<String> wrong = places.stream()
                .filter(place -> place.border() != null)
                .filter(place -> lines.containsKey(place.border()))
                .filter(place -> Math.abs(km(place, lines.get(place.border())) - place.borderKm()) > TOLERANCE_KM)
                .map(Candidate::name)
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void aBorderIsOneOfThePlacesCountryAndNotFar() {
        Borders borders = Borders.standard();

        assertThat(places).filteredOn(place -> place.border() != null).allSatisfy(place -> {
            String[] codes = place.border().split("-");
            assertThat(borders.share(codes[0], codes[1])).as(place.border()).isTrue();
            assertThat(place.borderKm()).isBetween(0.0, FARTHEST_KM);
            boolean own = codes[0].equals(place.country()) || codes[1].equals(place.country());
            assertThat(own).as("%s at %s", place.name(), place.border()).isTrue();
        });
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
    void noPlaceStandsTwice() {
        Map<String, List<Candidate>> same = places.stream()
                .filter(place -> place.feature() != Feature.COUNTRY && place.feature() != Feature.REGION)
                .collect(Collectors.groupingBy(place -> place.country() + " " + place.name()));

        assertThat(same.values())
                .filteredOn(list -> list.size() > 1)
                .allSatisfy(list -> assertThat(Distance.km(list.get(0), list.get(1)))
                        .as(list.get(0).name())
                        .isGreaterThan(40));
    }

    private static double km(Candidate place, List<double[][]> lines) {
        double nearest = Double.MAX_VALUE;
        for (double[][] points : lines) {
            for (int i = 0; i + 1 < points.length; i++) {
                for (int step = 0; step <= 10; step++) {
                    double part = step / 10.0;
                    double latitude = points[i][0] + part * (points[i + 1][0] - points[i][0]);
                    double longitude = points[i][1] + part * (points[i + 1][1] - points[i][1]);
                    nearest = Math.min(nearest, Distance.km(place.latitude(), place.longitude(), latitude, longitude));
                }
            }
        }
        return nearest;
    }

    private static Reader resource(String path) {
        return new InputStreamReader(ShippedPlacesTest.class.getResourceAsStream(path), StandardCharsets.UTF_8);
    }
}
