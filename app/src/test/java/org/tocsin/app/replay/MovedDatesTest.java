package org.tocsin.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedDatesTest {
    private final MovedDates dates = new MovedDates(2022, Duration.ofDays(7 * 7));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        in the night of 11 to 12 September shots | in the night of 30 to 31 October shots
        averted on 12 and 13 September, it said | averted on 31 October and 1 November, it said
        on 13 and 14 September 2 men fell | on 1 and 2 November 2 men fell
        since 5 September, when | since 24 October, when
        on the 12th September | on the 31 October
        on September 13 he said | on November 1 he said
        Sept. 13: a chronicle | November 1: a chronicle
        begins on 31 October | begins on 19 December
        the truce of 10 November 2020 holds | the truce of 10 November 2020 holds
        on September 27, 2020 the war began | on September 27, 2020 the war began
        In September 2020 it fell quiet | In September 2020 it fell quiet
        at the end of September | at the end of September
        on 31 September, a joke | on 31 September, a joke
        two may go, 12 march on | two may go, 12 march on
        """)
    void movesDaysOfTheYearAndLeavesHistory(String text, String moved) {
        assertThat(dates.apply(text)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        "'on Monday night', 'on Wednesday night'",
        "'Sunday''s match, like all Sundays', 'Tuesday''s match, like all Tuesdays'",
        "'a Mondayish mood', 'a Mondayish mood'"
    })
    void movesWeekdays(String text, String moved) {
        assertThat(new MovedDates(2022, Duration.ofDays(2)).apply(text)).isEqualTo(moved);
    }
}
