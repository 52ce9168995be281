package org.tocsin.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            <p>One.</p><p>Two.</p>                     | One.~~Two.
            One.<br><br/>Two.<br>Still two.            | One.~~Two. Still two.
            <div>One <i>and</i> more</div>             | One and more
            <ul><li>a</li><li>b</li></ul>              | a~~b
            a &lt; b &amp;&nbsp;c                      | a < b & c
            3 < 4 and 5 > 2                            | 3 < 4 and 5 > 2
            <script>x()</script><style>p{}</style>Text | Text
            <p>  </p><p>Alone</p>                      | Alone
            """)
    void keepsWordsAndParagraphs(String markup, String expected) {
        assertThat(PlainText.of(markup)).isEqualTo(expected.replace("~", "\n"));
    }

    @Test
    void keepsTheParagraphsOfPlainText() {
        assertThat(PlainText.of("One,\nstill one.\n\n \nTwo.")).isEqualTo("One, still one.\n\nTwo.");
    }

    @Test
    void takesNothingForMarkupWhereTheFieldIsPlain() {
        assertThat(PlainText.ofPlain("a <b> &amp; c")).isEqualTo("a <b> &amp; c");
    }

    @ParameterizedTest
    @CsvSource({
        "CORRECTED: Shots at the ford, CORRECTION",
        "Correction (2): Shots at the ford, CORRECTION",
        "Shots at the ford (corrected), CORRECTION",
        "KILL: Shots at the ford, KILL",
        "Army corrected its course at the ford, NONE",
        "Market correction hits banks, NONE",
        "Soldiers withdrawn from the ford, NONE"
    })
    void readsSignalsOfHeadlinesAndNoOrdinaryWords(String title, Signal expected) {
        assertThat(SignalPhrases.standard().inTitle(title)).isEqualTo(expected);
    }
}
