package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    private static final Vocabulary NO_WORDS = new Numbering().vocabulary(Prefixes.NONE);

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
        List<String> folded =
                Tokenizer.tokens(text, NO_WORDS).stream().map(Token::folded).toList();

        assertThat(String.join(" ", folded)).isEqualTo(expected);
    }

    /** Whatever the text: tokens in order, nothing but space and hyphens between, each folded as its letters are. */
    @Property(tries = 300)
    void leavesOnlySpaceAndHyphensBetweenTokens(@ForAll("texts") String text) {
        int last = 0;
        for (Token token : Tokenizer.tokens(text, NO_WORDS)) {
            assertThat(text.substring(last, token.start())).matches("[\\p{Z}\\s\\x1c-\\x1f\ufeff-]*");
            assertThat(token.end()).isGreaterThan(token.start());
            assertThat(token.folded()).isEqualTo(Fold.fold(text.substring(token.start(), token.end())));
            last = token.end();
        }
    }

    /** Any text, and letters of the scripts and marks that news in eight languages holds. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> news = Arbitraries.strings()
                .withChars("aZ'\u2019- .,:19\n\u00a0İıəŞÖüß\u0301\u0308ΣσςЁйҒԵւևأةىּ\ud835\udc00")
                .ofMaxLength(60);
        return Arbitraries.oneOf(news, Arbitraries.strings());
    }
}
