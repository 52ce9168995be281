package org.tocsin.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.feed.SeenItem;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.IngestSettings;
import org.tocsin.ingest.format.FeedRhythm;

class PollScheduleTest {
    /** A Tuesday. */
    private static final Instant NOON = Instant.parse("2024-05-14T12:00:00Z");

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

    @ParameterizedTest
    @CsvSource({
        // minutes between new items, minutes to the next poll
        "1, 1",
        "8, 2",
        "40, 10",
        "600, 15"
    })
    void looksAsOftenAsTheFeedChanges(int gap, int expected) {
        PollSchedule adaptive = schedule(null, false);

        assertThat(adaptive.next(NOON, changing(gap), FeedRhythm.NONE, null)).isEqualTo(Duration.ofMinutes(expected));
        assertThat(adaptive.next(NOON, unread(), FeedRhythm.NONE, null)).isEqualTo(Duration.ofMinutes(5));
        assertThat(schedule(Duration.ofMinutes(1), false).next(NOON, changing(gap), FeedRhythm.NONE, null))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void isNotSoonerThanFeedAndServerAskForUnlessUrgent() {
        FeedRhythm rhythm = new FeedRhythm(Duration.ofMinutes(20), Duration.ofMinutes(30), Set.of(), Set.of());

        assertThat(schedule(null, false).next(NOON, unread(), rhythm, null)).isEqualTo(Duration.ofMinutes(30));
        assertThat(schedule(null, false).next(NOON, unread(), rhythm, Duration.ofMinutes(40)))
                .isEqualTo(Duration.ofMinutes(40));
        assertThat(schedule(null, false).next(NOON, unread(), rhythm, Duration.ofDays(9)))
                .isEqualTo(Duration.ofHours(1));
        assertThat(schedule(null, true).next(NOON, unread(), rhythm, null)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void sleepsWhenTheFeedSleepsUnlessUrgent() {
        FeedRhythm hours = new FeedRhythm(null, null, Set.of(12, 13), Set.of());
        FeedRhythm days = new FeedRhythm(null, null, Set.of(), Set.of(DayOfWeek.TUESDAY));
        FeedRhythm always = new FeedRhythm(null, null, Set.of(), Set.of(DayOfWeek.values()));

        assertThat(schedule(null, false).next(NOON, unread(), hours, null)).isEqualTo(Duration.ofHours(2));
        assertThat(schedule(null, false).next(NOON, unread(), days, null)).isEqualTo(Duration.ofHours(12));
        assertThat(schedule(null, false).next(NOON, unread(), always, null)).isEqualTo(Duration.ofMinutes(5));
        assertThat(schedule(null, true).next(NOON, unread(), hours, null)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aFeedThatFallsSilentIsLookedAtLessOften() {
        assertThat(Cadence.of(changing(8).seen().values(), NOON.plus(Duration.ofHours(2))))
                .isEqualTo(Duration.ofHours(2));
        assertThat(Cadence.of(unread().seen().values(), NOON)).isNull();
    }

    private static PollSchedule schedule(Duration interval, boolean urgent) {
        return new PollSchedule(
                IngestSettings.defaults(),
                new FeedSettings("f", "https://f.example/", null, null, null, null, null, null, interval, urgent));
    }

    private static FeedState unread() {
        return FeedState.unread("f", "https://f.example/");
    }

    /** A feed that brought something new every {@code gap} minutes until noon. */
    private static FeedState changing(int gap) {
        Map<String, SeenItem> seen = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            Instant at = NOON.minus(Duration.ofMinutes((long) i * gap));
            seen.put("k" + i, new SeenItem("f:" + i, 1, "h", at, NOON, null));
        }
        return unread().toBuilder().seen(seen).build();
    }
}
