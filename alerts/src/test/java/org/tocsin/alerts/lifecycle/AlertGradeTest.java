package org.tocsin.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.alerts.activity.SampleReport.START;
import static org.tocsin.alerts.activity.SampleReport.report;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.alerts.activity.CountedReport;
import org.tocsin.alerts.activity.SampleReport;
import org.tocsin.alerts.surge.Evaluation;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.incident.IncidentType;

class AlertGradeTest {

    /** Decades below the error budget; what one and what another family report; whether the other is a copy. */
    @ParameterizedTest
    @CsvSource({
        "0.0, ARMED_CLASH, ARMED_CLASH, false, WATCH",
        "1.9, ARMED_CLASH, ARMED_CLASH, false, WATCH",
        "2.0, ARMED_CLASH, ARMED_CLASH, false, WARNING",
        "3.9, ARMED_CLASH, ARMED_CLASH, false, WARNING",
        "4.0, ARMED_CLASH, ARMED_CLASH, false, CRITICAL",
        "1.0, SHELLING, MISSILE_STRIKE, false, WARNING",
        "1.0, SHELLING, ARMED_CLASH, false, WATCH",
        "1.0, SHELLING, SHELLING, true, WATCH",
        "0.9, SHELLING, AIR_DRONE_STRIKE, false, WATCH",
        "3.0, SHELLING, AIR_DRONE_STRIKE, false, CRITICAL",
    })
    void growsWithDecadesAndHeavyWeapons(
            double decades, IncidentType one, IncidentType other, boolean copied, Severity expected) {
        SampleReport second = report("b").family("neva").types(other);
        List<CountedReport> reports = List.of(
                CountedReport.of(report("a").types(one).build()),
                CountedReport.of((copied ? second.copyOf("item-a#AM-AZ") : second).build()));
        Evaluation evaluation =
                new Evaluation(START, Duration.ofHours(2), 3, 0.1, 1e-3, 1e-3, 0.5, decades, true, true, false);

        assertThat(new AlertGrade(LifecycleSettings.defaults()).of(evaluation, reports))
                .isEqualTo(expected);
    }
}
