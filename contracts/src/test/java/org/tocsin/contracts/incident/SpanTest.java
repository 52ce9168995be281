package org.tocsin.contracts.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({"-1, 0", "1, 0", "-2, -1"})
    void refusesAnEndBeforeTheStartAndAStartBelowZero(int start, int end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(start, end))
                .withMessage("expected 0 <= start <= end, found " + start + ".." + end);
    }

    @ParameterizedTest
    @CsvSource({
        // start, end, start and end of the other, contains, overlaps
        "2, 6, 2, 6, true, true",
        "2, 6, 3, 5, true, true",
        "2, 6, 1, 3, false, true",
        "2, 6, 5, 7, false, true",
        "2, 6, 0, 2, false, false",
        "2, 6, 6, 8, false, false",
        "2, 6, 0, 9, false, true",
        "2, 6, 4, 4, true, true",
        "2, 6, 6, 6, true, false",
        "2, 2, 2, 2, true, false",
    })
    void knowsWhatItHolds(int start, int end, int otherStart, int otherEnd, boolean contains, boolean overlaps) {
        Span span = new Span(start, end);
        Span other = new Span(otherStart, otherEnd);

        assertThat(span.contains(other)).isEqualTo(contains);
        assertThat(span.overlaps(other)).isEqualTo(overlaps);
    }

    @Property
    void overlapIsMutual(
            @ForAll @IntRange(max = 20) int a,
            @ForAll @IntRange(max = 20) int b,
            @ForAll @IntRange(max = 20) int c,
            @ForAll @IntRange(max = 20) int d) {
        Span one = new Span(Math.min(a, b), Math.max(a, b));
        Span other = new Span(Math.min(c, d), Math.max(c, d));

        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    }

    @Test
    void givesTheWordsOfATextAsEvidence() {
        Evidence evidence = Evidence.of("types", new Span(5, 12), "Post shelled overnight");

        assertThat(evidence).isEqualTo(new Evidence("types", 5, 12, "shelled"));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Evidence.of("types", new Span(5, 99), "Post shelled"));
    }
}
