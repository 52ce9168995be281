package org.tocsin.contracts.news;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({
        "en-us, en-US",
        "EN, en",
        "AZ, az",
        "tk, tk",
        "ru_RU, ru-RU",
        "ru_RU.UTF-8, ru",
        "rus, ru",
        "fre, fr",
        "arm, hy",
        "English, en",
        "' Azerbaijani ', az",
        "az-latn-az, az-Latn-AZ",
        "es-419, es-419",
        "zh-cmn-Hans-CN, cmn-Hans-CN",
        "iw, he",
        "ckb, ckb",
    })
    void putsACodeInOrder(String given, String expected) {
        assertThat(LanguageTag.normal(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "und", "mul", "zxx", "x", "qq", "default", "-", "en us and more, of course not", "123"})
    void isNullForWhatIsNoLanguage(String given) {
        assertThat(LanguageTag.normal(given)).isNull();
    }

    @Test
    void isNullForNull() {
        assertThat(LanguageTag.normal(null)).isNull();
    }

    @Property
    void isNullOrStable(@ForAll String given) {
        String normal = LanguageTag.normal(given);

        assertThat(LanguageTag.normal(normal)).isEqualTo(normal);
        if (normal != null) {
            assertThat(normal).matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
        }
    }
}
