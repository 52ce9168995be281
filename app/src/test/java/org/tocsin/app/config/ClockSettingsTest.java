package org.tocsin.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ClockSettingsTest {
    private static final Instant WALL = Instant.parse("2026-01-10T12:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-01-08T06:00:00Z");
    private static final Instant ENDS = STARTS.plus(Duration.ofHours(10));

    private final AtomicReference<Instant> now = new AtomicReference<>(WALL);
    private final ClockSettings.Shared clock =
            new ClockSettings.Shared(new ClockSettings(WALL, STARTS, ENDS, 600.0), now::get);

    @Test
    void standsBeforeTheReplayBegins() {
        now.set(WALL.minusSeconds(30));

        assertThat(clock.instant()).isEqualTo(STARTS);
    }

    @Test
    void runsFastToItsEndAndThenAtTheWallsPace() {
        now.set(WALL.plusSeconds(6));
        assertThat(clock.instant()).isEqualTo(STARTS.plus(Duration.ofHours(1)));
        assertThat(clock.speed()).isEqualTo(600);

        now.set(WALL.plusSeconds(60 + 5));
        assertThat(clock.instant()).isEqualTo(ENDS.plusSeconds(5));
        assertThat(clock.speed()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoReplay() {
        assertThatThrownBy(() -> new ClockSettings(WALL, STARTS, null, 1.0)).hasMessageContaining("one missing");
        assertThatThrownBy(() -> new ClockSettings(WALL, STARTS, STARTS.minusSeconds(1), 1.0))
                .hasMessageContaining("ends not before starts");
        assertThatThrownBy(() -> new ClockSettings(WALL, STARTS, ENDS, 0.0)).hasMessageContaining("speed above 0");
    }
}
