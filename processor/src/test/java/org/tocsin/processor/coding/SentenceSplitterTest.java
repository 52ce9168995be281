package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceSplitterTest {

    static List<Arguments> texts() {
        return List.of(
                Arguments.of("One fell. Two were hurt.", List.of("One fell.", "Two were hurt.")),
                Arguments.of("Gen. Petrosyan spoke. He left.", List.of("Gen. Petrosyan spoke.", "He left.")),
                Arguments.of("It began at 3 a.m. on Monday.", List.of("It began at 3 a.m. on Monday.")),
                Arguments.of(
                        "It began at 3 a.m. The guns fell silent.",
                        List.of("It began at 3 a.m.", "The guns fell silent.")),
                Arguments.of("R. S. Singh was there.", List.of("R. S. Singh was there.")),
                Arguments.of("\"We fired back.\" He paused.", List.of("\"We fired back.\"", "He paused.")),
                Arguments.of("\"Who fired?\" she asked.", List.of("\"Who fired?\" she asked.")),
                Arguments.of("At 10.20 it fell. No. 5 burned.", List.of("At 10.20 it fell.", "No. 5 burned.")),
                Arguments.of("First part\n\nSecond part", List.of("First part", "Second part")),
                Arguments.of("positions ... came under fire", List.of("positions ... came under fire")),
                Arguments.of("", List.of()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void findsSentences(String text, List<String> expected) {
        List<Token> tokens = Tokenizer.tokens(text);

        List<String> found = new ArrayList<>();
        for (Sentence sentence : SentenceSplitter.split(text, tokens, 0)) {
            found.add(text.substring(
                    tokens.get(sentence.from()).start(),
                    tokens.get(sentence.to() - 1).end()));
        }

        assertThat(found).isEqualTo(expected);
    }
}
