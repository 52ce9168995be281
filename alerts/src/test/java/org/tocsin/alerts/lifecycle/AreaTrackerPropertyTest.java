package org.tocsin.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tocsin.alerts.activity.SampleReport;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.incident.IncidentReport;

class AreaTrackerPropertyTest {

    @Property(tries = 150)
    void aRestartAnywhereChangesNothing(@ForAll("days") List<IncidentReport> reports) {
        SampleArea steady = new SampleArea();
        SampleArea restarted = new SampleArea();

        reports.forEach(steady::report);
        reports.forEach(report -> restarted.restart().report(report));

        assertThat(restarted.alerts).isEqualTo(steady.alerts);
        assertThat(restarted.activity).isEqualTo(steady.activity);
        assertThat(restarted.state).isEqualTo(steady.state);
    }

    @Property(tries = 150)
    void theOrderWithinAMinuteChangesNoAlertId(@ForAll("days") List<IncidentReport> reports, @ForAll Random random) {
        SampleArea inOrder = new SampleArea();
        SampleArea shuffled = new SampleArea();
        List<IncidentReport> byTime = byMinute(reports, null);

        byTime.forEach(inOrder::report);
        byMinute(reports, random).forEach(shuffled::report);

        assertThat(raised(shuffled)).isEqualTo(raised(inOrder));
        assertThat(shuffled.state.log()).isEqualTo(inOrder.state.log());
    }

    @Property(tries = 150)
    void revisionsAreGaplessAndEpisodesDoNotOverlap(@ForAll("days") List<IncidentReport> reports) {
        SampleArea area = new SampleArea();

        reports.forEach(area::report);

        Map<String, List<Alert>> byId = new LinkedHashMap<>();
        area.alerts.forEach(alert ->
                byId.computeIfAbsent(alert.id(), id -> new ArrayList<>()).add(alert));
        int number = 0;
        for (Map.Entry<String, List<Alert>> episode : byId.entrySet()) {
            assertThat(episode.getKey()).isEqualTo("AM-AZ." + ++number);
            List<Alert> revisions = episode.getValue();
            assertThat(revisions.getFirst().state()).isEqualTo(AlertState.RAISED);
            for (int i = 0; i < revisions.size(); i++) {
                assertThat(revisions.get(i).revision()).isEqualTo(i + 1);
                boolean last = i == revisions.size() - 1;
                assertThat(revisions.get(i).state() == AlertState.RESOLVED)
                        .isEqualTo(last && (number < byId.size() || !area.state.alerting()));
            }
        }
    }

    @Provide
    Arbitrary<List<IncidentReport>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of("", "", "AM", "AZ"),
                        // Mostly within hours, sometimes within days.
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 300),
                                Arbitraries.integers().between(0, 6000)),
                        Arbitraries.of(false, false, false, true))
                .as(AreaTrackerPropertyTest::report)
                .list()
                .ofMaxSize(40)
                .map(AreaTrackerPropertyTest::onceEach);
    }

    private static IncidentReport report(int name, int family, int story, String claimant, int minute, boolean copy) {
        SampleReport report = SampleReport.report("r" + name)
                .family("f" + family)
                .story("s" + story + "-" + minute / 600)
                .at(SampleReport.START.plusSeconds(60L * minute + name % 60));
        if (!claimant.isEmpty()) {
            report.claim(claimant, null);
        }
        return (copy ? report.copyOf("somebody") : report).build();
    }

    private static List<IncidentReport> onceEach(List<IncidentReport> reports) {
        Map<String, IncidentReport> byId = new LinkedHashMap<>();
        reports.forEach(report -> byId.putIfAbsent(report.id(), report));
        return List.copyOf(byId.values());
    }

    private static List<IncidentReport> byMinute(List<IncidentReport> reports, Random random) {
        List<IncidentReport> ordered = new ArrayList<>(reports);
        if (random != null) {
            Collections.shuffle(ordered, random);
        }
        ordered.sort(java.util.Comparator.comparing(
                report -> report.counted().truncatedTo(java.time.temporal.ChronoUnit.MINUTES)));
        return ordered;
    }

    private static List<String> raised(SampleArea area) {
        return area.alerts.stream().map(Alert::id).distinct().toList();
    }
}
