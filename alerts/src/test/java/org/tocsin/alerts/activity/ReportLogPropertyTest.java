package org.tocsin.alerts.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.alerts.activity.SampleReport.START;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tocsin.contracts.incident.IncidentReport;

class ReportLogPropertyTest {
    private static final Area BORDER = Area.border("AM-AZ");

    @Property(tries = 200)
    void copiesNeverChangeTheVoices(
            @ForAll("reports") List<IncidentReport> own, @ForAll("copies") List<IncidentReport> copies) {
        ReportLog without = log(own);
        ReportLog with = log(concat(own, copies));

        assertThat(with.voices(BORDER)).isEqualTo(without.voices(BORDER));
        assertThat(count(with).voices()).isEqualTo(count(without).voices());
        assertThat(count(with).families()).isEqualTo(count(without).families());
    }

    @Property(tries = 200)
    void theOrderOfArrivalDoesNotMatter(@ForAll("reports") List<IncidentReport> reports, @ForAll Random random) {
        List<IncidentReport> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);

        assertThat(log(shuffled)).isEqualTo(log(reports));
    }

    @Property(tries = 200)
    void takingBackUndoes(@ForAll("reports") List<IncidentReport> reports) {
        ReportLog before = log(reports);
        IncidentReport another = SampleReport.report("another")
                .family("other")
                .story("s1")
                .claim("AZ", "AM")
                .minute(30)
                .build();

        ReportLog after = before.with(CountedReport.of(another), ActivitySettings.defaults())
                .without(another.id());

        assertThat(after).isEqualTo(before);
    }

    @Property(tries = 200)
    void noStoryHasMoreThanThreeVoices(@ForAll("reports") List<IncidentReport> reports) {
        ActivityCount count = count(log(reports));

        assertThat(count.voices()).isLessThanOrEqualTo(3 * count.stories());
        assertThat(count.stories()).isLessThanOrEqualTo(count.voices());
    }

    @Provide
    Arbitrary<List<IncidentReport>> reports() {
        return anyReport(false).list().ofMaxSize(25).map(ReportLogPropertyTest::built);
    }

    @Provide
    Arbitrary<List<IncidentReport>> copies() {
        return anyReport(true).list().ofMaxSize(25).map(ReportLogPropertyTest::built);
    }

    private static Arbitrary<SampleReport> anyReport(boolean copy) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("", "AM", "AZ"),
                        Arbitraries.integers().between(0, 600))
                .as((name, family, story, claimant, minute) -> {
                    SampleReport report = SampleReport.report((copy ? "copy" : "own") + name)
                            .family("f" + family)
                            .story("s" + story)
                            .minute(minute);
                    if (!claimant.isEmpty()) {
                        report.claim(claimant, null);
                    }
                    return copy ? report.copyOf("somebody") : report;
                });
    }

    /** One report an id: which of two versions came last is another matter. */
    private static List<IncidentReport> built(List<SampleReport> reports) {
        List<IncidentReport> built = new ArrayList<>();
        for (SampleReport report : reports) {
            IncidentReport next = report.build();
            if (built.stream().noneMatch(other -> other.id().equals(next.id()))) {
                built.add(next);
            }
        }
        return built;
    }

    private static List<IncidentReport> concat(List<IncidentReport> some, List<IncidentReport> others) {
        List<IncidentReport> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static ReportLog log(List<IncidentReport> reports) {
        ReportLog log = ReportLog.EMPTY;
        for (IncidentReport report : reports) {
            log = log.with(CountedReport.of(report), ActivitySettings.defaults());
        }
        return log;
    }

    private static ActivityCount count(ReportLog log) {
        return log.count(BORDER, START, START.plus(Duration.ofHours(6)), ActivitySettings.defaults());
    }
}
