package org.tocsin.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tocsin.alerts.activity.SampleReport.START;
import static org.tocsin.alerts.activity.SampleReport.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.alerts.activity.SampleReport;
import org.tocsin.contracts.activity.Activity;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertEvidence;
import org.tocsin.contracts.alert.AlertPlace;
import org.tocsin.contracts.alert.AlertSource;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.alert.Trigger;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Stance;
import org.tocsin.contracts.record.Json;

class AreaTrackerTest {
    private final SampleArea area = new SampleArea();

    @Test
    void threeVoicesOfTwoFamiliesWithinAnHourRing() {
        area.report(
                report("a"),
                report("b").family("neva").minute(25),
                report("c").family("meridien").minute(55));

        assertThat(area.transitions()).containsExactly("AM-AZ.1/1 raised");
    }

    @Test
    void aClaimantIsAVoiceToo() {
        area.report(report("a").claim("AM", "AZ"), report("b").family("neva").minute(5));

        assertThat(area.transitions()).containsExactly("AM-AZ.1/1 raised");
    }

    @Test
    void twoVoicesDoNotRing() {
        area.report(report("a"), report("b").family("neva").minute(5));

        assertThat(area.alerts).isEmpty();
    }

    @Test
    void oneFamilyDoesNotRingHoweverManyItsStories() {
        for (int i = 0; i < 5; i++) {
            area.report(report("a" + i).story("s" + i).claim("AM", "AZ").minute(10 * i));
        }

        assertThat(area.alerts).isEmpty();
    }

    @Test
    void oneStoryCopiedThirtyTimesDoesNotRing() {
        area.report(report("own").claim("AM", "AZ").claim("AZ", "AM"));
        for (int i = 0; i < 30; i++) {
            area.report(report("copy" + i)
                    .family("f" + i)
                    .copyOf("item-own#AM-AZ")
                    .claim("AM", "AZ")
                    .minute(i));
        }

        assertThat(area.alerts).isEmpty();
    }

