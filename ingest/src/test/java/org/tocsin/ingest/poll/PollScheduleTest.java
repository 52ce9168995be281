package org.tocsin.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.IngestSettings;

class PollScheduleTest {
    private final PollSchedule schedule = new PollSchedule(
            IngestSettings.defaults(),
            new FeedSettings(
                    "f", "https://f.example/", null, null, null, null, null, null, Duration.ofMinutes(1), null));

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "6, PT32M", "7, PT1H", "100, PT1H"})
    void waitsLongerWithEachFailureButNeverForGood(int failures, Duration expected) {
        assertThat(schedule.afterFailure(failures, null, 0.5)).isEqualTo(expected);
    }

    @Test
    void variesByAFifthButNeverUnderTheInterval() {
        assertThat(schedule.afterFailure(3, null, 0)).isEqualTo(Duration.ofSeconds(192));
        assertThat(schedule.afterFailure(3, null, 1)).isEqualTo(Duration.ofSeconds(288));
        assertThat(schedule.afterFailure(1, null, 0)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void keepsToWhatAServerAsksFor() {
        assertThat(schedule.afterFailure(1, Duration.ofMinutes(10), 0.5)).isEqualTo(Duration.ofSeconds(601));
        assertThat(schedule.afterFailure(1, Duration.ofSeconds(1), 0)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void writesAgainSoon() {
        assertThat(schedule.afterUnwritten(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(schedule.afterUnwritten(50)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void theFirstPollIsSpread() {
        assertThat(schedule.first(0)).isZero();
        assertThat(schedule.first(1)).isEqualTo(Duration.ofSeconds(2));
    }
}
