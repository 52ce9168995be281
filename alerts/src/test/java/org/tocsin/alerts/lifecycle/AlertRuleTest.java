package org.tocsin.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.alerts.activity.SampleReport.report;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.alerts.activity.ActivitySettings;
import org.tocsin.alerts.activity.CountedReport;
import org.tocsin.alerts.activity.SampleReport;
import org.tocsin.alerts.surge.SurgeSettings;
import org.tocsin.contracts.alert.Severity;

class AlertRuleTest {

    @Test
    void bothGovernmentsMustSayItThemselves() {
        AlertRule rule = new AlertRule("both_governments", null, null, null);

        assertThat(rule.holds("AM-AZ", counted(report("a").claim("AM", "AZ")))).isFalse();
        assertThat(rule.holds(
                        "AM-AZ",
                        counted(report("a").claim("AM", "AZ"), report("b").claim("AZ", "AM"))))
                .isTrue();
        assertThat(rule.holds(
                        "AM-AZ",
                        counted(
                                report("a").claim("AM", "AZ"),
                                report("b").claim("AZ", "AM").copyOf("item-a#AM-AZ"))))
                .isFalse();
    }

    @Test
    void theDeadOfOneClaimantCount() {
        AlertRule rule = new AlertRule("killed", 5, null, Severity.WARNING);

        assertThat(rule.holds("AM-AZ", counted(report("a").killed("AM", 4, "AM"))))
                .isFalse();
        assertThat(rule.holds(
                        "AM-AZ",
                        counted(report("a").killed("AM", 3, "AM"), report("b").killed("AZ", 3, "AM"))))
                .isFalse();
        assertThat(rule.holds("AM-AZ", counted(report("a").killed("AM", 5, "AM"))))
                .isTrue();
    }

    @Test
    void aPlaceThatIsWatched() {
        AlertRule rule = new AlertRule("reported", 1, "AM/08", Severity.WATCH);

        assertThat(rule.holds("AM-AZ", counted(report("a").place("Sotk", "AM/04", 40, 45))))
                .isFalse();
        assertThat(rule.holds("AM-AZ", counted(report("a").place("Goris", "AM/08", 39, 46))))
                .isTrue();
    }

    @Test
    void rings() {
        AreaTracker tracker = new AreaTracker(
                ActivitySettings.defaults(),
                SurgeSettings.defaults(),
                new LifecycleSettings(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new AlertRule("killed", 5, null, Severity.WARNING)),
                        null),
                CountryNames.english(),
                "c0ffee");

        Tracked tracked = tracker.report(
                AreaState.unknown("AM-AZ"), report("a").killed("AM", 7, "AM").build());

        assertThat(tracked.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.id()).isEqualTo("AM-AZ.1");
            assertThat(alert.severity()).isEqualTo(Severity.WARNING);
            assertThat(alert.summary()).endsWith("Rings by rule: at least 5 are said to be killed.");
        });
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> new AlertRule("rumour", null, null, null))
                .hasMessage("when: expected both_governments, killed or reported, found rumour");
        assertThatThrownBy(() -> new AlertRule("killed", 0, null, null)).hasMessageContaining("atLeast");
    }

    private static List<CountedReport> counted(SampleReport... reports) {
        return Stream.of(reports).map(each -> CountedReport.of(each.build())).toList();
    }
}
