package org.tocsin.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.alert.SideClaims;
import org.tocsin.contracts.incident.Stance;

class SidesWordingTest {
    private final SidesWording wording = new SidesWording(CountryNames.english());

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "AM alleges AZ | AZ alleges AM > Armenia and Azerbaijan accuse each other.",
                "AM alleges AZ | AZ alleges AM | AZ denies - > Armenia and Azerbaijan accuse each other; Azerbaijan denies it.",
                "AM alleges AZ | AZ alleges AM | AM denies AZ | AZ denies - > "
                        + "Armenia and Azerbaijan accuse each other; both deny it.",
                "AM alleges AZ | AZ denies AM | AZ denies - > Armenia accuses Azerbaijan; Azerbaijan denies it.",
                "AM denies - | AZ denies - > Armenia and Azerbaijan deny it.",
                "AZ admits AM | AM alleges AZ > Armenia accuses Azerbaijan; Azerbaijan says that it did so itself.",
                "AM alleges - | AM alleges AZ > Armenia accuses Azerbaijan.",
                "AM alleges - | AZ alleges - > Armenia and Azerbaijan allege it.",
                "- alleges AZ > ''"
            })
    void everyoneIsHeardOnce(String claims, String sentence) {
        assertThat(wording.sentence(claims(claims))).isEqualTo(sentence);
    }

    private static List<SideClaims> claims(String text) {
        List<SideClaims> claims = new ArrayList<>();
        for (String claim : text.split(" \\| ")) {
            String[] words = claim.split(" ");
            claims.add(new SideClaims(
                    code(words[0]), code(words[2]), Stance.valueOf(words[1].toUpperCase()), null, null, 1));
        }
        return claims;
    }

    private static String code(String word) {
        return word.equals("-") ? null : word;
    }
}
