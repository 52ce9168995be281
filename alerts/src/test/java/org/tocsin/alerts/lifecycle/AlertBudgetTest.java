package org.tocsin.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.alerts.activity.SampleReport.START;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.alerts.surge.AlarmBudget;
import org.tocsin.alerts.surge.Evaluation;

class AlertBudgetTest {

    /** Alerts in the last hour, decades below the error budget, and whether that still rings. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.0, true",
        "1, 0.0, true",
        "2, 0.3, false",
        "2, 0.6, true",
        "4, 1.2, false",
        "4, 1.7, true",
        "40, 1.9, false",
        "40, 2.1, true",
        "40, 4.0, true",
    })
    void anAreaThatRangTooOftenNeedsMoreAndIsNeverDeaf(int alerts, double decades, boolean rings) {
        AlarmBudget alarms = AlarmBudget.UNUSED;
        for (int i = 0; i < alerts; i++) {
            alarms = alarms.afterAlarm(START, 0.3);
        }
        Evaluation evaluation =
                new Evaluation(START, Duration.ofHours(2), 3, 0.1, 1e-3, 1e-3, 0.5, decades, true, true, false);

        assertThat(new AlertGrade(LifecycleSettings.defaults())
                        .rings(evaluation, alarms, START.plus(Duration.ofHours(1))))
                .isEqualTo(rings);
    }
}
