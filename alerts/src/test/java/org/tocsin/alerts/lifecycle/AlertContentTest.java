package org.tocsin.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.alerts.activity.SampleReport.report;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.alerts.activity.CountedReport;
import org.tocsin.alerts.activity.SampleReport;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Range;

class AlertContentTest {

    @Test
    void aClaimantsNewestFigureForASideStands() {
        assertThat(losses(
                        report("a").killed("AM", 49, "AM"),
                        report("b").killed("AM", 105, "AM").minute(60),
                        report("c").killed("AZ", 50, "AZ").minute(70)))
                .containsExactly("AM: 105 of AM", "AZ: 50 of AZ");
    }

    @Test
    void aReprintOfAnOlderTextDoesNotBringItsFigureBack() {
        assertThat(losses(
                        report("a").killed("AM", 49, "AM"),
                        report("b").killed("AM", 105, "AM").minute(60),
                        report("c")
                                .killed("AM", 49, "AM")
                                .copyOf("item-a#AM-AZ")
                                .minute(90)))
                .containsExactly("AM: 105 of AM");
    }

    @Test
    void aTotalWithoutASideStandsOnlyWhereItsClaimantNamesNone() {
        assertThat(losses(
                        report("a").killed("AM", 49, "AM").killed(null, 100, "AM"),
                        report("b").killed(null, 100, null).minute(5)))
                .containsExactly("AM: 49 of AM", "null: 100 of null");
    }

    @Test
    void laterWordsOnTheWoundedSayNothingOfTheDead() {
        AlertContent content = new AlertContent(List.of(
                counted(report("a").losses(new Casualties("AM", Range.exactly(2), null, null, "AM", null))),
                counted(report("b")
                        .losses(new Casualties("AM", null, Range.exactly(7), null, "AM", null))
                        .minute(5))));

        Casualties losses = content.casualties().getFirst();

        assertThat(losses.killed()).isEqualTo(Range.exactly(2));
        assertThat(losses.wounded()).isEqualTo(Range.exactly(7));
    }

    private static List<String> losses(SampleReport... reports) {
        return new AlertContent(
                        Stream.of(reports).map(AlertContentTest::counted).toList())
                .casualties().stream()
                        .map(losses ->
                                losses.claimant() + ": " + losses.killed().min() + " of " + losses.side())
                        .toList();
    }

    private static CountedReport counted(SampleReport report) {
        return CountedReport.of(report.build());
    }
}
