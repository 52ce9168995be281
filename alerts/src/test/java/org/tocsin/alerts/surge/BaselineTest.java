package org.tocsin.alerts.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");
    private static final SurgeSettings SETTINGS = SurgeSettings.defaults();

    @Test
    void beginsAtThePooledRate() {
        Baseline baseline = Baseline.startingAt(START.plusSeconds(600), SETTINGS);

        assertThat(baseline.rate(SETTINGS)).isEqualTo(0.01);
        assertThat(baseline.until()).isEqualTo(START.minus(Duration.ofHours(24)));
        assertThat(baseline.young(SETTINGS)).isTrue();
    }

    @Test
    void staysADayBehind() {
        NavigableMap<Instant, Integer> counts = hours(0, 50);

        Baseline baseline = Baseline.startingAt(START, SETTINGS).learnedUpTo(after(23), counts, SETTINGS);

        assertThat(baseline.until()).isEqualTo(START.minus(Duration.ofHours(1)));
        assertThat(baseline.counts()).isZero();
        assertThat(baseline.learnedUpTo(after(25), counts, SETTINGS).counts()).isEqualTo(50);
    }

    @Test
    void forgetsByHalfInAHalfLife() {
        Baseline taught = Baseline.startingAt(START, SETTINGS).learnedUpTo(after(25), hours(0, 8), SETTINGS);

        Baseline later = taught.learnedUpTo(after(25 + 30 * 24), hours(0, 8), SETTINGS);

        assertThat(later.counts()).isCloseTo(4, within(1e-9));
        assertThat(later.young(SETTINGS)).isFalse();
    }

    @Test
    void learnsTheSameInOneGoAsHourByHour() {
        NavigableMap<Instant, Integer> counts = hours(0, 2);
        counts.put(after(7), 3);
        counts.put(after(30), 1);
        Baseline stepwise = Baseline.startingAt(START, SETTINGS);
        for (int hour = 1; hour < 80; hour++) {
            stepwise = stepwise.learnedUpTo(after(hour), counts, SETTINGS);
        }

        Baseline atOnce = Baseline.startingAt(START, SETTINGS).learnedUpTo(after(79), counts, SETTINGS);

        assertThat(atOnce.until()).isEqualTo(stepwise.until());
        assertThat(atOnce.hours()).isCloseTo(stepwise.hours(), within(1e-9));
        assertThat(atOnce.counts()).isCloseTo(stepwise.counts(), within(1e-9));
        assertThat(atOnce.squares()).isCloseTo(stepwise.squares(), within(1e-9));
    }

    @Test
    void aCorrectionIsAsIfItHadBeenLearnedSo() {
        Baseline wrong = Baseline.startingAt(START, SETTINGS).learnedUpTo(after(60), hours(5, 3), SETTINGS);
        Baseline right = Baseline.startingAt(START, SETTINGS).learnedUpTo(after(60), hours(5, 1), SETTINGS);

        Baseline corrected = wrong.corrected(after(5).plusSeconds(1800), 3, 1, SETTINGS);

        assertThat(corrected.counts()).isCloseTo(right.counts(), within(1e-9));
        assertThat(corrected.squares()).isCloseTo(right.squares(), within(1e-9));
        assertThat(corrected.hours()).isEqualTo(right.hours());
    }

    @Test
    void anHourStillToBeLearnedIsNotCorrected() {
        Baseline baseline = Baseline.startingAt(START, SETTINGS);

        assertThat(baseline.corrected(START, 0, 1, SETTINGS)).isEqualTo(baseline);
    }

    @Test
    void aLessonFromBeforeTheFirstHourBringsItsQuietHoursWithIt() {
        Baseline baseline = Baseline.startingAt(START, SETTINGS);

        Baseline taught = baseline.corrected(after(-24 - 48), 0, 1, SETTINGS);

        assertThat(taught.since()).isEqualTo(after(-72));
        assertThat(taught.hours()).isBetween(46.0, 48.0);
        assertThat(taught.counts()).isBetween(0.9, 1.0);
    }

    @Test
    void clustersWidenThePrediction() {
        NavigableMap<Instant, Integer> single = new TreeMap<>();
        NavigableMap<Instant, Integer> clustered = new TreeMap<>();
        for (int hour = 0; hour < 1000; hour += 5) {
            single.put(after(hour), 1);
            if (hour % 25 == 0) {
                clustered.put(after(hour), 5);
            }
        }
        Baseline one = Baseline.startingAt(START, SETTINGS).learnedUpTo(after(1024), single, SETTINGS);
        Baseline other = Baseline.startingAt(START, SETTINGS).learnedUpTo(after(1024), clustered, SETTINGS);

        assertThat(other.rate(SETTINGS)).isCloseTo(one.rate(SETTINGS), within(0.02));
        assertThat(one.dispersion()).isEqualTo(1);
        assertThat(other.dispersion()).isGreaterThan(2.5);
        assertThat(other.prediction(Duration.ofHours(6), SETTINGS).atLeast(6))
                .isGreaterThan(5 * one.prediction(Duration.ofHours(6), SETTINGS).atLeast(6));
    }

    private static NavigableMap<Instant, Integer> hours(int hour, int count) {
        return new TreeMap<>(java.util.Map.of(after(hour), count));
    }

    private static Instant after(int hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
