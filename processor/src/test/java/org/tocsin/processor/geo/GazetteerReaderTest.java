package org.tocsin.processor.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerReaderTest {
    private static final Gazetteer GAZETTEER = ShippedGazetteer.GAZETTEER;
    private static final String ROW = "Sotk\tZod|Սոթք\tAM\t04\t40.204\t45.865\tVILLAGE\t1000\tAM-AZ\t5\thand";

    @Test
    void readsAllFields() {
        List<Gazetteer.Entry> entries = GazetteerReader.read("t.tsv", new StringReader("# head\n\n" + ROW + "\n"));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.names()).containsExactly("Sotk", "Zod", "Սոթք");
            assertThat(entry.place())
                    .isEqualTo(new Candidate(
                            "Sotk", null, "AM", "AM/04", 40.204, 45.865, Feature.VILLAGE, 1000, "AM-AZ", 5.0));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    AM-AZ\t5;AZ-AM\t5;alphabetical order
                    AM-AZ\t5;AMAZ\t5;two country codes
                    40.204;north;from -90.0 to 90.0
                    45.865;190;from -180.0 to 180.0
                    VILLAGE;TOWN;LANDMARK
                    \tAM\t;\tArmenia\t;ISO 3166-1
                    hand;'';a source
                    hand;'hand\tmore';11 fields""")
    void anErrorNamesFileAndLine(String part, String replacement, String expected) {
        String broken = "# head\n" + ROW + "\n" + ROW.replace(part, replacement);

        assertThatThrownBy(() -> GazetteerReader.read("t.tsv", new StringReader(broken)))
                .isInstanceOf(GazetteerException.class)
                .hasMessageStartingWith("t.tsv:3: expected")
                .hasMessageContaining(expected);
    }

    @Test
    void aMissingTableIsNamed() {
        assertThatThrownBy(() -> Table.shipped("none.tsv"))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("geo/none.tsv");
    }

    @ParameterizedTest
    @CsvSource({
        "Kelbajar,Kalbajar", "KƏLBƏCƏR,Kalbajar", "Karvachar,Kalbajar", "Kelbadjar,Kalbajar", "Кельбаджар,Kalbajar",
        "Dashkesan,Dashkasan", "Daşkəsən,Dashkasan", "Zod,Sotk", "Սոթք,Sotk", "Djermuk,Jermuk",
        "Khankendi,Stepanakert", "Xankəndi,Stepanakert", "Shushi,Shusha", "Chouchi,Shusha", "qalai khumb,Qal'ai Khumb",
        "Tap-Karakoyunlu,Tap Garagoyunlu", "Öncüpınar,Öncüpınar", "oncupinar,Öncüpınar", "Nowhere at all,"
    })
    void findsByAnySpelling(String name, String main) {
        List<Candidate> found = GAZETTEER.find(name);

        if (main == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).first().extracting(Candidate::name).isEqualTo(main);
        }
    }

    @Test
    void oneNameOfSeveralPlacesGivesAllLikeliestFirst() {
        assertThat(GAZETTEER.find("Georgia")).extracting(Candidate::country).containsExactly("GE", "US");
        assertThat(GAZETTEER.find("Agdam"))
                .extracting(Candidate::name)
                .startsWith("Aghdam")
                .contains("Agdam (Tovuz)");
    }

    @Test
    void cuesThatBreakTheFormatAreRefused() {
        assertThatThrownBy(() -> CueLexicon.read("c.tsv", new StringReader("en\tNOWHERE\tin")))
                .hasMessageStartingWith("c.tsv:1: expected one of");
        assertThatThrownBy(() -> CueLexicon.read("c.tsv", new StringReader("en\tAT\t")))
                .hasMessageContaining("expected phrases");
    }
}
