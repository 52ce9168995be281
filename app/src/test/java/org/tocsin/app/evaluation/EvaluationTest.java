package org.tocsin.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.processor.story.Agencies;
import org.tocsin.processor.story.CreditReader;
import org.tocsin.processor.story.StoryMatcher;
import org.tocsin.processor.story.StorySettings;

class EvaluationTest {
    private final Evaluation evaluation = new Evaluation(
            new ItemScorer(place -> null),
            new StoryScorer(new StoryMatcher(StorySettings.defaults()), new CreditReader(Agencies.standard())));

    @Test
    void sumsUpByLanguageAndLengthAndCountsAmbiguousItemsApart() {
        evaluation.add(Labels.shelling(""), Labels.shelling());
        evaluation.add(Labels.shelling(""), Labels.none(0.2));
        evaluation.add(Labels.shelling(",\"ambiguous\":true"), Labels.none(0.2));

        EvaluationReport report = evaluation.report();

        assertThat(report.all().items()).isEqualTo(2);
        assertThat(report.all().relevance().recall()).isEqualTo(0.5);
        assertThat(report.all().relevance().precision()).isEqualTo(1);
        assertThat(report.all().kinds().count(Kind.INCIDENT, Kind.INCIDENT)).isEqualTo(1);
        assertThat(report.byLanguage()).containsOnlyKeys("en").containsEntry("en", report.all());
        assertThat(report.byLength()).containsOnlyKeys("under 250");
        assertThat(report.ambiguous().items()).isEqualTo(1);
        assertThat(report.mistakes()).filteredOn(Mistake::ambiguous).hasSize(1);
    }

    @Test
    void tellsHowFarAProbabilityCanBeTrusted() {
        Reliability reliability = Reliability.NONE
                .plus(0.85, true)
                .plus(0.85, true)
                .plus(0.85, false)
                .plus(0.85, true)
                .plus(1, true)
                .plus(0, false);

        assertThat(reliability.bins()).hasSize(10);
        assertThat(reliability.bins().get(8).share()).isEqualTo(0.75);
        assertThat(reliability.bins().get(8).given()).isCloseTo(0.85, within(1e-9));
        assertThat(reliability.bins().get(9).cases()).isEqualTo(1);
        assertThat(reliability.bins().get(5).share()).isNull();
        assertThat(reliability.calibrationError()).isCloseTo(0.4 / 6, within(1e-9));
        assertThat(reliability.brier()).isCloseTo((3 * 0.0225 + 0.7225) / 6, within(1e-9));
    }

    @Test
    void printsAFewErrorsOrAll() {
        for (int i = 0; i < 30; i++) {
            evaluation.add(Labels.shelling(""), Labels.none(0.2));
        }

        assertThat(printed(false)).contains("30 errors: kind 30").contains("and 10 more: --errors lists all");
        assertThat(printed(true)).doesNotContain("more:").contains("kind: expected incident, found none at 0.2");
    }

    @Test
    void printsASetOfNothing() {
        assertThat(printed(true)).contains("0 items").contains("0 errors").doesNotContain("NaN");
    }

    private String printed(boolean every) {
        StringWriter text = new StringWriter();
        new ReportPrinter(new PrintWriter(text)).print(evaluation.report(), every);
        return text.toString();
    }
}
