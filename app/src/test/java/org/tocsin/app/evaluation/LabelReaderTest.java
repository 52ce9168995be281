package org.tocsin.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Range;

class LabelReaderTest {

    @Test
    void readsEverythingThatIsMeasured() {
        Label label = Labels.labelled("""
                        "relevant":true,"kind":"incident","types":["shelling"],"types_alt":["other"],
                        "countries":["AZ","AM"],"places":[{"name":"Alkhan","lat":40.1,"lon":46,"country":"AM",
                        "precision":"region","optional":true}],"not_places":["Baku"],"killed":{"min":1,"max":2},
                        "wounded":null,"accusers":[{"claimant":"AM","accuses":"AZ"}],"denials":["AZ"],
                        "occurred":"2022-03-15","ambiguous":true,"note":"Invented." """).label();

        assertThat(label.kind()).isEqualTo(Kind.INCIDENT);
        assertThat(label.types()).containsExactly(IncidentType.SHELLING);
        assertThat(label.otherTypes()).containsExactly(IncidentType.OTHER);
        assertThat(label.border()).isEqualTo("AM-AZ");
        assertThat(label.places()).containsExactly(new LabelledPlace("Alkhan", 40.1, 46.0, "AM", true, true));
        assertThat(label.notPlaces()).containsExactly("Baku");
        assertThat(label.killed()).isEqualTo(new Range(1, 2));
        assertThat(label.wounded()).isNull();
        assertThat(label.accusers()).containsExactly("AM>AZ");
        assertThat(label.denials()).containsExactly("AZ");
        assertThat(label.day()).isEqualTo(LocalDate.of(2022, 3, 15));
        assertThat(label.instant()).isNull();
        assertThat(label.ambiguous()).isTrue();
    }

    @Test
    void readsTheItem() {
        LabelledItem labelled = Labels.shelling(",\"occurred\":\"2022-03-15T05:00:00Z\"");

        assertThat(labelled.item().id()).isEqualTo("t1");
        assertThat(labelled.item().text()).isEqualTo("Alkhan shelled\n\nIt was on Tuesday.");
        assertThat(labelled.item().language()).isEqualTo("en");
        assertThat(labelled.item().published()).isEqualTo(Instant.parse("2022-03-15T12:00:00Z"));
        assertThat(labelled.label().instant()).isEqualTo(Instant.parse("2022-03-15T05:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "nope|one JSON line",
                "[]|expected an object",
                "{\"id\":\"a\"}|\"expect\"",
                "{\"id\":\"a\",\"published\":\"today\",\"title\":\"t\",\"expect\":{\"kind\":\"none\"}}|found \"today\"",
                "{\"id\":\"a\",\"published\":\"2022-03-15T12:00:00Z\",\"expect\":{\"kind\":\"none\"}}|found neither",
                "{\"id\":\"a\",\"published\":\"2022-03-15T12:00:00Z\",\"title\":\"t\",\"expect\":{\"kind\":\"war\"}}|found \"war\"",
                "{\"id\":\"a\",\"published\":\"2022-03-15T12:00:00Z\",\"title\":\"t\",\"expect\":{\"kind\":\"incident\",\"countries\":[\"AM\"]}}|found [AM]",
                "{\"id\":\"a\",\"published\":\"2022-03-15T12:00:00Z\",\"title\":\"t\",\"expect\":{\"kind\":\"none\",\"relevant\":true}}|found true",
                "{\"id\":\"a\",\"published\":\"2022-03-15T12:00:00Z\",\"title\":\"t\",\"expect\":{\"kind\":\"none\",\"killed\":{\"min\":3,\"max\":1}}}|min <= max",
                "{\"id\":\"a\",\"published\":\"2022-03-15T12:00:00Z\",\"title\":\"t\",\"expect\":{\"kind\":\"none\",\"types\":\"x\"}}|as a list",
                "{\"id\":\"a\",\"published\":\"2022-03-15T12:00:00Z\",\"title\":\"t\",\"expect\":{\"kind\":\"none\",\"places\":[{\"name\":\"A\",\"lat\":40}]}}|or neither",
                "{\"id\":\"a\",\"published\":\"2022-03-15T12:00:00Z\",\"title\":\"t\",\"expect\":{\"kind\":\"none\",\"killed\":{\"max\":4}}}|max null",
            })
    void saysWhatWasExpectedAndWhatWasFound(String line, String message) {
        assertThatThrownBy(() -> new LabelReader().read(line))
                .isInstanceOf(LabelException.class)
                .hasMessageStartingWith("expected")
                .hasMessageContaining(message);
    }
}
