package org.tocsin.processor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.CodedItem;
import org.tocsin.contracts.incident.Evidence;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Stance;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;
import org.tocsin.processor.coding.LanguageIdentifier;
import org.tocsin.processor.coding.RuleCoder;
import org.tocsin.processor.geo.BorderMeasure;
import org.tocsin.processor.geo.Gazetteer;
import org.tocsin.processor.geo.GazetteerRecogniser;
import org.tocsin.processor.geo.PlaceLocator;
import org.tocsin.processor.geo.ShippedGazetteer;
import org.tocsin.processor.geo.shape.CountryShapes;

/** The type of story that Tocsin is for: each side accuses the other, and the second half is history. */
class IncidentReporterTest {
    private static final Source WIRE = new Source("wire", "Wire", "wire", "GB");
    private static final String STORY = """
            At 13:20 (0920 GMT) on Tuesday Azerbaijani units opened artillery and mortar fire on Armenian posts in the \
            direction of Sisian, Sotk and Ishkhanasar, the defence ministry in Yerevan said. It added that attack drones \
            had been sent over the ridge.

            Azerbaijan's defence ministry accused Armenian troops of "large provocations" near the districts of Kelbajar \
            and Lachin and said that its positions "were hit by mortars".

            "There are dead among our servicemen," it said, without giving a number.

            Last month Armenia said that one of its soldiers had been shot dead by a sniper near Yeraskh. In July \
            Azerbaijan reported two of its men wounded near Gadabay.

            History

            The two countries fought over Nagorno-Karabakh from 1988 to 1994, a war that took some 30,000 lives, and again \
            for six weeks in 2020, when more than 6,500 people died. Azerbaijani forces then retook Shusha.

            Russia sent 2,000 peacekeepers under a truce signed in Moscow, and the two leaders held talks in Brussels in \
            May.""";

    private final CodedItem coded = code("Heavy fire along Armenian-Azerbaijani frontier", STORY);

    @Test
    void isOneIncidentAtOneBorder() {
        assertThat(coded.kind()).isEqualTo(Kind.INCIDENT);
        assertThat(coded.incidents()).singleElement().satisfies(report -> {
            assertThat(report.border()).isEqualTo("AM-AZ");
            assertThat(report.countries()).containsExactly("AM", "AZ");
            assertThat(report.types()).contains(IncidentType.SHELLING, IncidentType.AIR_DRONE_STRIKE);
            assertThat(report.weapons()).contains("artillery", "mortar", "drone");
            assertThat(report.occurred().earliest()).isEqualTo(Instant.parse("2021-11-16T09:20:00Z"));
            assertThat(report.occurred().precision()).isEqualTo("minute");
        });
    }

    @Test
    void hasBothClaimsWithTheirPlaces() {
        List<Claim> claims = report().claims().stream()
                .filter(claim -> claim.stance() == Stance.ALLEGES)
                .toList();

        assertThat(claims)
                .extracting(Claim::claimant, Claim::accuses, Claim::places)
                .containsExactlyInAnyOrder(
                        tuple("AM", "AZ", List.of("Sisian", "Sotk", "Ishkhanasar")),
                        tuple("AZ", "AM", List.of("Kalbajar", "Lachin")));
    }

    @Test
    void happenedWhereTheTwoSaySoAndNowhereElse() {
        assertThat(names("event")).containsExactlyInAnyOrder("Sisian", "Sotk", "Ishkhanasar", "Kalbajar", "Lachin");
        assertThat(names("context")).contains("Yerevan", "Yeraskh", "Gadabay", "Nagorno-Karabakh", "Shusha", "Moscow");
        assertThat(report().places())
                .filteredOn(place -> place.name().equals("Sisian"))
                .extracting(Place::relation)
                .containsExactly("towards");
        assertThat(report().places())
                .filteredOn(place -> place.name().equals("Lachin"))
                .extracting(Place::precision, Place::relation)
                .containsExactly(tuple("district", "near"));
    }

    @Test
    void takesNoNumberFromHistory() {
        assertThat(report().casualties())
                .flatExtracting(loss -> Stream.of(loss.killed(), loss.wounded(), loss.captured())
                        .filter(range -> range != null && range.max() != null)
                        .toList())
                .isEmpty();
    }

    @Test
    void showsTheWordsBehindEveryField() {
        String text =
                item("Heavy fire along Armenian-Azerbaijani frontier", STORY).text();

        assertThat(report().evidence())
                .extracting(Evidence::field)
                .contains("types", "weapons", "countries", "claims", "occurred", "places");
        assertThat(report().evidence())
                .allSatisfy(evidence -> assertThat(text.substring(evidence.start(), evidence.end()))
                        .isEqualTo(evidence.text()));
    }

    @Test
    void saysNothingOfAnItemWithoutWords() {
        CodedItem empty = code(null, null);

        assertThat(empty.kind()).isEqualTo(Kind.NONE);
        assertThat(empty.incidents()).isEmpty();
    }

    private IncidentReport report() {
        return coded.incidents().getFirst();
    }

    private List<String> names(String role) {
        return report().places().stream()
                .filter(place -> place.role().equals(role))
                .map(Place::name)
                .toList();
    }

    private static CodedItem code(String title, String body) {
        Gazetteer gazetteer = ShippedGazetteer.GAZETTEER;
        return new IncidentReporter(
                        new GazetteerRecogniser(gazetteer),
                        RuleCoder.standard(LanguageIdentifier.NONE),
                        new PlaceLocator(),
                        new BorderMeasure(CountryShapes.standard()),
                        "test")
                .report(item(title, body));
    }

    private static NewsItem item(String title, String body) {
        return NewsItem.builder("wire:1", WIRE)
                .title(title)
                .body(body)
                .language("en")
                .published(Instant.parse("2021-11-16T13:00:00Z"))
                .received(Instant.parse("2021-11-16T13:01:00Z"))
                .build();
    }
}
