package org.tocsin.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    private static final RetrySchedule SCHEDULE =
            new RetrySchedule(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(30));

    @ParameterizedTest
    @CsvSource({"1,500,1000", "2,1000,2000", "4,4000,8000", "7,30000,60000", "500,30000,60000"})
    void doublesUpToTheLongestWait(int attempts, long least, long most) {
        for (int seed = 0; seed < 50; seed++) {
            Duration wait = SCHEDULE.wait(attempts, Duration.ofSeconds(5), null, new Random(seed))
                    .orElseThrow();

            assertThat(wait.toMillis()).isBetween(least, most);
        }
    }

    @Property
    void everyWaitEndsAtTheLatestWhenOneGivesUp(
            @ForAll @IntRange(min = 1, max = 2000) int attempts,
            @ForAll @IntRange(min = 0, max = 1799) int elapsed,
            @ForAll @IntRange(min = 0, max = 100_000) int asked,
            @ForAll long seed) {
        Duration since = Duration.ofSeconds(elapsed);

        Optional<Duration> wait = SCHEDULE.wait(attempts, since, Duration.ofSeconds(asked), new Random(seed));

        assertThat(wait).isPresent();
        assertThat(wait.get())
                .isPositive()
                .isLessThanOrEqualTo(SCHEDULE.giveUpAfter().minus(since));
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        assertThat(SCHEDULE.wait(1, Duration.ZERO, Duration.ofMinutes(3), new Random(1)))
                .contains(Duration.ofMinutes(3));
    }

    @Test
    void makesTheLastAttemptWhenTimeIsUpHoweverLongTheReceiverAsks() {
        assertThat(SCHEDULE.wait(9, Duration.ofMinutes(29), Duration.ofHours(2), new Random(1)))
                .contains(Duration.ofMinutes(1));
        assertThat(SCHEDULE.wait(10, Duration.ofMinutes(30), null, new Random(1)))
                .isEmpty();
    }
}
