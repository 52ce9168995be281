package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Azerbaijani forces shelled Armenian posts on Tuesday, the ministry in Yerevan said.|AM alleges AZ",
                "Armenian posts were shelled by Azerbaijani forces on Tuesday.|AM alleges AZ",
                "Shots from Azerbaijani positions wounded an Armenian soldier on Tuesday.|AM alleges AZ",
                "Armenia accused Azerbaijan of firing mortars at its posts on Tuesday.|AM alleges AZ",
                "Azerbaijan blamed Armenia for mortar fire on the border on Tuesday.|AZ alleges AM",
                "Armenia and Azerbaijan accused each other of opening fire on Tuesday.|AM alleges AZ, AZ alleges AM",
                "Azerbaijani mortars hit an Armenian post on Tuesday. Baku denied it.|AM alleges AZ, AZ denies -",
                "Azerbaijan said that its posts came under mortar fire on Tuesday.|AZ alleges AM",
                "Armenia said that the other side fired first on Tuesday.|AM alleges AZ",
                "Armenian posts were shelled on Tuesday. Baku spoke instead of an Armenian attack.|AZ alleges AM",
                "Baku denied shelling the Armenian village on Tuesday.|AM alleges AZ, AZ denies -",
            })
    void readsWhoSaysWhatAboutWhom(String body, String expected) {
        CodedEvent event = Texts.event("2017-04-19T12:00:00Z", "Shelling on Armenian-Azerbaijani border", body);

        List<String> claims = event.claims().stream()
                .map(claim -> claim.claimant() + " "
                        + claim.stance().name().toLowerCase(Locale.ROOT) + " "
                        + (claim.accuses() == null ? "-" : claim.accuses()))
                .sorted()
                .toList();

        assertThat(String.join(", ", claims)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Kyrgyz and Tajik border guards exchanged fire on Tuesday for an hour.",
        "Soldiers of Kyrgyzstan and Tajikistan have been firing at each other since Tuesday morning.",
        "Clashes between Kyrgyz and Tajik troops broke out near Vorukh on Tuesday.",
        "Three Kyrgyz guards died in clashes with Tajik troops on Tuesday."
    })
    void accusesNobodyWhereBothFired(String body) {
        CodedEvent event = Texts.event("2017-04-19T12:00:00Z", "Fire exchanged on the Kyrgyz-Tajik border", body);

        assertThat(event.claims()).isEmpty();
        assertThat(event.countries()).containsExactly("KG", "TJ");
    }
}
