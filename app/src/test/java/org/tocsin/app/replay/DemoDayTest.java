package org.tocsin.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoDayTest {
    private static final DemoDay SMALL = DemoDay.load("replay/small");

    @Test
    void readsTheDayThatComesWithTheProgram() {
        DemoDay day = DemoDay.load(DemoDay.BUILT_IN);
        assertThat(day.outlets())
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        outlet -> assertThat(outlet.versions()).as(outlet.id()).isNotEmpty());
        assertThat(Duration.between(day.start(), day.end())).isBetween(Duration.ofHours(24), Duration.ofHours(96));
    }

    @Property(tries = 300)
    void endsShortlyBeforeNowAtItsOwnTimeOfDay(
            @ForAll @LongRange(min = 1_500_000_000L, max = 2_200_000_000L) long now) {
        Instant end =
                SMALL.moved(SMALL.offsetToEndBefore(Instant.ofEpochSecond(now))).end();
        assertThat(Duration.between(end, Instant.ofEpochSecond(now)))
                .isBetween(Duration.ZERO, Duration.ofHours(24).minusNanos(1));
        assertThat(LocalTime.ofInstant(end, ZoneOffset.UTC))
                .isEqualTo(LocalTime.ofInstant(SMALL.end(), ZoneOffset.UTC));
    }

    @Test
    void movesItemsFaultsAndDatesTogether() {
        Duration offset = Duration.ofDays(14);
        Outlet before = SMALL.outlets().getFirst();
        Outlet after = SMALL.moved(offset).outlets().getFirst();
        assertThat(after.versions().getFirst().at())
                .isEqualTo(before.versions().getFirst().at().plus(offset));
        assertThat(after.faults().getFirst().from())
                .isEqualTo(before.faults().getFirst().from().plus(offset));
        assertThat(before.versions().getFirst().body()).contains("on 4 May");
        assertThat(after.versions().getFirst().body()).contains("on 18 May");
    }

    @Test
    void aPartHasTheItemsThatBeginInIt() {
        DemoDay part = SMALL.between(Instant.parse("2023-05-04T08:05:00Z"), Instant.parse("2023-05-04T11:30:00Z"));
        assertThat(part.outlets().getFirst().versions())
                .extracting(version -> version.version() + " " + version.title())
                .containsExactly("1 Mayor resigns", "1 Tea & <scones> at \"Zoë's\" — 5 > 4", "2 Mayor resigns");
        assertThatThrownBy(() -> SMALL.between(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)))
                .hasMessageContaining("at least one item");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        replay/none       | replay/none/outlets.yml
        replay/bad-line   | replay/bad-line/hill-post.jsonl line 2:
        replay/bad-order  | replay/bad-order/hill-post.jsonl line 3: version: expected 2
        replay/bad-outlet | replay/bad-outlet/outlets.yml line
        """)
    void tellsFileAndLineOfWhatIsWrong(String folder, String message) {
        assertThatThrownBy(() -> DemoDay.load(folder))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining(message);
    }
}
