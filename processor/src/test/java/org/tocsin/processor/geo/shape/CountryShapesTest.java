package org.tocsin.processor.geo.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.processor.geo.GazetteerException;

class CountryShapesTest {
    private static final CountryShapes SHAPES = CountryShapes.standard();

    private static final String SQUARES = """
            ARC	0	0 0 10000 0
            ARC	1	10000 0 0 10000 -10000 0 0 -10000
            ARC	2	0 0 0 -10000 10000 0 0 10000
            AREA	AA	0 1
            AREA	BB	2 -1
            """;
    private static final String DISPUTE = "AREA\tHill\tAA-BB\tAA\t2001-01-01\t2002-12-31\theld by BB\t"
            + "0.2 -0.2, 0.4 -0.2, 0.4 -0.4, 0.2 -0.4, 0.2 -0.2\thand";

    @ParameterizedTest
    @CsvSource({
        "Yerevan, 40.18, 44.51, AM",
        "Simferopol, 44.95, 34.10, UA",
        "Sevastopol, 44.60, 33.53, UA",
        "Katzrin on the Golan, 32.99, 35.69, SY",
        "Stepanakert, 39.82, 46.75, AZ",
        "Tskhinvali, 42.23, 43.97, GE",
        "Sukhumi, 43.00, 41.02, GE",
        "Pristina, 42.66, 21.16, XK",
        "Hargeisa, 9.56, 44.06, SO",
        "Kyrenia, 35.33, 33.32, CY",
        "Karki, 39.79, 44.95, AZ",
        "Lesotho inside South Africa, -29.61, 28.23, LS",
        "Preah Vihear, 14.39, 104.68, KH",
    })
    void aPointBelongsToItsCountryByRecognition(String name, double latitude, double longitude, String country) {
        assertThat(SHAPES.countryAt(latitude, longitude, null)).as(name).contains(country);
    }

    @Test
    void theOpenSeaIsNobodys() {
        assertThat(SHAPES.countryAt(43.0, 35.0, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sotk, 40.20, 45.86, AM, AM-AZ, 2, 8",
        "Uri in Kashmir, 34.08, 74.05, IN, IN-PK, 2, 20",
        "Vardzia, 41.38, 43.28, GE, GE-TR, 5, 20",
        "Tskhinvali, 42.23, 43.97, GE, GE-RU, 0, 8",
        "Panmunjom, 37.95, 126.68, KR, KP-KR, 0, 3",
    })
    void theNearestBorderAndHowFarItIs(
            String name, double latitude, double longitude, String country, String border, double least, double most) {
        assertThat(SHAPES.nearestBorder(latitude, longitude, country, LocalDate.of(2022, 9, 13)))
                .as(name)
                .hasValueSatisfying(nearest -> {
                    assertThat(nearest.border()).isEqualTo(border);
                    assertThat(nearest.kilometres()).isBetween(least, most);
                });
    }

    @Test
    void aLineOfContactCountsWhileItStood() {
        double atWar = SHAPES.kilometresTo(39.99, 46.93, "AM-AZ", LocalDate.of(2016, 4, 2))
                .orElseThrow();
        double after = SHAPES.kilometresTo(39.99, 46.93, "AM-AZ", LocalDate.of(2024, 4, 2))
                .orElseThrow();

        assertThat(atWar).isLessThan(20);
        assertThat(after).isGreaterThan(50);
    }

    @Test
    void aDisputedAreaCountsWhileItStood() {
        CountryShapes shapes = read(SQUARES, DISPUTE);

        assertThat(shapes.countryAt(-0.3, 0.3, LocalDate.of(2001, 6, 1))).contains("AA");
        assertThat(shapes.countryAt(-0.3, 0.3, LocalDate.of(2003, 6, 1))).contains("BB");
        assertThat(shapes.disputesAt(-0.3, 0.3, LocalDate.of(2001, 6, 1)))
                .extracting(Dispute::name)
                .containsExactly("Hill");
    }

    @Test
    void whatTwoCountriesShareIsTheirBorder() {
        assertThat(read(SQUARES, "").kilometresTo(0.5, 0.5, "AA-BB", null).orElseThrow())
                .isBetween(55.5, 55.7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    AREA\tHill;PLACE\tHill;AREA or LINE
                    AA-BB;BB-AA;alphabetical order
                    2001-01-01;1 Jan 2001;a day like
                    2002-12-31;2000-12-31;after the first
                    0.2 -0.2, 0.4 -0.2, 0.4 -0.4, 0.2 -0.4, 0.2 -0.2;0.2 -0.2, 0.4 -0.4, 0.4 -0.2, 0.2 -0.4, 0.2 -0.2;do not cross
                    0.2 -0.4, 0.2 -0.2;0.2 -0.4;last corner is its first
                    0.4 -0.4;0.4 -91;latitude
                    held by BB;'';how things stand
                    hand;hand\tmore;9 fields""")
    void aDisputeThatBreaksTheFormatIsRefused(String part, String replacement, String expected) {
        assertThatThrownBy(() -> read(SQUARES, "# head\n" + DISPUTE.replace(part, replacement)))
                .isInstanceOf(GazetteerException.class)
                .hasMessageStartingWith("disputes:2: expected")
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    AREA\tAA\t0 1;AREA\tAA\t0 7;an arc of the lines above
                    AREA\tAA\t0 1;AREA\tAA\t0;a closed ring
                    AREA\tAA\t0 1;AREA\tAA;two more fields
                    AREA\tAA\t0 1;AREA\tAA\tone;a whole number""")
    void aShapeThatBreaksTheFormatIsRefused(String part, String replacement, String expected) {
        assertThatThrownBy(() -> read(SQUARES.replace(part, replacement), ""))
                .isInstanceOf(GazetteerException.class)
                .hasMessageStartingWith("shapes:4: expected")
                .hasMessageContaining(expected);
    }

    private static CountryShapes read(String shapes, String disputes) {
        return CountryShapes.read("shapes", new StringReader(shapes), "disputes", new StringReader(disputes));
    }
}
