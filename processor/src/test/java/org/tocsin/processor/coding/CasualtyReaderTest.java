package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Range;

class CasualtyReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Three soldiers were killed and two wounded.|3..3|2..2",
                "A soldier was killed.|1..1|-",
                "At least four soldiers were killed.|4..|-",
                "More than a dozen soldiers were wounded.|-|13..",
                "The fire left twenty-five people wounded.|-|25..25",
                "Shells killed two civilians and wounded seven.|2..2|7..7",
                "Four marines and three fishermen were killed.|7..7|-",
                "A 33-year-old shepherd was wounded.|-|1..1",
                "A man of 42 was killed.|1..1|-",
                "No one was hurt.|-|0..0",
                "There were no casualties.|0..0|0..0",
                "There were no reports of casualties.|-|-",
                "Several soldiers were wounded.|-|-",
                "It brings the number of dead to three.|3..3|-",
                "Ten soldiers were killed in 2016.|-|-",
            })
    void readsNumbers(String sentence, String killed, String wounded) {
        CodedEvent event = Texts.event(
                "2017-04-20T12:00:00Z",
                "Azerbaijani forces shell Armenian positions",
                "Azerbaijani forces shelled Armenian positions on the border on Thursday. " + sentence);

        assertThat(range(event.casualties().stream().map(Casualties::killed).toList()))
                .isEqualTo(killed);
        assertThat(range(event.casualties().stream().map(Casualties::wounded).toList()))
                .isEqualTo(wounded);
    }

    @Test
    void keepsSidesApartAndDropsTheSum() {
        CodedEvent event = Texts.event(
                "2020-05-08T17:00:00Z",
                "Kyrgyz and Tajik guards trade fire, five wounded",
                "At least five people were wounded on Friday when Kyrgyz and Tajik guards shot at each other. "
                        + "Kyrgyzstan said three of its citizens were wounded in the shooting. "
                        + "Tajikistan said two of its soldiers were wounded by fire.");

        assertThat(event.casualties())
                .extracting(Casualties::side, Casualties::wounded)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("KG", Range.exactly(3)),
                        org.assertj.core.groups.Tuple.tuple("TJ", Range.exactly(2)));
    }

    private static String range(List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range != null)
                .map(range -> range.min() + ".." + (range.max() == null ? "" : range.max()))
                .reduce((one, other) -> one + "+" + other)
                .orElse(null);
    }

    @Test
    void nobodySpeaksForTheOther() {
        CodedEvent event = Texts.event(
                "2022-09-14T12:00:00Z",
                "Shelling at the border",
                "Armenia's defence ministry said two Armenian soldiers were killed by Azerbaijani mortars on Wednesday."
                        + " Azerbaijan's defence ministry said seven Armenian soldiers were wounded.");

        assertThat(event.casualties())
                .extracting(Casualties::claimant, Casualties::killed, Casualties::wounded)
                .containsExactly(tuple("AM", Range.exactly(2), null), tuple("AZ", null, Range.exactly(7)));
    }
}
