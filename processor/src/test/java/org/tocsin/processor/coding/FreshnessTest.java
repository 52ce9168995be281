package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.contracts.incident.Kind;

/** Published on Wednesday 15 May 2019, noon UTC. */
class FreshnessTest {

    private static final String PUBLISHED = "2019-05-15T12:00:00Z";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A soldier was shot on Wednesday morning.",
                "Two men were killed on Monday.",
                "Mortars fell overnight on three villages.",
                "The post was hit on 14 May.",
                "Shelling began on May 13 and went on.",
                "The guns opened up two hours ago.",
                "A patrol was ambushed two days ago.",
                "A shell hit the mill the day before yesterday.",
                "A tank fired yesterday for the first time since 1994.",
                "Soldiers traded fire early on Tuesday, ten years after the last war.",
                "A shell fell on the school.",
            })
    void takesTheLastThreeDaysAsFresh(String sentence) {
        assertThat(isFresh(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Last week a soldier was killed there.",
                "In March four people died in a clash.",
                "In 2014 the two armies fought for a week.",
                "A war of the 1990s left the line where it is.",
                "Two soldiers were killed on Thursday.",
                "On 3 May a patrol was fired on.",
                "Three weeks ago mortars fell on the town.",
                "Patrols have been shot at every spring since the 2008 war.",
                "The quarrel began in the 1980s with a strike of teachers.",
                "When the province seceded in 1991 its garrison seized a depot.",
                "Thirty years ago the two neighbours fought a war for the valley.",
                "Seven men died between the 2nd and the 5th of this month.",
            })
    void takesTheRestAsOver(String sentence) {
        assertThat(isFresh(sentence)).isFalse();
    }

    @Test
    void aPastAsideDatesOnlyItself() {
        RuleCoder.Reading reading = Texts.read(
                PUBLISHED,
                "Shelling at the border",
                "Armenia, which fought a war with Azerbaijan over the valley, said that a shell had hit a school in Berd.");

        Sentence sentence = reading.read().sentences().get(1);
        List<Boolean> fresh = reading.freshness().clauses(sentence).stream()
                .map(Clause::fresh)
                .toList();

        assertThat(fresh).startsWith(true, false).endsWith(true);
    }

    @Test
    void aWarThatWasFoughtIsNoFreshEvent() {
        Coding coding = Texts.code(
                PUBLISHED,
                "Three days on the old railway",
                "We drank tea on the line between Armenia and Azerbaijan, whose armies had fought a war for the valley"
                        + " with thirty thousand dead. The train leaves at nine; bring bread.");

        assertThat(coding.kind()).isNotEqualTo(Kind.INCIDENT);
    }

    @Test
    void letsSentencesWithoutATimeFollowTheOneBefore() {
        RuleCoder.Reading reading = Texts.read(
                PUBLISHED, "Shots at the border", "In 2014 a war began. Thousands died.\n\nA shell fell on a farm.");

        List<Boolean> fresh = reading.read().sentences().stream()
                .map(reading.freshness()::isFresh)
                .toList();

        assertThat(fresh).containsExactly(true, false, false, true);
    }

    @Test
    void cutsOffTheClauseThatIsOver() {
        RuleCoder.Reading reading =
                Texts.read(PUBLISHED, "", "Mortars hit Alpha on Tuesday, five days after a farmer was hurt in Beta.");

        List<String> fresh = reading.freshness().clauses().stream()
                .filter(Clause::fresh)
                .map(clause -> reading.read().span(clause.from(), clause.to()))
                .map(span -> reading.read().text().substring(span.start(), span.end()))
                .toList();

        assertThat(fresh).containsExactly("Mortars hit Alpha on Tuesday");
    }

    private static boolean isFresh(String sentence) {
        RuleCoder.Reading reading = Texts.read(PUBLISHED, "", sentence);
        return reading.freshness().isFresh(reading.read().sentences().get(0));
    }
}
