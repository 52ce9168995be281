package org.tocsin.processor.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BordersTest {
    private final Borders borders = Borders.standard();

    @ParameterizedTest
    @CsvSource({
        "AM,AZ,LINE", "AZ,AM,LINE", "PK,IN,LINE", "CN,IN,LINE", "RS,XK,LINE", "KR,KP,LINE", "RU,UA,LINE", "IL,LB,LINE",
        "KG,TJ,LAND", "TH,KH,LAND", "AF,PK,LAND", "CD,RW,LAND", "UG,CD,LAND", "CN,PH,SEA", "MA,DZ,LAND", "SD,ET,LAND"
    })
    void neighboursShareABorder(String one, String other, Borders.Kind kind) {
        assertThat(borders.share(one, other)).isTrue();
        assertThat(borders.between(one, other))
                .get()
                .extracting(Borders.Border::kind)
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"AM,RU", "AZ,IL", "FR,GB", "AM,AM", "ZZ,AM", "US,RU", "BE,AM"})
    void othersDoNot(String one, String other) {
        assertThat(borders.share(one, other)).isFalse();
        assertThat(borders.between(one, other)).isEmpty();
    }

    @Test
    void anIdIsInAlphabeticalOrder() {
        assertThat(Borders.id("TJ", "KG")).isEqualTo("KG-TJ");
        assertThat(borders.all()).allSatisfy(border -> assertThat(border.id()).matches("[A-Z]{2}-[A-Z]{2}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RIVER\tAM\tAZ", "LAND\tAM\tAM", "LAND\tAM\tAZ AZ", "LAND\tarm\tAZ", "LAND\tAM"})
    void aBrokenLineIsNamed(String line) {
        assertThatThrownBy(() -> Borders.read("b.tsv", new StringReader("# head\n" + line)))
                .isInstanceOf(GazetteerException.class)
                .hasMessageStartingWith("b.tsv:2: expected");
    }
}
