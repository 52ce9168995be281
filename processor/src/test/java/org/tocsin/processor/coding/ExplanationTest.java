package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.news.NewsItem;

class ExplanationTest {

    private static final String BODY = "Armenian forces shelled two Azerbaijani posts on Tuesday, the ministry in Baku"
            + " said. The two countries fought a war in 2020. More than 6,000 soldiers were killed.";

    private static final NewsItem SHELLING =
            Texts.item("2022-03-15T12:00:00Z", "Posts shelled at Armenian border", BODY);

    private static Explanation explain(NewsItem item) {
        return Texts.CODER.explain(item, List.of());
    }

    @Test
    void saysTheSameAsTheCoder() {
        Explanation explanation = explain(SHELLING);

        assertThat(explanation.coding()).isEqualTo(Texts.CODER.code(SHELLING, List.of()));
        assertThat(explanation.coding().kind()).isEqualTo(Kind.INCIDENT);
        assertThat(explanation.sides()).containsExactly("AM", "AZ");
        assertThat(explanation.shares().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(explanation.signals()).containsKey("armedMost").doesNotContainValue(0.0);
    }

    @Test
    void showsTheStatementThatDecidedAndItsWords() {
        List<Explanation.Told> statements = explain(SHELLING).statements();

        assertThat(statements)
                .filteredOn(Explanation.Told::decides)
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.told()).isTrue();
                    assertThat(statement.armed()).isGreaterThanOrEqualTo(Statement.ARMED);
                    assertThat(statement.words()).anySatisfy(word -> {
                        assertThat(word.text()).isEqualTo("shelled");
                        assertThat(word.kind()).isEqualTo("event");
                        assertThat(word.counted()).isTrue();
                    });
                });
        assertThat(statements.get(1).speaker()).isEqualTo("AZ");
        assertThat(statements.get(1).why()).contains("Tuesday");
    }

    @Test
    void showsWhatWasSetAsideAsHistoryAndWhy() {
        List<Explanation.Told> statements = explain(SHELLING).statements();

        Explanation.Told war = statements.get(2);
        assertThat(war.fresh()).isFalse();
        assertThat(war.told()).isFalse();
        assertThat(war.why()).contains("2020");
        assertThat(war.setAside())
                .singleElement()
                .satisfies(part -> assertThat(part.text()).contains("fought a war"));
        assertThat(statements.get(3).fresh()).isFalse();
        assertThat(statements.get(3).why()).contains("sentence before");
        assertThat(statements.get(3).words()).allMatch(word -> !word.counted());
    }

    @Test
    void spansStandForTheirWords() {
        for (Explanation.Told statement : explain(SHELLING).statements()) {
            assertThat(SHELLING.text()
                            .substring(
                                    statement.span().start(), statement.span().end()))
                    .isEqualTo(statement.text());
            statement
                    .words()
                    .forEach(word -> assertThat(SHELLING.text()
                                    .substring(word.span().start(), word.span().end()))
                            .isEqualTo(word.text()));
        }
    }

    @Test
    void showsTheWordsOfAnotherKind() {
        Explanation explanation = explain(Texts.item(
                "2022-03-15T12:00:00Z",
                "Armenia and Azerbaijan agree a ceasefire",
                "The ministers signed the truce on Tuesday."));

        assertThat(explanation.coding().kind()).isEqualTo(Kind.DEESCALATION);
        assertThat(explanation.statements())
                .filteredOn(Explanation.Told::decides)
                .singleElement()
                .satisfies(statement -> assertThat(statement.words())
                        .anyMatch(word -> word.kind().equals("deescalation")));
    }

    @Test
    void explainsAnItemWithoutWords() {
        Explanation explanation = explain(Texts.item(null, "", ""));

        assertThat(explanation.coding().kind()).isEqualTo(Kind.NONE);
        assertThat(explanation.statements()).isEmpty();
    }
}
