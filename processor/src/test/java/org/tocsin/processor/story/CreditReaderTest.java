package org.tocsin.processor.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;

class CreditReaderTest {
    private static final String FILLER = " Nothing else was known in the villages by the evening.".repeat(20);

    private final CreditReader credits = new CreditReader(Agencies.standard());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            YEREVAN (Reuters) – Shells fell on Sotk.                                 | reuters
            Shells fell on Sotk, Armenpress reports, citing the governor.            | armenpress
            Об этом сообщает «Интерфакс» со ссылкой на губернатора.                  | interfax
            По данным Интерфакса, обстрел продолжался час.                           | interfax
            Anadolu Ajansı'nın haberine göre köye havan mermisi düştü.               | anadolu
            Trend xəbər verir ki, kənd atəşə tutulub.                                | -
            Kənd atəşə tutulub (Trend).                                              | trend
            /APA/ Kənd atəşə tutulub.                                                | apa
            Le village a été bombardé, selon l'AFP.                                  | afp
            The report spoke of a trend, and an apa is no agency.                    | -
            Սոթքը հրետակոծվել է, հայտնում է Արմենպրեսը։                              | armenpress
            تعرضت القرية للقصف، بحسب وكالة رويترز                                     | reuters
            Source: TASS                                                             | tass
            Fars province was quiet.                                                 | -
            """)
    void findsWhomATextCredits(String body, String family) {
        assertThat(credits.credits(item("paper", "Village shelled", body, null)))
                .isEqualTo("-".equals(family) ? Set.of() : Set.of(family));
    }

    @Test
    void aMentionFarDownIsNoCreditAndALastLineIs() {
        String far = "Shells fell." + FILLER + " The ministry told Reuters that it was calm." + FILLER;
        assertThat(credits.credits(item("paper", "Village shelled", far, null))).isEmpty();
        assertThat(credits.credits(item("paper", "Village shelled", "Shells fell." + FILLER + "\n\nAP", null)))
                .containsExactly("ap");
    }

    @Test
    void aBylineIsACreditAndTheOwnNameIsNone() {
        assertThat(credits.credits(item("paper", "Village shelled", "Shells fell.", "AP, our staff")))
                .containsExactly("ap");
        assertThat(credits.credits(item("reuters", "Village shelled", "(Reuters) - Shells fell.", null)))
                .isEmpty();
    }

    @Test
    void aBrokenTableIsToldWithFileAndLine() {
        assertThatThrownBy(() -> Agencies.read("mine.tsv", new StringReader("# head\nreuters\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mine.tsv line 2")
                .hasMessageContaining("a family and its names");
        assertThatThrownBy(() -> Agencies.read("mine.tsv", new StringReader("reuters\tReuters||R\n")))
                .hasMessageContaining("mine.tsv line 1");
    }

    private static NewsItem item(String family, String title, String body, String byline) {
        return NewsItem.builder("i", new Source("s", "S", family, null))
                .title(title)
                .body(body)
                .byline(byline)
                .build();
    }
}
