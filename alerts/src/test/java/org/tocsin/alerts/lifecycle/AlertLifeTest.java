package org.tocsin.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.alerts.activity.SampleReport.START;
import static org.tocsin.alerts.activity.SampleReport.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.alerts.activity.SampleReport;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertSource;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Severity;

/** Episodes from the raise to the resolution, by way of the tracker. */
class AlertLifeTest {
    private final SampleArea area = new SampleArea();

    @Test
    void copiesOfWhatRangDoNotRingAgain() {
        area.raise();
        for (int i = 0; i < 30; i++) {
            area.report(
                    report("copy" + i).family("f" + i).copyOf("item-a#AM-AZ").minute(5 + 20 * i));
        }

        assertThat(area.transitions()).containsExactly("AM-AZ.1/1 raised");
    }

    @Test
    void moreStoriesAtOnceEscalate() {
        area.raise();

        for (int story = 2; story < 5; story++) {
            area.report(
                    report("a" + story).story("s" + story).minute(6),
                    report("b" + story).story("s" + story).family("neva").minute(6));
        }

        assertThat(area.transitions()).startsWith("AM-AZ.1/1 raised", "AM-AZ.1/2 escalated");
        assertThat(area.newest().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(area.newest().supersedes()).isEqualTo(area.newest().revision() - 1);
    }

    @Test
    void newsUpdatesButNotTooOften() {
        area.raise();

        area.report(copy("x").killed("AM", 3, "AM").minute(7));
        area.report(copy("y").killed("AM", 4, "AM").minute(19));
        area.report(copy("z").minute(21));

        assertThat(area.transitions()).containsExactly("AM-AZ.1/1 raised", "AM-AZ.1/2 updated");
        assertThat(area.newest().updated()).isEqualTo(after(20));
        assertThat(area.newest().casualties()).hasSize(1);
        assertThat(area.newest().casualties().getFirst().killed().min()).isEqualTo(4);
    }

    @Test
    void whatWasToldIsNoNews() {
        area.raise();

        area.report(copy("x").minute(60), report("d").minute(90));

        assertThat(area.transitions()).containsExactly("AM-AZ.1/1 raised");
    }

    @Test
    void aTickResolvesADayAfterItWasLastAbove() {
        area.raise();
        Instant due = after(5).plus(Duration.ofHours(24));

        area.tick(due.plusSeconds(60));
        assertThat(area.transitions()).hasSize(1);
        area.tick(due.plus(Duration.ofHours(7)));

        assertThat(area.transitions()).containsExactly("AM-AZ.1/1 raised", "AM-AZ.1/2 resolved");
        assertThat(area.newest().resolved()).isEqualTo(due);
        assertThat(area.newest().updated()).isEqualTo(due);
        assertThat(area.newest().trigger()).isNull();
        assertThat(area.newest().headline()).isEqualTo("Armenia–Azerbaijan border: reported activity is back to usual");
    }

    @Test
    void aLaterRecordResolvesFirstAndTheNextSurgeIsAnotherEpisode() {
        area.raise();
        Instant later = after(5).plus(Duration.ofHours(60));

        area.report(
                report("n1").story("n").at(later),
                report("n2").story("n").family("neva").at(later),
                report("n3").story("n").family("meridien").claim("AM", "AZ").at(later));

        assertThat(area.transitions()).containsExactly("AM-AZ.1/1 raised", "AM-AZ.1/2 resolved", "AM-AZ.2/1 raised");
        assertThat(area.alerts.get(1).resolved()).isEqualTo(after(5).plus(Duration.ofHours(24)));
        assertThat(area.newest().raised()).isEqualTo(later);
        assertThat(area.newest().sources()).extracting(AlertSource::first).containsOnly(later);
    }

    @Test
    void whoeverNoticesTheResolutionItIsTheSame() {
        Instant later = after(5).plus(Duration.ofHours(60));
        SampleArea other = new SampleArea();
        for (SampleArea each : List.of(area, other)) {
            each.raise();
        }

        other.tick(after(5).plus(Duration.ofHours(30)));
        for (SampleArea each : List.of(area, other)) {
            each.report(report("n").story("n").at(later));
        }

        assertThat(other.alerts).isEqualTo(area.alerts);
        assertThat(other.state).isEqualTo(area.state);
    }

    @Test
    void aCorrectionOfWhatWasToldIsNews() {
        area.report(
                report("a").killed("AM", 40, "AM").claim("AM", "AZ"),
                report("b").family("neva").minute(5));

        area.report(report("a").version(2).killed("AM", 4, "AM").claim("AM", "AZ"));
        area.report(copy("x").minute(30));

        assertThat(area.transitions()).containsExactly("AM-AZ.1/1 raised", "AM-AZ.1/2 updated");
        assertThat(area.newest().casualties().getFirst().killed().max()).isEqualTo(4);
    }

    @Test
    void anAlertWhoseReportsWereAllWithdrawnEndsAtOnce() {
        area.raise();

        for (String name : List.of("a", "b", "c")) {
            area.report(report(name).family(familyOf(name)).version(2).withdrawn());
        }

        assertThat(area.transitions())
                .last()
                .isEqualTo("AM-AZ.1/" + area.newest().revision() + " resolved");
        assertThat(area.newest().headline())
                .isEqualTo("Armenia–Azerbaijan border: every report of this alert was withdrawn");
        assertThat(area.newest().observed()).isZero();
        assertThat(area.newest().sources()).isEmpty();
        assertThat(area.newest().geometry()).isNull();
        assertThat(area.state.alerting()).isFalse();
    }

    @Test
    void anAcknowledgementIsARevisionOfItsOwn() {
        area.raise();
        Alert raised = area.newest();

        area.acknowledge("AM-AZ.1", "night desk", after(8));
        area.acknowledge("AM-AZ.1", "night desk", after(9));
        area.acknowledge("AM-AZ.7", "night desk", after(9));

        assertThat(area.transitions()).containsExactly("AM-AZ.1/1 raised", "AM-AZ.1/2 updated");
        assertThat(area.newest().acknowledgedBy()).isEqualTo("night desk");
        assertThat(area.newest().headline()).isEqualTo(raised.headline());
        assertThat(area.newest().updated()).isEqualTo(after(8));
        assertThat(area.newest().supersedes()).isEqualTo(1);
    }

    @Test
    void anAcknowledgementStaysWithTheAlert() {
        area.raise();
        area.acknowledge("AM-AZ.1", "night desk", after(8));

        area.report(copy("x").killed("AM", 3, "AM").minute(30));

        assertThat(area.newest().acknowledgedBy()).isEqualTo("night desk");
        assertThat(area.newest().revision()).isEqualTo(3);
    }

    @Test
    void severityNeverFallsWithinAnEpisode() {
        moreStoriesAtOnceEscalate();

        area.report(copy("x").killed("AM", 3, "AM").minute(600));

        assertThat(area.newest().state()).isEqualTo(AlertState.UPDATED);
        assertThat(area.newest().severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void newsThatCameTooSoonIsToldWhenItIsDue() {
        area.raise();
        area.report(copy("x").killed("AM", 3, "AM").minute(7));
        assertThat(area.tracker.nextTick(area.state)).contains(after(8));
        area.tick(after(24));
        assertThat(area.transitions()).containsExactly("AM-AZ.1/1 raised");
        assertThat(area.tracker.nextTick(area.state)).contains(after(25));

        area.tick(after(25)).tick(after(26));

        assertThat(area.transitions()).containsExactly("AM-AZ.1/1 raised", "AM-AZ.1/2 updated");
        assertThat(area.newest().updated()).isEqualTo(after(20));
        assertThat(area.newest().trigger()).isNull();
        assertThat(area.newest().casualties().getFirst().killed().min()).isEqualTo(3);
    }

    @Test
    void whoeverNoticesThatNewsIsDueItIsTheSame() {
        SampleArea other = new SampleArea();
        for (SampleArea each : List.of(area, other)) {
            each.raise().report(copy("x").killed("AM", 3, "AM").minute(7));
        }

        other.tick(after(26));
        for (SampleArea each : List.of(area, other)) {
            each.report(copy("y").minute(28));
        }

        assertThat(other.transitions()).containsExactly("AM-AZ.1/1 raised", "AM-AZ.1/2 updated");
        assertThat(other.alerts).isEqualTo(area.alerts);
        assertThat(other.state.episode()).isEqualTo(area.state.episode());
    }

    @Test
    void newsThatWasTakenBackBeforeItWasToldIsNone() {
        area.raise();
        area.report(copy("x").killed("AM", 3, "AM").minute(7));
        area.report(copy("x").killed("AM", 3, "AM").minute(7).version(2).withdrawn());
        area.report(copy("x2").minute(8));

        area.tick(after(60));

        assertThat(area.newest().casualties()).isEmpty();
    }

    @Test
    void anEscalationThatCameTooSoonIsToldAsOneWhenItIsDue() {
        area.raise();
        for (int story = 2; story < 6; story++) {
            area.report(
                    report("a" + story).story("s" + story).minute(6),
                    report("b" + story).story("s" + story).family("neva").minute(6),
                    report("c" + story).story("s" + story).family("meridien").minute(6));
        }
        int told = area.alerts.size();

        area.tick(after(60));

        assertThat(area.alerts).hasSize(told + 1);
        assertThat(area.newest().state()).isEqualTo(AlertState.ESCALATED);
        assertThat(area.newest().updated()).isEqualTo(after(21));
    }

    @Test
    void aCorrectionDaysLaterLeavesThePeakAsItWas() {
        area.raise();
        Alert raised = area.newest();
        for (int hour = 6; hour <= 60; hour += 6) {
            for (String family : List.of("araks", "neva", "meridien")) {
                area.report(
                        report(family + hour).story("s" + hour).family(family).minute(60L * hour));
            }
        }
        double peak = area.state.episode().peak().adjusted();
        assertThat(area.state.alerting()).isTrue();

        area.report(
                report("c").family("meridien").version(2).killed("AM", 3, "AM").minute(60L * 61));

        assertThat(area.state.episode().peak().adjusted()).isEqualTo(peak);
        assertThat(raised.observed()).isLessThanOrEqualTo(area.newest().observed());
    }

    @Test
    void aLongEpisodeForgetsWhatItsReportsNoLongerSay() {
        area.raise();
        for (int hour = 6; hour <= 600; hour += 6) {
            for (String family : List.of("araks", "neva", "meridien")) {
                area.report(report(family + hour)
                        .story("s" + hour)
                        .family(family)
                        .killed("AM", hour, "AM")
                        .minute(60L * hour));
            }
        }

        assertThat(area.state.episode().number()).isEqualTo(1);
        assertThat(area.state.episode().told()).hasSizeLessThan(40);
    }

    @Test
    void aRevisionIsNeverOlderThanTheOneBefore() {
        area.raise();
        area.acknowledge("AM-AZ.1", "night desk", after(40));

        area.report(copy("x").killed("AM", 3, "AM").minute(30));

        assertThat(area.newest().revision()).isEqualTo(3);
        assertThat(area.newest().updated()).isEqualTo(after(40));
    }

    private static SampleReport copy(String name) {
        return report(name).family("family-" + name).copyOf("item-a#AM-AZ");
    }

    private static String familyOf(String name) {
        return switch (name) {
            case "b" -> "neva";
            case "c" -> "meridien";
            default -> "araks";
        };
    }

    private static Instant after(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
