package org.tocsin.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HostRateTest {
    private static final Instant NOON = Instant.parse("2024-05-14T12:00:00Z");

    @Test
    void aBurstGoesAtOnceAndTheRestInTurn() {
        HostRate rate = new HostRate(2, 3);

        assertThat(rate.take("a", NOON)).isEqualTo(NOON);
        assertThat(rate.take("a", NOON)).isEqualTo(NOON);
        assertThat(rate.take("a", NOON)).isEqualTo(NOON);
        assertThat(rate.take("a", NOON)).isEqualTo(NOON.plusMillis(500));
        assertThat(rate.take("a", NOON)).isEqualTo(NOON.plusMillis(1000));
        assertThat(rate.take("b", NOON)).isEqualTo(NOON);
        assertThat(rate.take("a", NOON.plusSeconds(60))).isEqualTo(NOON.plusSeconds(60));
    }

    @Property(tries = 200)
    void noSecondHasMoreThanTheBurstAndTheRate(
            @ForAll @Size(max = 60) List<@IntRange(max = 300) Integer> pauses,
            @ForAll @IntRange(min = 1, max = 5) int burst) {
        HostRate rate = new HostRate(4, burst);
        Instant now = NOON;
        List<Instant> taken = new ArrayList<>();
        for (int pause : pauses) {
            now = now.plusMillis(pause);
            taken.add(rate.take("a", now));
        }

        for (Instant from : taken) {
            assertThat(taken.stream()
                            .filter(each -> !each.isBefore(from) && each.isBefore(from.plus(Duration.ofSeconds(1))))
                            .count())
                    .isLessThanOrEqualTo(burst + 4);
        }
    }
}
