package org.tocsin.alerts.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.alerts.activity.SampleReport.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.incident.Evidence;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.Stance;
import org.tocsin.contracts.news.Source;

class CountedReportTest {

    @Test
    void keepsEventPlacesAndTheirDivisionsOnly() {
        IncidentReport report = report("a")
                .place("Goris", "AM/08", 39.511, 46.342)
                .place("Yerevan", "AM/11", 40.18, 44.51, "context")
                .place("Lachin", "AZ/LAC", 39.637, 46.55, "origin")
                .build();

        CountedReport counted = CountedReport.of(report);

        assertThat(counted.places()).extracting(EventPlace::name).containsExactly("Goris");
        assertThat(counted.divisions()).containsExactly("AM/08");
    }

    @Test
    void hearsWhoAllegesOrAdmitsButNotWhoDenies() {
        IncidentReport report = report("a")
                .claim("AM", "AZ")
                .claim("AZ", null, Stance.DENIES)
                .claim("RU", null, Stance.ADMITS)
                .build();

        assertThat(CountedReport.of(report).claimants()).containsExactly("AM", "RU");
    }

    @Test
    void quotesTheMostTellingFieldVerbatim() {
        IncidentReport report = withEvidence(
                new Evidence("occurred", 0, 30, "on Friday morning, before dawn"),
                new Evidence("types", 0, 5, "fired"),
                new Evidence("types", 9, 30, "fired across the river"));

        assertThat(CountedReport.of(report).words()).isEqualTo("fired across the river");
    }

    @Test
    void quotesTheTitleWhereNoFieldTells() {
        assertThat(CountedReport.of(withEvidence()).words()).isEqualTo("Guns heard along the ridge");
    }

    @Test
    void clipsALongQuotationBetweenCharacters() {
        String words = "x".repeat(299) + "😀 and more";

        assertThat(CountedReport.of(withEvidence(new Evidence("types", 0, words.length(), words)))
                        .words())
                .isEqualTo("x".repeat(299));
    }

    @Test
    void takesTheSourceIdWhereNoFamilyIsGiven() {
        IncidentReport alone = report("a")
                .source(new Source("solo", null, null, null))
                .story(null)
                .published(null)
                .build();

        CountedReport counted = CountedReport.of(alone);

        assertThat(counted.family()).isEqualTo("solo");
        assertThat(counted.story()).isEqualTo(alone.id());
        assertThat(counted.counted()).isEqualTo(alone.received());
    }

    @Test
    void refusesAReportWithoutATime() {
        IncidentReport timeless = report("a").published(null).received(null).build();

        assertThatThrownBy(() -> CountedReport.of(timeless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("published or received")
                .hasMessageContaining(timeless.id());
    }

    private static IncidentReport withEvidence(Evidence... evidence) {
        IncidentReport report = report("a").build();
        return new IncidentReport(
                report.id(),
                report.status(),
                report.itemId(),
                report.itemVersion(),
                report.source(),
                report.link(),
                report.title(),
                report.language(),
                report.published(),
                report.received(),
                report.occurred(),
                report.kind(),
                report.types(),
                null,
                report.weapons(),
                report.border(),
                report.countries(),
                report.places(),
                report.claims(),
                report.casualties(),
                report.confidence(),
                report.reason(),
                report.story(),
                List.of(evidence),
                report.truncatedAt(),
                report.configuration());
    }
}
