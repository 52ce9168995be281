package org.tocsin.contracts.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"0, 0", "1, 1", "1, 2", "-, 3", "3, -", "-, -", "0, 2147483647"})
    void takesBoundsInOrder(Integer min, Integer max) {
        Range range = new Range(min, max);

        assertThat(range.min()).isEqualTo(min);
        assertThat(range.max()).isEqualTo(max);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-1, 1, -1..1", "2, 1, 2..1", "-1, -, -1..null", "-, -1, null..-1"})
    void refusesBoundsBelowZeroOrOutOfOrder(Integer min, Integer max, String found) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(min, max))
                .withMessage("expected 0 <= min <= max, found " + found);
    }

    @Test
    void namesTheCommonCases() {
        assertThat(Range.exactly(2)).isEqualTo(new Range(2, 2));
        assertThat(Range.atLeast(2)).isEqualTo(new Range(2, null));
    }
}
