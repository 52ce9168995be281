package org.tocsin.alerts.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.alerts.activity.SampleReport.START;
import static org.tocsin.alerts.activity.SampleReport.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.contracts.incident.Stance;

class ReportLogTest {
    private static final Area BORDER = Area.border("AM-AZ");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void countsReportsVoicesFamiliesStories(String what, List<SampleReport> reports, ActivityCount expected) {
        assertThat(count(log(reports))).isEqualTo(expected);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                counted("nothing", 0, 0, 0, 0),
                counted("one report is its family's voice", 1, 1, 1, 1, report("a")),
                counted("a family has one voice a story", 2, 1, 1, 1, report("a"), report("b")),
                counted(
                        "two families are two voices",
                        2,
                        2,
                        2,
                        1,
                        report("a"),
                        report("b").family("neva")),
                counted("a claimant is a voice", 1, 2, 1, 1, report("a").claim("AM", "AZ")),
                counted(
                        "a claimant is heard once a story",
                        2,
                        3,
                        2,
                        1,
                        report("a").claim("AM", "AZ"),
                        report("b").family("neva").claim("AM", "AZ")),
                counted(
                        "a report that leads with a denial answers others",
                        1,
                        0,
                        0,
                        0,
                        report("a").claim("AZ", null, Stance.DENIES)),
                counted(
                        "a claimant that denies is none, where the report leads with what happened",
                        1,
                        2,
                        1,
                        1,
                        report("a").claim("AM", "AZ").claim("AZ", null, Stance.DENIES)),
                counted(
                        "at most three voices a story",
                        4,
                        3,
                        4,
                        1,
                        report("a"),
                        report("b").family("f2"),
                        report("c").family("f3"),
                        report("d").family("f4")),
                counted(
                        "the next story counts anew",
                        4,
                        4,
                        3,
                        2,
                        report("a").claim("AM", "AZ"),
                        report("b").family("f2"),
                        report("c").family("f3"),
                        report("d").story("story-2")),
                counted(
                        "a copy adds a report and no voice",
                        2,
                        1,
                        1,
                        1,
                        report("a"),
                        report("b").family("neva").copyOf("item-a#AM-AZ").claim("AZ", "AM")),
                counted(
                        "a report without a story is its own",
                        2,
                        2,
                        1,
                        2,
                        report("a").story(null),
                        report("b").story(null)),
                counted(
                        "what counted before the window is not in it",
                        1,
                        0,
                        0,
                        0,
                        report("a").minute(-500),
                        report("b")));
    }

    private static Arguments counted(
            String what, int reports, int voices, int families, int stories, SampleReport... given) {
        return Arguments.of(what, List.of(given), new ActivityCount(reports, voices, families, stories));
    }

    @Test
    void countsADivisionByItsOwnReports() {
        ReportLog log = log(List.of(
                report("a").place("Goris", "AM/08", 39.5, 46.3),
                report("b").family("neva").place("Sotk", "AM/04", 40.2, 45.9)));

        assertThat(log.count(Area.division("AM/08"), START, START.plusSeconds(60), ActivitySettings.defaults()))
                .isEqualTo(new ActivityCount(1, 1, 1, 1));
    }

    @Test
    void aVoiceFallsBackToTheNextReportThatCarriesIt() {
        ReportLog log = log(List.of(report("a"), report("b").minute(40)));

        ReportLog after = log.without("item-a#AM-AZ");

        assertThat(after.voices(BORDER))
                .containsExactly(java.util.Map.entry(
                        new Voice("story-1", Voice.Kind.FAMILY, "araks"), START.plus(Duration.ofMinutes(40))));
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheOlder() {
        ReportLog log = log(
                List.of(report("a").claim("AM", "AZ"), report("a").version(2).family("araks")));

        assertThat(count(log)).isEqualTo(new ActivityCount(1, 1, 1, 1));
    }

    @Test
    void dropsTheOldestCopiesBeforeAnyVoice() {
        ActivitySettings small = new ActivitySettings(null, null, 10);
        ReportLog log = ReportLog.EMPTY.with(CountedReport.of(report("own").build()), small);
        for (int i = 0; i < 50; i++) {
            SampleReport copy =
                    report("copy" + i).family("f" + i).copyOf("item-own#AM-AZ").minute(1 + i);
            log = log.with(CountedReport.of(copy.build()), small);
        }

        assertThat(log.reports()).hasSize(10);
        assertThat(log.reports().getFirst().id()).isEqualTo("item-own#AM-AZ");
        assertThat(log.reports().getLast().id()).isEqualTo("item-copy49#AM-AZ");
    }

    @Test
    void dropsTheOldestReportWhereNoCopyIsLeft() {
        ActivitySettings small = new ActivitySettings(null, null, 10);
        ReportLog log = ReportLog.EMPTY;
        for (int i = 0; i < 12; i++) {
            log = log.with(CountedReport.of(report("r" + i).minute(i).build()), small);
        }

        assertThat(log.reports()).hasSize(10);
        assertThat(log.reports().getFirst().id()).isEqualTo("item-r2#AM-AZ");
    }

    @Test
    void givesVoicesByTheHourCappedByStory() {
        ReportLog log = log(List.of(
                report("a"),
                report("b").family("f2"),
                report("c").family("f3"),
                report("d").family("f4"),
                report("e").story("story-2").minute(61)));

        assertThat(log.hourlyVoices(BORDER, ActivitySettings.defaults()))
                .containsExactly(
                        java.util.Map.entry(START, 3), java.util.Map.entry(START.plus(Duration.ofHours(1)), 1));
    }

    private static ReportLog log(List<SampleReport> reports) {
        ReportLog log = ReportLog.EMPTY;
        for (SampleReport report : reports) {
            log = log.with(CountedReport.of(report.build()), ActivitySettings.defaults());
        }
        return log;
    }

    private static ActivityCount count(ReportLog log) {
        Instant end = START.plus(Duration.ofHours(1));
        return log.count(BORDER, end.minus(Duration.ofHours(6)), end, ActivitySettings.defaults());
    }
}
