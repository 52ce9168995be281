package org.tocsin.alerts.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.alerts.activity.ActivityCount;

class SurgeDetectorTest {
    private static final Instant END = Instant.parse("2026-05-01T10:00:00Z");
    private static final SurgeSettings SETTINGS = SurgeSettings.defaults();
    private final SurgeDetector detector = new SurgeDetector(SETTINGS);

    /** From a cold start; voices come evenly over the given time, from two families unless it says one. */
    @ParameterizedTest
    @CsvSource({
        "0, 2, 10, false",
        "1, 1, 10, false",
        "2, 2, 10, false",
        "3, 2, 10, true",
        "3, 2, 60, true",
        "3, 2, 340, true",
        "3, 2, 1400, false",
        "3, 1, 10, false",
        "9, 1, 10, false",
        "5, 2, 1400, false",
    })
    void ringsFromAColdStart(int voices, int families, int overMinutes, boolean rings) {
        Evaluation evaluation = detector.evaluate(spread(voices, families, overMinutes), cold(), END);

        assertThat(evaluation.rings()).isEqualTo(rings);
    }

    @Test
    void decidesByTheShortestWindowThatIsLeastLikely() {
        Evaluation evaluation = detector.evaluate(spread(3, 2, 10), cold(), END);

        assertThat(evaluation.window()).isEqualTo(Duration.ofMinutes(30));
        assertThat(evaluation.observed()).isEqualTo(3);
        assertThat(evaluation.expected()).isCloseTo(0.005, within(1e-12));
        assertThat(evaluation.probability())
                .isCloseTo(new NegativeBinomial(0.005, 0.4).atLeast(3), within(1e-15))
                .isBetween(4.0e-7, 4.5e-7);
        assertThat(evaluation.adjusted()).isCloseTo(evaluation.probability() / 0.15, within(1e-15));
    }

    @Test
    void aBusyBorderNeedsMore() {
        Baseline busy = new Baseline(END.minus(Duration.ofDays(90)), END, 1000, 500, 900);

        assertThat(detector.evaluate(spread(6, 4, 300), busy, END).rings()).isFalse();
        assertThat(detector.evaluate(spread(14, 4, 300), busy, END).rings()).isTrue();
    }

    @Test
    void theScoreIsAHalfOnTheLine() {
        Evaluation nothing = detector.evaluate(spread(0, 0, 10), cold(), END);
        Evaluation over = detector.evaluate(spread(3, 2, 10), cold(), END);

        assertThat(nothing.score()).isZero();
        assertThat(nothing.probability()).isEqualTo(1);
        assertThat(over.score()).isGreaterThan(0.5).isLessThan(1);
        assertThat(over.score()).isCloseTo(1 - Math.pow(2, -1 - over.decades() / -Math.log10(0.002)), within(1e-12));
    }

    @Test
    void theScoreStaysBelowOneHoweverUnlikely() {
        Evaluation evaluation = detector.evaluate(spread(5000, 900, 10), cold(), END);

        assertThat(evaluation.score()).isLessThanOrEqualTo(1);
        assertThat(evaluation.decades()).isFinite();
    }

    private static Baseline cold() {
        return Baseline.startingAt(END, SETTINGS);
    }

    private static WindowCounts spread(int voices, int families, int overMinutes) {
        return (from, to) -> {
            int within = 0;
            for (int i = 0; i < voices; i++) {
                Instant time = to.minusSeconds(1 + i * overMinutes * 60L / Math.max(1, voices - 1));
                within += time.isBefore(from) ? 0 : 1;
            }
            return new ActivityCount(within, within, Math.min(within, families), 1);
        };
    }
}
