package org.tocsin.alerts.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlarmBudgetTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void anAlarmNowAndThenIsFree() {
        AlarmBudget budget = AlarmBudget.UNUSED;
        for (int month = 0; month < 24; month += 4) {
            assertThat(budget.extraDecades(after(month), 0.3)).isZero();
            budget = budget.afterAlarm(after(month), 0.3);
        }
    }

    @Test
    void whatRingsEveryWeekIsLiftedByStepsAndNeverDeaf() {
        AlarmBudget budget = AlarmBudget.UNUSED;
        double before = 0;
        for (int week = 0; week < 30; week++) {
            Instant at = START.plus(Duration.ofDays(7 * week));
            double extra = budget.extraDecades(at, 0.3);
            assertThat(extra).isBetween(before - 0.05, AlarmBudget.MOST_DECADES);
            before = extra;
            budget = budget.afterAlarm(at, 0.3);
        }
        assertThat(before).isEqualTo(AlarmBudget.MOST_DECADES);
    }

    @Test
    void comesBackByItself() {
        AlarmBudget budget = AlarmBudget.UNUSED;
        for (int i = 0; i < 4; i++) {
            budget = budget.afterAlarm(START, 0.3);
        }
        assertThat(budget.extraDecades(after(1), 0.3)).isGreaterThan(1);
        assertThat(budget.extraDecades(after(12), 0.3)).isZero();
    }

    private static Instant after(int months) {
        return START.plus(Duration.ofDays(30L * months));
    }
}
