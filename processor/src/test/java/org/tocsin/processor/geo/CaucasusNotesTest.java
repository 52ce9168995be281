package org.tocsin.processor.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Span;

/** Where it happened, from notes of a line or two as lists of events tell them. */
class CaucasusNotesTest {
    private static final double RIGHT_KM = 10;

    private final GazetteerRecogniser recogniser = new GazetteerRecogniser(ShippedGazetteer.GAZETTEER);
    private final PlaceLocator locator = new PlaceLocator();

    @Test
    void theEventPlaceIsFoundAndItsCountry() {
        List<Table.Row> notes = Table.read(
                "notes-caucasus.tsv",
                new InputStreamReader(
                        getClass().getResourceAsStream("/geo/notes-caucasus.tsv"), StandardCharsets.UTF_8),
                4);
        List<String> wrong = new ArrayList<>();
        List<String> abroad = new ArrayList<>();
        for (Table.Row note : notes) {
            String text = note.field(3);
            List<Place> events = locator
                    .locate(
                            text,
                            recogniser.mentions(text),
                            new Setting(List.of("AM", "AZ"), List.of(new Span(0, text.length()))))
                    .stream()
                    .filter(place -> place.role().equals("event"))
                    .toList();
            if (events.stream().noneMatch(place -> km(place, note) <= RIGHT_KM)) {
                wrong.add(text);
            }
            if (events.isEmpty() || !events.getFirst().country().equals(note.field(0))) {
                abroad.add(text);
            }
        }

        assertThat(notes).hasSizeGreaterThanOrEqualTo(40);
        assertThat(wrong).hasSizeLessThanOrEqualTo(notes.size() / 20);
        assertThat(abroad).hasSizeLessThanOrEqualTo(notes.size() / 40);
    }

    private static double km(Place place, Table.Row note) {
        return Distance.km(
                place.latitude(),
                place.longitude(),
                Double.parseDouble(note.field(1)),
                Double.parseDouble(note.field(2)));
    }
}
