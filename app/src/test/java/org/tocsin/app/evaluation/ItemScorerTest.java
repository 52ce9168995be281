package org.tocsin.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.CodedItem;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Place;

class ItemScorerTest {
    private final ItemScorer scorer = new ItemScorer(place -> "AM/08");

    private Measures measures(LabelledItem labelled, CodedItem coded) {
        return scorer.score(labelled, coded).measures();
    }

    private static CodedItem with(List<Place> places) {
        return Labels.incident(List.of(IncidentType.SHELLING), places, List.of(), List.of());
    }

    @Test
    void aMissedIncidentCostsRecallAlone() {
        ItemScorer.ItemScore scored = scorer.score(Labels.shelling(""), Labels.none(0.3));

        assertThat(scored.measures().relevance()).isEqualTo(new Agreement(0, 0, 1));
        assertThat(scored.measures().kinds().count(Kind.INCIDENT, Kind.NONE)).isEqualTo(1);
        assertThat(scored.measures().borders()).isEqualTo(Share.NONE);
        assertThat(scored.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.id()).isEqualTo("t1");
            assertThat(mistake.measure()).isEqualTo("kind");
            assertThat(mistake.expected()).isEqualTo("incident");
            assertThat(mistake.found()).isEqualTo("none at 0.3");
        });
    }

    @Test
    void aFalseAlarmCostsPrecisionAndTagsItsPlaces() {
        LabelledItem digest = Labels.labelled("\"kind\":\"background\",\"not_places\":[\"Alkhan\",\"Baku\"]");

        Measures measures = measures(digest, Labels.shelling());

        assertThat(measures.relevance()).isEqualTo(new Agreement(0, 1, 0));
        assertThat(measures.notPlaces()).isEqualTo(new Share(1, 2));
        assertThat(measures.types()).isEqualTo(Share.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "SHELLING, true",
        "SHELLING;ARMED_CLASH, true",
        "ARMED_CLASH, false",
        "SHELLING;MINE_IED, false",
    })
    void typesNeedARightOneAndNoneWrong(String found, boolean right) {
        List<IncidentType> types =
                List.of(found.split(";")).stream().map(IncidentType::valueOf).toList();
        CodedItem coded = Labels.incident(types, List.of(), List.of(), List.of());

        Measures measures = measures(Labels.shelling(",\"types_alt\":[\"armed_clash\"]"), coded);

        assertThat(measures.types()).isEqualTo(Share.of(right));
    }

    @Test
    void accusersAreDirectedAndOthersMayBeAccepted() {
        LabelledItem labelled = Labels.shelling("""
                ,"accusers":[{"claimant":"AM","accuses":"AZ"},{"claimant":"AZ","accuses":"AM"}],
                "accusers_alt":[{"claimant":"RU","accuses":"AZ"}]""");
        List<Claim> claims =
                List.of(Labels.accusation("AM", "AZ"), Labels.accusation("RU", "AZ"), Labels.accusation("GE", "AZ"));

        Measures measures = measures(labelled, Labels.incident(List.of(), List.of(), claims, List.of()));

        assertThat(measures.accusers()).isEqualTo(new Agreement(1, 1, 1));
    }

    @Test
    void anOptionalPlaceIsNeitherRequiredNorWrong() {
        LabelledItem labelled = Labels.shelling("""
                ,"places":[{"name":"Alkhan","lat":40.0,"lon":46.0,"country":"AM"},
                {"name":"Berd","lat":41.0,"lon":45.0,"country":"AM","optional":true}]""");
        Place berd = Labels.place("Berd", "Berd", 41.0, 45.0, "AM/09");
        Place far = Labels.place("Far", "Far", 42.0, 44.0, "GE/01");

        Measures without = measures(labelled, with(List.of(Labels.ALKHAN)));
        Measures both = measures(labelled, with(List.of(Labels.ALKHAN, berd)));
        Measures wrong = measures(labelled, with(List.of(berd, far)));

        assertThat(without.placesFound()).isEqualTo(new Share(1, 1));
        assertThat(both.placesRight()).isEqualTo(new Share(1, 1));
        assertThat(wrong.placesFound()).isEqualTo(new Share(0, 1));
        assertThat(wrong.placesRight()).isEqualTo(new Share(0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0.10, AM/01, true",
        "'', 0.20, AM/08, false",
        "'region', 0.50, AM/01, true",
        "'region', 1.00, AM/01, false",
        "'region', 1.00, AM/08, true",
    })
    void aPlaceFitsWithin15KmAndARegionWithin60OrInItsDivision(
            String precision, double degreesNorth, String admin1, boolean fits) {
        LabelledItem labelled = Labels.shelling(
                ",\"places\":[{\"name\":\"A\",\"lat\":40.0,\"lon\":46.0,\"country\":\"AM\",\"precision\":\"%s\"}]"
                        .formatted(precision));
        Place given = Labels.place("B", "B", 40.0 + degreesNorth, 46.0, admin1);

        assertThat(measures(labelled, with(List.of(given))).placesFound()).isEqualTo(Share.of(fits));
    }

    @ParameterizedTest
    @CsvSource({"Golovnoy, Golovnoy, true", "Головной, Головном, true", "Golovnoy, Sotk, false"})
    void aPlaceWithoutCoordinatesFitsByItsName(String label, String matched, boolean fits) {
        LabelledItem labelled = Labels.shelling(",\"places\":[{\"name\":\"" + label + "\"}]");
        Place given = Labels.place("Something", matched, 40.0, 46.0, null);

        Measures measures = measures(labelled, with(List.of(given)));

        assertThat(measures.placesFound()).isEqualTo(Share.of(fits));
        assertThat(measures.placesRight()).isEqualTo(Share.of(fits));
    }

    @ParameterizedTest
    @CsvSource({"3, true, false", "2, false, false", "30, false, false"})
    void withoutAnUpperBoundTheLeastNumberCounts(int number, boolean right, boolean contaminated) {
        LabelledItem labelled = Labels.shelling(",\"killed\":{\"min\":3,\"max\":null}");

        Measures measures = measures(
                labelled, Labels.incident(List.of(), List.of(), List.of(), List.of(Labels.killed("AM", number, "AM"))));

        assertThat(measures.killed()).isEqualTo(Share.of(right));
        assertThat(measures.contaminated()).isEqualTo(Share.of(contaminated));
    }

    @ParameterizedTest
    @CsvSource({
        "Yerevan, Yerevan, 1",
        "Ереван, Ереване, 1",
        "Goris, Sotk, 0",
        "Alkhan, Alkhan, 0",
    })
    void aNotPlaceIsToldByItsNameButNotWhereTheEventIsThereToo(String notPlace, String matched, int tagged) {
        LabelledItem labelled = Labels.shelling(
                ",\"places\":[{\"name\":\"Alkhan\",\"lat\":40.0,\"lon\":46.0}],\"not_places\":[\"" + notPlace + "\"]");
        Place given = Labels.place("Something", matched, 40.0, 46.0, null);

        assertThat(measures(labelled, with(List.of(given))).notPlaces().count()).isEqualTo(tagged);
    }

    @Test
    void casualtiesAreRightWhereBothBoundsAre() {
        LabelledItem labelled = Labels.shelling(",\"killed\":{\"min\":2,\"max\":5},\"wounded\":null");
        List<Casualties> right = List.of(Labels.killed("AM", 2, "AM"), Labels.killed("AZ", 3, "AM"));
        List<Casualties> wrong = List.of(Labels.killed("AM", 2, "AM"));

        Measures good = measures(labelled, Labels.incident(List.of(), List.of(), List.of(), right));
        Measures bad = measures(labelled, Labels.incident(List.of(), List.of(), List.of(), wrong));

        assertThat(good.killed()).isEqualTo(new Share(1, 1));
        assertThat(good.wounded()).isEqualTo(Share.NONE);
        assertThat(good.casualties()).isEqualTo(new Share(1, 1));
        assertThat(bad.killed()).isEqualTo(new Share(0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "null, 0, false",
        "null, 3, true",
        "'{\"min\":1,\"max\":2}', 2, false",
        "'{\"min\":1,\"max\":2}', 30, true"
    })
    void aNumberThatTheEventDoesNotHaveIsContamination(String label, int given, boolean contaminated) {
        CodedItem coded = Labels.incident(List.of(), List.of(), List.of(), List.of(Labels.killed("AM", given, null)));

        Measures measures = measures(Labels.shelling(",\"killed\":" + label), coded);

        assertThat(measures.contaminated()).isEqualTo(Share.of(contaminated));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-15, true",
        "2022-03-14, false",
        "2022-03-16, false",
        "2022-03-15T03:00:00Z, true",
        "2022-03-13T03:00:00Z, false",
    })
    void theTimeIsOfTheLabelledDayThereOrHoldsTheInstant(String occurred, boolean right) {
        // The coder says: all of 15 March, four hours east of Greenwich; the village lies at 46 degrees east.
        LabelledItem labelled = Labels.shelling(
                ",\"places\":[{\"name\":\"Alkhan\",\"lat\":40.0,\"lon\":46.0}],\"occurred\":\"" + occurred + "\"");

        assertThat(measures(labelled, Labels.shelling()).occurred()).isEqualTo(Share.of(right));
    }
}
