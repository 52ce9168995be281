package org.tocsin.alerts.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SeriesDetectorTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void theFirstDayOnlyTeaches() {
        SeriesDetector detector = detector(Duration.ofMinutes(5), false);

        for (int i = 0; i < 24 * 12; i++) {
            assertThat(detector.observe(at(i * 5), 50 + i % 9 * 50).score()).isZero();
        }
        assertThat(detector.observe(at(24 * 60), 250).expected()).isCloseTo(250, within(50.0));
    }

    @Test
    void anOutbreakInAQuietAreaIsHighAtItsFirstRowsAndAlarmsOnce() {
        SeriesDetector detector = detector(Duration.ofMinutes(1), true);
        detector.begin(START);
        int day = 24 * 60;
        assertThat(detector.observe(at(20 * day), 1).score()).isLessThan(0.4);
        assertThat(detector.observe(at(40 * day), 1).score()).isLessThan(0.4);

        List<SeriesJudgement> outbreak = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            outbreak.add(detector.observe(at(60 * day + i * 5), 2));
        }

        assertThat(outbreak.subList(0, 3))
                .extracting(SeriesJudgement::score)
                .anySatisfy(score -> assertThat(score).isGreaterThan(0.5));
        assertThat(outbreak).filteredOn(SeriesJudgement::alert).hasSize(1);
        assertThat(outbreak.indexOf(alarm(outbreak))).isLessThan(3);
        assertThat(outbreak.subList(30, 60))
                .filteredOn(row -> row.score() > 0.3)
                .hasSizeLessThan(5);
    }

    @Test
    void aDayWithHoursIsNoSurprise() {
        Random random = new Random(7);
        SeriesDetector detector = detector(Duration.ofMinutes(5), false);
        List<SeriesJudgement> late = new ArrayList<>();

        for (int i = 0; i < 30 * 288; i++) {
            double usual = 100 * (1 + 0.9 * Math.sin(2 * Math.PI * i / 288));
            SeriesJudgement row = detector.observe(at(i * 5), Math.round(usual + 5 * random.nextGaussian() + 20));
            if (i > 10 * 288) {
                late.add(row);
                assertThat(row.expected()).isCloseTo(usual + 20, within(35.0));
            }
        }

        assertThat(late).noneMatch(SeriesJudgement::alert);
    }

    @Test
    void farTailsAreStillToldApart() {
        assertThat(scoreOfADayOf(40)).isBetween(0.75, 0.99);
        assertThat(scoreOfADayOf(80)).isGreaterThan(scoreOfADayOf(40) + 0.01);
        assertThat(scoreOfADayOf(4000)).isBetween(scoreOfADayOf(80) + 0.001, 0.99999);
    }

    @Test
    void missingReadingsAreNoQuiet() {
        SeriesDetector gone = detector(Duration.ofHours(1), false);
        for (int i = 0; i < 240; i++) {
            gone.observe(at(i * 60), 20);
        }

        SeriesJudgement after = gone.observe(at(400 * 60), 22);

        assertThat(after.expected()).isCloseTo(20, within(1.0));
        assertThat(after.score()).isLessThan(0.1);
    }

    @Test
    void aSeriesThatIsOftenWildIsTakenAtItsOwnMeasure() {
        double tame = decadesOfASpike(false);
        double wild = decadesOfASpike(true);

        assertThat(wild).isLessThan(tame / 2);
    }

    @Test
    void refusesDisorderAndWhatIsNoCount() {
        SeriesDetector detector = detector(Duration.ofMinutes(1), true);
        detector.observe(at(10), 1);

        assertThatThrownBy(() -> detector.observe(at(5), 1)).hasMessageContaining("expected times in order");
        assertThatThrownBy(() -> detector.observe(at(11), -1)).hasMessageContaining("count of 0 or more, found -1");
        assertThatThrownBy(() -> detector.observe(at(11), Double.NaN)).hasMessageContaining("found NaN");
    }

    @Property(tries = 50)
    void quietAreasChangeNothingElsewhere(@ForAll long seed) {
        SpreadPool alone = new SpreadPool();
        SpreadPool shared = new SpreadPool();
        SeriesDetector one = detector(Duration.ofHours(1), false, alone);
        SeriesDetector same = detector(Duration.ofHours(1), false, shared);
        SeriesDetector quiet = detector(Duration.ofHours(1), false, shared);
        Random random = new Random(seed);

        for (int i = 0; i < 500; i++) {
            double count = random.nextInt(20) == 0 ? random.nextInt(6) : 0;
            quiet.observe(at(i * 60), 0);
            assertThat(same.observe(at(i * 60), count)).isEqualTo(one.observe(at(i * 60), count));
        }
    }

    @Property(tries = 50)
    void zerosThatAreWrittenSayWhatZerosLeftOutSay(@ForAll long seed) {
        SeriesDetector dense = detector(Duration.ofMinutes(10), false);
        SeriesDetector sparse = detector(Duration.ofMinutes(10), true);
        sparse.begin(START);
        Random random = new Random(seed);
        List<Double> differences = new ArrayList<>();

        for (int i = 0; i < 144 * 60; i++) {
            double count = random.nextInt(400) == 0 ? 1 + random.nextInt(3) : 0;
            SeriesJudgement row = dense.observe(at(i * 10), count);
            if (count > 0) {
                differences.add(
                        Math.abs(row.score() - sparse.observe(at(i * 10), count).score()));
            }
        }

        // Not all: which rows of one episode are said depends on what a day's end finds.
        assertThat(differences.stream()
                        .sorted()
                        .skip(differences.size() * 2 / 3)
                        .findFirst()
                        .orElse(0.0))
                .isLessThan(0.03);
    }

    private static double scoreOfADayOf(int count) {
        SeriesDetector detector = detector(Duration.ofDays(1), false);
        for (int i = 0; i < 200; i++) {
            detector.observe(at(i * 1440), i % 3);
        }
        return detector.observe(at(200 * 1440), count).score();
    }

    private static double decadesOfASpike(boolean wild) {
        SeriesDetector detector = detector(Duration.ofHours(1), false);
        for (int i = 0; i < 60 * 24; i++) {
            detector.observe(at(i * 60), wild && i % 60 == 0 ? 150 : 10 + i % 3);
        }
        return detector.observe(at(60 * 24 * 60 + 7 * 60), 300).decades();
    }

    private static SeriesJudgement alarm(List<SeriesJudgement> rows) {
        return rows.stream().filter(SeriesJudgement::alert).findFirst().orElseThrow();
    }

    private static SeriesDetector detector(Duration step, boolean quietGaps) {
        return detector(step, quietGaps, new SpreadPool());
    }

    private static SeriesDetector detector(Duration step, boolean quietGaps, SpreadPool pool) {
        return new SeriesDetector(SurgeSettings.defaults(), SeriesSettings.defaults(), step, quietGaps, pool);
    }

    private static Instant at(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
