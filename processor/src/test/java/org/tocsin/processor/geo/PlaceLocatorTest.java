package org.tocsin.processor.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Span;

class PlaceLocatorTest {
    private static final GazetteerRecogniser RECOGNISER = new GazetteerRecogniser(ShippedGazetteer.GAZETTEER);
    private static final PlaceLocator LOCATOR = new PlaceLocator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # where it happened
                    Two soldiers were shot at Kut and Norabak.                            | Kut, Norabak
                    Drones struck Vardenis, Sotk and Geghamasar.                          | Vardenis, Sotk, Geghamasar
                    Mortars were fired at posts in the direction of Goris, Sotk and Jermuk. | Goris, Sotk, Jermuk
                    A battle went on from Sotk by the mine to the hills over Jermuk.      | Sotk, Jermuk
                    Saboteurs were seen near the districts of Lachin and Kelbajar.        | Lachin, Kelbajar
                    Blasts came from beyond Tegh; Khoznavar was hit too.                  | Tegh, Khoznavar
                    # a name that says where another lies
                    A shell hit Kut, in Gegharkunik province.                             | Kut
                    A private was killed at Zeylik in Kelbajar.                           | Zeylik
                    A private was killed at Hasangaya, Tartar.                            | Hasangaya
                    Mines went off in Aghdam's Garvand.                                   | Garvand
                    Posts above Vahan, east of Chambarak, came under fire.                | Vahan
                    A depot burns at Artanish on Lake Sevan.                              | Artanish
                    Positions west of Marzili came under fire.                            | Marzili
                    # governments, venues, hospitals, sides
                    Sotk was shelled, the defence ministry in Yerevan said.               | Sotk
                    Yerevan accused Baku of shelling Sotk.                                | Sotk
                    Sotk was shelled as talks went on in Ganja.                           | Sotk
                    The wounded from Sotk were taken to Vardenis.                         | Sotk
                    A boy hit at Sotk died in the hospital of Vardenis.                   | Sotk
                    A post at Talish was attacked, the Karabakh army said.                | Talish
                    Troops fought near Talish over the contested Nagorno-Karabakh region. | Talish
                    Officials in Goris said that Tegh had been shelled.                   | Tegh
                    GORIS, Sept 13 - Shells fell on Tegh.                                 | Tegh
                    Goris: shells fall on Tegh                                            | Tegh
                    A bus on the Ijevan–Noyemberyan road was hit at Voskepar.             | Voskepar
                    # where fire came from
                    Sotk was shelled from positions in Kelbajar.                          | Sotk
                    Rockets fired from Zangilan hit Davit Bek.                            | Davit Bek
                    The post was attacked from the direction of Yarimja at Madagiz.       | Madagiz
                    # a capital that was hit itself
                    Missiles hit Yerevan.                                                 | Yerevan
                    Shells fell near Baku.                                                | Baku
                    # only a region is known
                    Shells fell in Tavush.                                                | Tavush""")
    void eventPlaces(String text, String names) {
        assertThat(matched(text, "event")).isEqualTo(Arrays.asList(names.split(", ")));
    }

    @ParameterizedTest
    @CsvSource({
        "Sotk was shelled from positions in Kelbajar.,Kelbajar",
        "Rockets fired from Zangilan hit Davit Bek.,Zangilan",
        "Fire was opened on Kut from the direction of Zeylik.,Zeylik",
        "Bullets came from the Nakhchivan heights at Khachik.,Nakhchivan",
    })
    void origins(String text, String name) {
        assertThat(matched(text, "origin")).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Shells fell on Sotk.                              | at      | place    | 3
                    Shells fell near the village of Sotk.             | near    | place    | 8
                    Mortars fired in the direction of the town of Goris. | towards | place | 18
                    Shells fell near the Lachin district.             | near    | district | 25
                    Mortars fired in the Kelbajar direction.          | towards | district | 25
                    Shells fell on Goris.                             | at      | place    | 8
                    Shells fell in Tavush.                            | at      | region   | 60
                    Infantry advanced towards Goris.                  | towards | place    | 18""")
    void relationPrecisionAndRadius(String text, String relation, String precision, double radius) {
        assertThat(locate(text)).singleElement().satisfies(place -> {
            assertThat(place.role()).isEqualTo("event");
            assertThat(place.relation()).isEqualTo(relation);
            assertThat(place.precision()).isEqualTo(precision);
            assertThat(place.radiusKm()).isEqualTo(radius);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Shells fell on Martuni, north of Hadrut.            | AM AZ | Martuni | AZ/65
                    Shells fell on Martuni, by Lake Sevan near Gavar.   | AM AZ | Martuni | AM/04
                    Shells fell on Agdam near Alibeyli.                 | AM AZ | Agdam   | AZ/58
                    Shells fell on Tripoli, Libya.                      | LY EG | Tripoli | LY/77
                    Tanks rolled through Georgia.                       | GE RU | Georgia | ''
                    Shells fell on Belgorod.                            | RU UA | Belgorod | RU/09""")
    void aNameOfSeveralPlacesIsDecidedByTheText(String text, String sides, String name, String admin1) {
        List<Place> places = LOCATOR.locate(
                text,
                RECOGNISER.mentions(text),
                new Setting(List.of(sides.split(" ")), List.of(new Span(0, text.length()))));

        assertThat(places)
                .filteredOn(place -> place.matched().equals(name))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.admin1()).isEqualTo(admin1.isEmpty() ? null : admin1);
                    assertThat(sides).contains(place.country());
                });
    }

    @Test
    void whatIsNotToldIsContext() {
        String told = "Shells fell on Sotk.";
        String text = told + " Two years ago a war was fought at Hadrut. A book on it is out.";

        List<Place> places = LOCATOR.locate(
                text, RECOGNISER.mentions(text), new Setting(List.of("AM", "AZ"), List.of(new Span(0, told.length()))));

        assertThat(places).extracting(Place::matched).containsExactly("Sotk", "Hadrut");
        assertThat(places).extracting(Place::role).containsExactly("event", "context");
    }

    @Test
    void theNextSentenceGivesThePlaceThatTheToldOneLacks() {
        String told = "A soldier was shot dead at the border.";
        String text = told + " It was near the village of Kut, the ministry said.";

        List<Place> places = LOCATOR.locate(
                text, RECOGNISER.mentions(text), new Setting(List.of("AM", "AZ"), List.of(new Span(0, told.length()))));

        assertThat(places).singleElement().satisfies(place -> {
            assertThat(place.role()).isEqualTo("event");
            assertThat(place.confidence()).isLessThan(0.7);
        });
    }

    @Test
    void aPlaceOfAnotherCountryIsContext() {
        assertThat(matched("Shells fell near Sotk and a plane landed in Tbilisi and Batumi.", "event"))
                .containsExactly("Sotk");
    }

    @Test
    void severalMentionsOfOnePlaceAreOne() {
        String text = "YEREVAN - Zod was shelled. People left Sotk at night. Sotk is a village.";

        assertThat(locate(text)).extracting(Place::name).containsExactly("Yerevan", "Sotk");
        assertThat(matched(text, "event")).containsExactly("Zod");
    }

    @Test
    void noMentionsGiveNoPlaces() {
        assertThat(LOCATOR.locate("", List.of(), new Setting(List.of(), List.of())))
                .isEmpty();
    }

    private static List<String> matched(String text, String role) {
        return locate(text).stream()
                .filter(place -> place.role().equals(role))
                .map(Place::matched)
                .toList();
    }

    private static List<Place> locate(String text) {
        return LOCATOR.locate(
                text, RECOGNISER.mentions(text), new Setting(List.of("AM", "AZ"), List.of(new Span(0, text.length()))));
    }
}
