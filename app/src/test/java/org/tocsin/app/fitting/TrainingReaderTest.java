package org.tocsin.app.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.app.evaluation.LabelException;
import org.tocsin.contracts.incident.Kind;

class TrainingReaderTest {

    @ParameterizedTest
    @CsvSource({"incident, INCIDENT, true", "buildup, BUILDUP,", "none, NONE,"})
    void aLabelledItemSaysItsKindAndAnIncidentIsArmed(String label, Kind kind, Boolean armed) throws LabelException {
        TrainingItem item = new TrainingReader().read("""
                {"id":"a","published":"2022-03-15T12:00:00Z","title":"t","lang":"en",
                 "expect":{"kind":"%s","countries":["AM","AZ"]}}""".formatted(label));

        assertThat(item.kind()).isEqualTo(kind);
        assertThat(item.armed()).isEqualTo(armed);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aTextMaySayWhetherItIsArmed(boolean armed) throws LabelException {
        TrainingItem item = new TrainingReader().read("{\"text\":\"Rebels fired.\",\"armed\":" + armed + "}");

        assertThat(item.item().text()).isEqualTo("Rebels fired.");
        assertThat(item.kind()).isNull();
        assertThat(item.armed()).isEqualTo(armed);
    }

    @Test
    void aTextOfAnotherTopicIsNeither() throws LabelException {
        TrainingItem item = new TrainingReader().read("{\"text\":\"A late goal.\",\"topic\":\"sport\"}");

        assertThat(item.kind()).isEqualTo(Kind.NONE);
        assertThat(item.armed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text":"a"}           | expected "armed" or "topic" beside "text", found [text]
            nope                   | expected a labelled item as one JSON line
            {"id":"a"}             | "expect"
            """)
    void saysWhatWasExpected(String line, String message) {
        assertThatThrownBy(() -> new TrainingReader().read(line))
                .isInstanceOf(LabelException.class)
                .hasMessageContaining(message);
    }
}
