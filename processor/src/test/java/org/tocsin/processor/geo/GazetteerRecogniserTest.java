package org.tocsin.processor.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerRecogniserTest {
    private static final GazetteerRecogniser RECOGNISER = new GazetteerRecogniser(ShippedGazetteer.GAZETTEER);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Shells fell at Sotk and Verin Shorzha.                   | Sotk, Verin Shorzha
                    SHELLS FELL AT JERMUK                                     | JERMUK
                    The Nagorno-Karabakh front was quiet                      | Nagorno-Karabakh
                    A patrol near Tap-Garagoyunlu was hit                     | Tap-Garagoyunlu
                    Kelbadjar's tunnel, Goris’s hotels                        | Kelbadjar, Goris
                    They met in N’Djamena and Qal'ai Khumb                    | N’Djamena, Qal'ai Khumb
                    Trucks left al-Fashaga for Gedaref                        | al-Fashaga, Gedaref
                    Farmers of Samgot-ri hid                                  | Samgot-ri
                    Fire in the R.S. Pura sector                              | R.S. Pura
                    Düşmən Kəlbəcərdə və Laçından atəş açıb                   | Kəlbəcərdə, Laçından
                    Akçakale'ye mermi düştü, Şanlıurfa'da yaralılar           | Akçakale'ye, Şanlıurfa'da
                    Обстрел Джермука и Гориса, бои у Верхней Шоржи            | Джермука, Гориса, Верхней Шоржи
                    Стрельба в Нагорном Карабахе                              | Нагорном Карабахе
                    Կրակոցներ Սոթքում և Ջերմուկի ուղղությամբ                  | Սոթքում, Ջերմուկի
                    Des tirs à Hadrout, près d'Aghdam                         | Hadrout, Aghdam
                    A walk over the Vorotan pass                              | Vorotan pass
                    Karvatchar was renamed                                    | ''
                    Guests came from New York to Nice                         | New York, Nice""")
    void findsNames(String text, String names) {
        assertThat(matched(text)).isEqualTo(names.isEmpty() ? List.of() : Arrays.asList(names.split(", ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It was nice of him to read it
                    Nice work, said the coach
                    Mr Berd and General Goris did not speak
                    Junior sergeant Vahan Ter-Petyan fell
                    Michael Jordan scored
                    A shop on Yerevan Street
                    The Minsk Group met
                    He is a man of kut and sus and berd
                    Kapan Manukyan sells tyres
                    The New Shusha of his dreams""")
    void passesOverWhatIsNoPlace(String text) {
        assertThat(matched(text)).isEmpty();
    }

    @Test
    void spansCountUtf16Units() {
        String text = "🔥🔥 Kəlbəcər: 𝔄 mortar fell near Sotk.";

        List<Mention> mentions = RECOGNISER.mentions(text);

        assertThat(mentions)
                .extracting(mention ->
                        text.substring(mention.span().start(), mention.span().end()))
                .containsExactly("Kəlbəcər", "Sotk");
    }

    @Test
    void theLongestNameWins() {
        assertThat(matched("South Sudan and Sudan; North Mitrovica and Mitrovica"))
                .containsExactly("South Sudan", "Sudan", "North Mitrovica", "Mitrovica");
    }

    @Test
    void aCommonWordIsAPlaceBeforeItsCountry() {
        assertThat(matched("Nice, France")).containsExactly("Nice", "France");
    }

    @Property(tries = 300)
    void mentionsLieInTheTextInOrder(@ForAll("texts") String text) {
        int end = 0;
        for (Mention mention : RECOGNISER.mentions(text)) {
            assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
            end = mention.span().end();
            assertThat(end).isLessThanOrEqualTo(text.length());
            assertThat(mention.matched())
                    .isEqualTo(text.substring(mention.span().start(), end))
                    .isNotBlank();
            assertThat(mention.candidates()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Sotk",
                "Kəlbəcər",
                "Горисе",
                "Սոթքում",
                "يريفان",
                "Qal'ai",
                "Khumb",
                "Tap",
                "-",
                "–",
                ",",
                ".",
                " ",
                "'s",
                "’",
                "\n\n",
                "🔥",
                "\u0301",
                "of",
                "the",
                "Mr",
                "New",
                "York",
                "N’",
                "Djamena",
                "12.30",
                "\ud83d");
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    }

    @Test
    void aLongTextIsReadInLinearTime() {
        String text = "Verin Tap New Nagorno San Kot-".repeat(20_000);

        assertThat(RECOGNISER.mentions(text)).hasSizeLessThan(100_000);
    }

    private static List<String> matched(String text) {
        return RECOGNISER.mentions(text).stream().map(Mention::matched).toList();
    }
}