    @Test
    void aRaiseTellsAllThatIsNeeded() {
        area.report(
                report("a")
                        .types(IncidentType.SHELLING)
                        .claim("AM", "AZ")
                        .place("Goris", "AM/08", 39.511, 46.342)
                        .killed("AM", 2, "AM"),
                report("b")
                        .family("neva")
                        .types(IncidentType.SHELLING, IncidentType.SNIPER_FIRE)
                        .claim("AZ", "AM")
                        .place("Goris", "AM/08", 39.511, 46.342)
                        .place("Sotk", "AM/04", 40.204, 45.865)
                        .minute(20));

        Alert alert = area.newest();
        assertThat(alert.headline())
                .isEqualTo("Armenia–Azerbaijan border: shelling and sniper fire reported by 3 independent voices");
        assertThat(alert.summary())
                .isEqualTo("3 independent voices in the 30 minutes to 2026-05-01 10:21 UTC, where 0.005 would be"
                        + " usual so far (chance 4.2e-07); published by araks, neva; first reported 2026-05-01 10:00"
                        + " UTC. Armenia and Azerbaijan accuse each other.");
        assertThat(alert.observed()).isEqualTo(3);
        assertThat(alert.expected()).isCloseTo(0.005, within(1e-12));
        assertThat(alert.window()).isEqualTo("PT30M");
        assertThat(alert.probability()).isLessThan(1e-5);
        assertThat(alert.severity()).isEqualTo(Severity.WARNING);
        assertThat(alert.types()).containsExactly(IncidentType.SHELLING, IncidentType.SNIPER_FIRE);
        assertThat(alert.places())
                .extracting(AlertPlace::name, AlertPlace::reports)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Goris", 2),
                        org.assertj.core.groups.Tuple.tuple("Sotk", 1));
        assertThat(alert.divisions()).containsExactly("AM/04", "AM/08");
        assertThat(alert.claims()).hasSize(2);
        assertThat(alert.claims().getFirst().claimant()).isEqualTo("AM");
        assertThat(alert.claims().getFirst().stance()).isEqualTo(Stance.ALLEGES);
        assertThat(alert.casualties()).hasSize(1);
        assertThat(alert.sources())
                .containsExactly(
                        new AlertSource("araks", 1, START, "https://araks.example/a"),
                        new AlertSource("neva", 1, START.plusSeconds(1200), "https://neva.example/b"));
        assertThat(alert.evidence())
                .containsExactly(
                        new AlertEvidence(
                                "Guns were heard along the ridge, said a",
                                "https://araks.example/a",
                                "The araks",
                                START),
                        new AlertEvidence(
                                "Guns were heard along the ridge, said b",
                                "https://neva.example/b",
                                "The neva",
                                START.plusSeconds(1200)));
        assertThat(alert.geometry().coordinates()).containsExactly(List.of(46.342, 39.511), List.of(45.865, 40.204));
        assertThat(alert.trigger()).isEqualTo(new Trigger("item-b#AM-AZ", "item-b", START.plusSeconds(1290)));
        assertThat(alert.raised()).isEqualTo(START.plusSeconds(1200));
        assertThat(alert.updated()).isEqualTo(alert.raised());
        assertThat(alert.supersedes()).isNull();
        assertThat(alert.configuration()).isEqualTo("c0ffee");
    }

    @Test
    void takingBackAReportUndoesItsVoice() {
        area.report(report("a"), report("b").family("neva").minute(1));
        area.report(report("a").version(2).withdrawn());

        area.report(report("c").family("meridien").minute(2));

        assertThat(area.alerts).isEmpty();
    }

    @Test
    void anOlderVersionThatComesLateIsStale() {
        area.report(report("a").version(3));
        AreaState before = area.state;

        area.report(report("a").version(2).claim("AM", "AZ").claim("AZ", "AM"));

        assertThat(area.state).isSameAs(before);
    }

    @Test
    void aNewVersionCountsWhenItsFirstDid() {
        area.report(report("a"), report("b").family("neva").minute(10));
        Instant nextDay = after(1200);

        area.report(
                report("a").version(2).at(nextDay),
                report("b").version(2).family("neva").at(nextDay));
        area.report(report("c").family("meridien").at(nextDay.plusSeconds(60)));

        assertThat(area.alerts).isEmpty();
    }

    @Test
    void withdrawingNeverRings() {
        area.report(
                report("early").minute(-400),
                report("a"),
                report("b").family("neva").minute(5),
                report("x").story("x").family("neva").minute(6).claim("AM", null));
        area.alerts.clear();

        area.report(report("early").minute(-400).version(2).withdrawn());

        assertThat(area.transitions()).noneMatch(transition -> transition.endsWith("raised"));
    }

    @Test
    void aReportThatIsADayLateOnlyTeaches() {
        area.report(report("a"), report("b").family("neva").minute(5));
        Instant dayBefore = START.minus(Duration.ofHours(30));
        double before = area.state.baselines().get("AM-AZ").counts();

        area.report(report("c").story("old").family("meridien").at(dayBefore));
        area.report(report("d").story("older").at(START.minus(Duration.ofDays(5))));

        assertThat(area.alerts).isEmpty();
        assertThat(area.state.streamTime()).isEqualTo(after(5));
        assertThat(area.state.baselines().get("AM-AZ").counts()).isGreaterThan(before + 1.7);
        assertThat(area.state.log().reports()).hasSize(3);
    }

    @Test
    void publishesAStepOnceItsMinuteIsOver() {
        area.report(
                report("a").place("Goris", "AM/08", 39.5, 46.3),
                report("b").family("neva").at(START.plusSeconds(20)));
        assertThat(area.activity).isEmpty();

        area.report(report("c").family("meridien").minute(3));

        assertThat(area.activity).extracting(Activity::area).containsExactly("AM-AZ", "AM/08");
        Activity border = area.activity.getFirst();
        assertThat(border.from()).isEqualTo(START);
        assertThat(border.to()).isEqualTo(after(1));
        assertThat(border.reports()).isEqualTo(2);
        assertThat(border.voices()).isEqualTo(2);
        assertThat(border.families()).isEqualTo(2);
        assertThat(border.stories()).isEqualTo(1);
        assertThat(border.learning()).isTrue();
        assertThat(border.score()).isBetween(0.0, 1.0);
        assertThat(border.coverage()).isNull();
        assertThat(area.activity.getLast().voices()).isEqualTo(1);
    }

    @Test
    void aTickPublishesTheLastStepOfASilentNight() {
        area.report(report("a"));
        assertThat(area.tracker.nextTick(area.state)).contains(after(1));

        area.tick(START.plusSeconds(59)).tick(after(1)).tick(after(2));

        assertThat(area.activity).extracting(Activity::from).containsExactly(START);
        assertThat(area.tracker.nextTick(area.state)).isEmpty();
    }

    @Test
    void aLateReportPublishesItsStepAgain() {
        area.report(report("a"), report("b").family("neva").minute(10));
        area.activity.clear();

        area.report(report("c").family("meridien"));

        assertThat(area.activity).hasSize(1);
        assertThat(area.activity.getFirst().from()).isEqualTo(START);
        assertThat(area.activity.getFirst().voices()).isEqualTo(2);
    }

    @Test
    void refusesAReportOfAnotherBorder() {
        IncidentReport report = report("a").border("IN-PK").build();

        assertThatThrownBy(() -> area.tracker.report(area.state, report))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a report at AM-AZ, found item-a#IN-PK at IN-PK");
    }

    @Test
    void aWithdrawalOfWhatIsNotKnownChangesNothing() {
        AreaState before = area.state;

        area.report(report("a").withdrawn());

        assertThat(area.state).isSameAs(before);
    }

    @Test
    void aReportWithADateLongPastChangesNothing() {
        IncidentReport bygone = report("a").published(Instant.EPOCH).build();
        AreaState before = area.state;

        area.report(bygone);

        assertThat(area.state).isSameAs(before);
    }

    @Test
    void aFullStateFitsARecord() throws JsonProcessingException {
        for (int i = 0; i < 500; i++) {
            SampleReport report = report("a-rather-long-item-name-as-wires-have-them-" + i)
                    .family("family" + i % 40)
                    .story("story" + i / 3)
                    .minute(i)
                    .types(IncidentType.SHELLING, IncidentType.ARMED_CLASH)
                    .claim("AM", "AZ")
                    .claim("AZ", "AM")
                    .killed("AM", i, "AM");
            for (int place = 0; place < 4; place++) {
                report.place("Place" + place, "AM/0" + place, 39 + place, 46);
            }
            area.report(report);
        }

        assertThat(area.state.log().reports()).hasSize(300);
        assertThat(Json.mapper().writeValueAsBytes(area.state)).hasSizeLessThan(1_000_000);
    }

    private static Instant after(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
