package org.tocsin.contracts.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacedClockTest {
    private static final Instant NIGHT = Instant.parse("2022-09-12T20:00:00Z");

    /** Runs {@code speed} times as fast as the wall's clock, from a night of the demo on. */
    private static final class FastClock extends PacedClock {
        private final double speed;
        private final long began = System.nanoTime();

        FastClock(double speed) {
            this.speed = speed;
        }

        @Override
        public double speed() {
            return speed;
        }

        @Override
        public Instant instant() {
            return NIGHT.plusNanos((long) ((System.nanoTime() - began) * speed));
        }
    }

    /** Stands still. */
    private static PacedClock stopped(double speed) {
        return new PacedClock() {
            @Override
            public double speed() {
                return speed;
            }

            @Override
            public Instant instant() {
                return NIGHT;
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "1, PT1S, PT1S",
        "600, PT10M, PT1S",
        "0.5, PT1S, PT2S",
        "600, PT0.1S, PT0.001S",
        "600, PT0S, PT0.001S",
        "600, PT-5S, PT0.001S",
    })
    void saysHowLongItsTimeIsOnTheWall(double speed, Duration paced, Duration real) {
        assertThat(stopped(speed).real(paced)).isEqualTo(real);
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S, PT1S", "600, PT1S, PT10M", "0.5, PT2S, PT1S", "600, PT0S, PT0S"})
    void saysHowLongTheWallsTimeIsOnIt(double speed, Duration real, Duration paced) {
        assertThat(stopped(speed).paced(real)).isEqualTo(paced);
    }

    @Test
    @Timeout(10)
    void waitsUntilItShowsTheDeadline() throws InterruptedException {
        PacedClock clock = new FastClock(36_000);
        Instant deadline = NIGHT.plus(Duration.ofHours(2));

        clock.sleepUntil(deadline);

        assertThat(clock.instant()).isAfterOrEqualTo(deadline);
    }

    @Test
    @Timeout(10)
    void doesNotWaitForWhatIsPast() throws InterruptedException {
        PacedClock clock = stopped(1e-9);

        clock.sleepUntil(NIGHT);
        clock.sleepUntil(NIGHT.minusSeconds(1));
    }

    @Test
    @Timeout(10)
    void stopsWaitingWhenItIsInterrupted() {
        PacedClock clock = stopped(1);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> clock.sleepUntil(NIGHT.plus(Duration.ofDays(1))));
    }

    @Test
    void isUtc() {
        PacedClock clock = new FastClock(2);

        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.withZone(ZoneOffset.UTC)).isSameAs(clock);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> clock.withZone(ZoneId.of("Asia/Yerevan")));
    }

    @Test
    void systemClockIsTheWalls() {
        assertThat(PacedClock.system().speed()).isEqualTo(1);
        assertThat(PacedClock.system().instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }
}
