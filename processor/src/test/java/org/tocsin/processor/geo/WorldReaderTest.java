package org.tocsin.processor.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldReaderTest {
    private static final String ROW = "616530\tGoris\tԳորիս|Горис\tAM\t08\t39.5111\t46.3417\tPPL\t20379\t\tAM-AZ\t13.9";

    @Test
    void readsAllFields() {
        assertThat(WorldReader.read("w.tsv", new StringReader("# head\n" + ROW)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.names()).containsExactly("Goris", "Գորիս", "Горис");
                    assertThat(entry.place())
                            .isEqualTo(new Candidate(
                                    "Goris",
                                    616530L,
                                    "AM",
                                    "AM/08",
                                    39.5111,
                                    46.3417,
                                    Feature.CITY,
                                    20379,
                                    "AM-AZ",
                                    13.9));
                });
    }

    @ParameterizedTest
    @CsvSource({"PPLC,,CAPITAL", "ADM1,200,REGION", "ADM1,20,DISTRICT", "ADM2,40,DISTRICT", "PPLA,,CITY"})
    void theKindOfPlaceIsToldByItsCodeAndReach(String code, String radius, Feature feature) {
        String row = ROW.replace("PPL\t20379\t", code + "\t1000\t" + (radius == null ? "" : radius));

        assertThat(WorldReader.read("w.tsv", new StringReader(row))
                        .getFirst()
                        .place()
                        .feature())
                .isEqualTo(feature);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    39.5111;139.5;from -90.0 to 90.0
                    46.3417;east;from -180.0 to 180.0
                    Goris;'';a name
                    \tAM\t;\tArmenia\t;a country of two letters
                    AM-AZ\t13.9;AM-AZ;12 fields
                    13.9;13.9\tmore;12 fields""")
    void anErrorNamesFileAndLine(String part, String replacement, String expected) {
        assertThatThrownBy(
                        () -> WorldReader.read("w.tsv", new StringReader("# head\n" + ROW.replace(part, replacement))))
                .isInstanceOf(GazetteerException.class)
                .hasMessageStartingWith("w.tsv:2: expected")
                .hasMessageContaining(expected);
    }

    @Test
    void aGuardIsAWordOrAPerson() {
        NameGuards guards = NameGuards.read("g.tsv", new StringReader("WORD\tnice\nPERSON\tmilan"));

        assertThat(guards.isWord("nice")).isTrue();
        assertThat(guards.isPerson("milan")).isTrue();
        assertThat(guards.isPerson("nice")).isFalse();
        assertThatThrownBy(() -> NameGuards.read("g.tsv", new StringReader("NAME\tnice")))
                .hasMessageStartingWith("g.tsv:1: expected WORD or PERSON");
    }

    @Test
    void aPlaceOfBothListsIsOne() {
        Gazetteer.Entry byHand = GazetteerReader.read(
                        "t.tsv", new StringReader("Goris\tGhoris\tAM\t08\t39.51\t46.34\tCITY\t20000\tAM-AZ\t14\thand"))
                .getFirst();
        Gazetteer.Entry ofWorld =
                WorldReader.read("w.tsv", new StringReader(ROW)).getFirst();

        assertThat(GazetteerMerge.of(java.util.List.of(byHand), java.util.List.of(ofWorld)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.names()).containsExactly("Goris", "Ghoris", "Գորիս", "Горис");
                    assertThat(one.place().geonameId()).isEqualTo(616530L);
                    assertThat(one.place().population()).isEqualTo(20379);
                    assertThat(one.place().latitude()).isEqualTo(39.51);
                });
    }
}
