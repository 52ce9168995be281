package org.tocsin.processor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tocsin.processor.coding.LanguageIdentifier;

class OpenNlpLanguagesTest {
    private static final LanguageIdentifier LANGUAGES = new OpenNlpLanguages();

    @Test
    void givesSharesByTwoLetters() {
        Map<String, Double> shares = LANGUAGES.shares("Two soldiers were hurt when their post came under mortar fire.");

        assertThat(shares).containsKeys("en", "ru", "az", "tr", "fr", "es", "hy", "ar", "fa", "uk", "ka", "kk");
        assertThat(shares.values().stream().mapToDouble(share -> share).sum()).isBetween(0.99, 1.01);
        assertThat(shares.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey())
                .isEqualTo("en");
    }

    @Test
    void saysTheSameToManyThreads() {
        LanguageIdentifier fresh = new OpenNlpLanguages();
        String text = "İki asker yaralandı, karakol havan ateşine tutuldu.";
        List<Map<String, Double>> answers = IntStream.range(0, 64)
                .parallel()
                .mapToObj(number -> fresh.shares(text))
                .collect(Collectors.toList());

        assertThat(answers).allMatch(answer -> answer.equals(LANGUAGES.shares(text)));
    }

    @Property(tries = 200)
    void bearsAnyText(@ForAll String text) {
        assertThat(LANGUAGES.shares(text).values()).allMatch(share -> share >= 0 && share <= 1);
    }
}
