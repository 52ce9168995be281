package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Armenia's army|armenia 's army",
                "machine-gun fire|machine gun fire",
                "Kyrgyz-Tajik border|kyrgyz tajik border",
                "1,200 men at 10.20|1,200 men at 10.20",
                "at 00:05 a.m.|at 00:05 a . m .",
                "N'Djamena said|n'djamena said",
                "Öncüpınar, Coșnița|oncupinar , cosnita",
                "the soldiers' camp|the soldiers ' camp",
                "BAKU — Oct 22|baku — oct 22",
                "«Огонь» открыт|\" огонь \" открыт",
            })
    void cutsAndFoldsWords(String text, String expected) {
        List<String> folded = Tokenizer.tokens(text).stream().map(Token::folded).toList();

        assertThat(String.join(" ", folded)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void keepsEveryTokenAtItsOffsets(@ForAll String text) {
        int last = 0;
        for (Token token : Tokenizer.tokens(text)) {
            assertThat(token.start()).isGreaterThanOrEqualTo(last);
            assertThat(text.substring(token.start(), token.end())).isEqualTo(token.raw());
            last = token.end();
        }
    }
}
