package org.tocsin.alerts.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeBinomialTest {

    /** Summed to fifty digits with decimal arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "0.12, 0.4, 3, 3.089516026750116e-03",
        "0.01, 0.4, 3, 3.286336569937120e-06",
        "0.04, 0.4, 3, 1.756081501887230e-04",
        "0.3, 0.4, 3, 2.240154803915283e-02",
        "0.1, 0.4, 3, 1.977454673802982e-03",
        "2, 5, 1, 8.140655679181293e-01",
        "2, 5, 10, 1.096589387435342e-03",
        "10, 3, 5, 7.952379177343745e-01",
        "10, 3, 40, 1.492278579901803e-03",
        "0.5, 1, 4, 1.234567901234568e-02",
        "0.001, 0.4, 20, 6.434451545781131e-54",
        "50, 2.5, 200, 1.492302589344192e-03",
    })
    void givesKnownTails(double mean, double size, int count, double expected) {
        assertThat(new NegativeBinomial(mean, size).atLeast(count)).isCloseTo(expected, within(expected * 1e-10));
    }

    @Test
    void nearsPoissonWithALargeSize() {
        assertThat(new NegativeBinomial(3, 1e12).atLeast(9)).isCloseTo(3.802992e-3, within(1e-8));
    }

    /** Summed in decimal arithmetic. */
    @ParameterizedTest
    @CsvSource({"0.001, 0.4, 20, 53.19149", "5, 2, 1000, 143.6706"})
    void tellsFarTailsApart(double mean, double size, int count, double decades) {
        assertThat(new NegativeBinomial(mean, size).decades(count)).isCloseTo(decades, within(0.01));
    }

    @Test
    void neverRunsOutOfDigits() {
        NegativeBinomial distribution = new NegativeBinomial(20, 3);

        assertThat(distribution.decades(13_000)).isFinite().isGreaterThan(300);
        assertThat(distribution.decades(26_000)).isGreaterThan(1.9 * distribution.decades(13_000));
    }

    @Test
    void anythingIsAtLeastNothing() {
        assertThat(new NegativeBinomial(0, 1).atLeast(0)).isEqualTo(1);
        assertThat(new NegativeBinomial(0, 1).atLeast(1)).isZero();
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> new NegativeBinomial(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NegativeBinomial(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NegativeBinomial(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void moreIsNeverLikelier(
            @ForAll @DoubleRange(min = 0.01, max = 200) double mean,
            @ForAll @DoubleRange(min = 0.1, max = 500) double size,
            @ForAll @IntRange(max = 300) int count) {
        NegativeBinomial distribution = new NegativeBinomial(mean, size);

        assertThat(distribution.atLeast(count)).isBetween(0.0, 1.0);
        assertThat(distribution.atLeast(count + 1)).isLessThanOrEqualTo(distribution.atLeast(count) + 1e-9);
    }
}
