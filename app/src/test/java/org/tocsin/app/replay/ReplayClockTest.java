package org.tocsin.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ReplayClockTest {
    private static final Instant START = Instant.parse("2023-03-01T06:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(10));

    private final AtomicLong wall = new AtomicLong(1234);
    private final ReplayClock clock = new ReplayClock(START, END, 100, wall::get);

    @Test
    void standsUntilItBegins() {
        pass(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.speed()).isEqualTo(100);
    }

    @Test
    void runsFastToTheEndAndThenWithTheWall() {
        clock.begin();
        pass(Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(100)));
        assertThat(clock.real(Duration.ofSeconds(100))).isEqualTo(Duration.ofSeconds(1));

        // Ten hours take six minutes; four more are four.
        pass(Duration.ofMinutes(9));
        assertThat(clock.instant()).isEqualTo(END.plus(Duration.ofMinutes(4)));
        assertThat(clock.speed()).isEqualTo(1);
    }

    @Test
    void beginsOnce() {
        clock.begin();
        pass(Duration.ofMinutes(1));
        clock.begin();
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(100)));
    }

    @Test
    void goesWithTheWallWhereTheDayIsOver() {
        ReplayClock late = new ReplayClock(END.plusSeconds(60), END, 100, wall::get);
        late.begin();
        pass(Duration.ofSeconds(5));
        assertThat(late.instant()).isEqualTo(END.plusSeconds(65));
    }

    @Property(tries = 200)
    void neverGoesBack(
            @ForAll @DoubleRange(min = 0.01, max = 20_000) double speed,
            @ForAll List<@LongRange(min = 0, max = 7_200_000_000_000L) Long> steps) {
        ReplayClock any = new ReplayClock(START, END, speed, wall::get);
        any.begin();
        Instant before = any.instant();
        for (long step : steps) {
            wall.addAndGet(step);
            Instant now = any.instant();
            assertThat(now).isAfterOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void wantsASpeed() {
        assertThatThrownBy(() -> new ReplayClock(START, END, 0)).hasMessageContaining("above 0, found 0");
    }

    private void pass(Duration time) {
        wall.addAndGet(time.toNanos());
    }
}
