package org.tocsin.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.alerts.surge.SeriesDetector;
import org.tocsin.alerts.surge.SeriesSettings;
import org.tocsin.alerts.surge.SpreadPool;
import org.tocsin.alerts.surge.SurgeSettings;

/** What the detector reaches in simulated series; the seeds were not looked at when it was made. */
class SimulationTest {

    @Test
    void findsEscalationsOfSirens() {
        FoundEpisodes found = FoundEpisodes.within(0.1, new SirenSimulation().draw(77), tocsin(), 30);

        assertThat(found.recall()).isGreaterThan(0.9);
        assertThat(found.medianDelay()).isLessThan(30 * 60);
        assertThat(found.falseRaises()).isLessThanOrEqualTo(0.1);
    }

    @Test
    void copiesCostLittle() {
        FoundEpisodes voices = FoundEpisodes.within(0.1, new ReportSimulation(false).draw(77), tocsin(), 30);
        FoundEpisodes copies = FoundEpisodes.within(0.1, new ReportSimulation(true).draw(77), tocsin(), 30);

        assertThat(voices.recall()).isGreaterThan(0.75);
        assertThat(copies.recall()).isGreaterThan(voices.recall() - 0.05);
    }

    @Test
    void findsMoreDailyEscalationsThanAMovingMean() {
        List<SimulatedSeries> events = new EventSimulation().draw(77);

        FoundEpisodes found = FoundEpisodes.within(0.03, events, tocsin(), 90);

        assertThat(found.recall())
                .isGreaterThan(0.65)
                .isGreaterThan(FoundEpisodes.within(0.03, events, each -> References.movingZScore(each, 28, 0), 90)
                                .recall()
                        + 0.05);
    }

    @Test
    void isEarlyWhereCountsAreManyAndWild() {
        List<SimulatedSeries> mentions = new MentionSimulation().draw(77);

        EarlyDetection early = EarlyDetection.of(mentions, tocsin());

        assertThat(early.score())
                .isGreaterThan(65)
                .isGreaterThan(EarlyDetection.of(mentions, each -> References.movingZScore(each, 288, 0))
                        .score());
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(new ReportSimulation(true).draw(5).getLast().counts())
                .isEqualTo(new ReportSimulation(true).draw(5).getLast().counts())
                .isNotEqualTo(new ReportSimulation(true).draw(6).getLast().counts());
    }

    @Test
    void copiesAddToTheSameIncidents() {
        SimulatedSeries voices = new ReportSimulation(false).draw(5).getFirst();
        SimulatedSeries all = new ReportSimulation(true).draw(5).getFirst();

        assertThat(all.episodes()).isEqualTo(voices.episodes());
        assertThat(all.times()).contains(voices.times());
    }

    @Test
    void aPerfectScorerHasFullMarksAndASilentOneNone() {
        List<SimulatedSeries> mentions = new MentionSimulation().draw(5);

        assertThat(EarlyDetection.of(
                                mentions,
                                each -> (time, count) ->
                                        each.episodes().stream().anyMatch(window -> window.from() == time) ? 1 : 0)
                        .score())
                .isGreaterThan(99);
        assertThat(EarlyDetection.of(mentions, each -> (time, count) -> 0).score())
                .isLessThan(0);
    }

    private static Scorer.Maker tocsin() {
        SpreadPool pool = new SpreadPool();
        return series -> {
            SeriesDetector detector = new SeriesDetector(
                    SurgeSettings.defaults(),
                    SeriesSettings.defaults(),
                    Duration.ofSeconds(series.step()),
                    series.quietGaps(),
                    series.step() == 300 ? new SpreadPool() : pool);
            if (series.quietGaps()) {
                detector.begin(Instant.ofEpochSecond(series.from()));
            }
            return (time, count) ->
                    detector.observe(Instant.ofEpochSecond(time), count).decades();
        };
    }
}
