package org.tocsin.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountryNamesTest {

    @Test
    void namesABorder() {
        CountryNames names = CountryNames.english();

        assertThat(names.border("AM-AZ")).isEqualTo("Armenia–Azerbaijan border");
        assertThat(names.border("RS-XK")).isEqualTo("Serbia–Kosovo border");
        assertThat(names.border("AM-ZZ")).isEqualTo("Armenia–ZZ border");
    }

    @Test
    void saysWhichLineIsWrong() {
        assertThatThrownBy(() -> CountryNames.of(List.of("# codes", "AM\tArmenia", "Azerbaijan")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("country-names.tsv:3")
                .hasMessageContaining("Azerbaijan");
        assertThatThrownBy(() -> CountryNames.of(List.of("AM\tArmenia", "AM\tArmenia")))
                .hasMessageContaining("country-names.tsv:2");
    }
}
