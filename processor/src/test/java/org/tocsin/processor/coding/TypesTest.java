package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;

/** Published on Thursday 20 April 2017. */
class TypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Azerbaijani soldiers fired on an Armenian post on Thursday.|armed_clash",
                // the weapons of the victim say nothing
                "Azerbaijani soldiers fired on an Armenian tank on Thursday.|armed_clash",
                "Armenian soldiers shot at two Azerbaijani drones on Thursday.|armed_clash",
                // a mine that went off, and one that is spoken of
                "An Armenian soldier was killed stepping on an Azerbaijani landmine on Thursday.|mine_ied",
                "Azerbaijani mortars hit an Armenian post on Thursday, close to a field of mines.|shelling",
                // rifles beside mortars
                "Azerbaijani forces attacked an Armenian post with mortars and rifles on Thursday.|armed_clash, shelling",
                // over the line without a shot
                "Azerbaijani soldiers came some fifty metres past the Armenian border posts on Thursday.|incursion",
                "Azerbaijani soldiers, some with rifles on their shoulders, crossed the border on Thursday.|incursion",
                "Azerbaijani infantry seized two empty Armenian trenches on Thursday.|incursion",
                // men against men, whatever guns there were beside
                "Armenian and Azerbaijani forces shelled each other and fighting went on till noon on Thursday."
                        + "|armed_clash, shelling",
                // what was brought down struck nobody
                "An Azerbaijani drone was shot out of the sky by Armenian air defence on Thursday.|other",
                // another day is another event
                "Azerbaijani mortars hit an Armenian post on Thursday. On Tuesday a drone struck a car.|shelling",
                // a truce is no fire
                "Azerbaijani mortars broke the cease-fire and hit an Armenian post on Thursday.|shelling",
            })
    void tellsWhatHappened(String body, String types) {
        CodedEvent event = Texts.event("2017-04-20T12:00:00Z", "Clash on the Armenian-Azerbaijani border", body);

        assertThat(event.types().stream()
                        .filter(type -> type != IncidentType.ARMED_CLASH || types.contains("armed_clash"))
                        .map(type -> type.name().toLowerCase(Locale.ROOT))
                        .sorted())
                .containsExactly(types.split(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "A grenade was thrown at a police van in Peshawar on Thursday and a policeman was wounded.",
        "The order to cease fire was confirmed on Thursday by both colonels.",
        "A fire engine caught fire near the border on Thursday and two firemen were hurt.",
    })
    void isNoArmedEventAtABorder(String body) {
        assertThat(Texts.code("2017-04-20T12:00:00Z", "News of Thursday", body).kind())
                .isNotEqualTo(Kind.INCIDENT);
    }
}
