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
                // a name before an aside, an office named again, the other side that speaks
                "Azerbaijan, for its part, said that its posts had been shelled on Tuesday.|AZ alleges AM",
                "An Armenian army unit was shelled on Tuesday. The army said mortars had hit its trench.|AM alleges AZ",
                "Azerbaijani mortars hit a post on Tuesday, Armenia said. The other side said that it did not shoot."
                        + "|AM alleges AZ, AZ denies -",
                // what was said stands before or behind; a charge without a weapon's name
                "Azerbaijani soldiers came up the hill and fired, officers in Yerevan told us on Tuesday.|AM alleges AZ",
                "Posts were shelled on Tuesday. Baku said that a hundred Armenians had come over.|AZ alleges AM",
                "Posts were shelled on Tuesday. Yerevan spoke of a flagrant aggression.|AM alleges AZ",
                // passive, mutual, from across, came from
                "Azerbaijan was accused by Armenia of shelling its posts on Tuesday.|AM alleges AZ",
                "Posts were shelled on Tuesday. Each ministry says that the other fired first."
                        + "|AM alleges AZ, AZ alleges AM",
                "YEREVAN, April 19 - Shells from across the line of contact hit a post.|AM alleges AZ",
                "A post was shelled on Tuesday; police say that the shells came from Azerbaijani lines.|AM alleges AZ",
                // answers and warning shots charge nobody, nor does a third country's word
                "Azerbaijani mortars hit a post on Tuesday. Armenian artillery returned fire.|AM alleges AZ",
                "Azerbaijani mortars hit a post on Tuesday. Armenian soldiers fired warning shots.|AM alleges AZ",
                "Russia's ministry said that Azerbaijani forces shelled a post on Tuesday.|''",
                // denials by what is said
                "Azerbaijani mortars hit a post on Tuesday. Baku said that its army had not fired."
                        + "|AM alleges AZ, AZ denies -",
                "Azerbaijani mortars hit a post on Tuesday. Baku said that there was no shelling."
                        + "|AM alleges AZ, AZ denies -",
                "Azerbaijani mortars hit a post on Tuesday. 'No soldier of ours fired,' Baku said."
                        + "|AM alleges AZ, AZ denies -",
                "Baku denied shelling the Armenian village on Tuesday.|AM alleges AZ, AZ denies -",
                "A post was shelled on Tuesday, for which Yerevan blames Baku, which says its men fired at nobody."
                        + "|AM alleges AZ, AZ denies -",
                "Azerbaijani mortars hit a post on Tuesday. 'Not one shell left our side,' Baku said."
                        + "|AM alleges AZ, AZ denies -",
                "Azerbaijani mortars hit a post on Tuesday. Baku neither confirmed nor denied it.|AM alleges AZ",
                // no verb of saying: accounts, versions, words
                "Posts were shelled on Tuesday. In the Armenian version the enemy attacked first.|AM alleges AZ",
                "Posts were shelled on Tuesday. By the account of the ministry in Baku Armenians opened fire."
                        + "|AZ alleges AM",
                "Mortars hit a trench on Tuesday. Yerevan's reply is that its men were fired on all day.|AM alleges AZ",
                // people by name, and quotes over several sentences
                "Shells fell on Tuesday. Anna Sahakyan, an aide to the ministry in Yerevan, showed the holes. 'Our school"
                        + " was hit,' Sahakyan said.|AM alleges AZ",
                "Shells fell on Tuesday. 'They came with tanks. They fired at the school,' a spokesman in Yerevan said."
                        + "|AM alleges AZ",
                "Shells fell on Tuesday. Yerevan summoned an envoy over it.|AM alleges AZ",
                "Mortar rounds hit a school on Tuesday. The shells were Azerbaijan's, teachers said.|AM alleges AZ",
                // a raiding party is the other side's; an answer accuses nobody
                "A post was attacked on Tuesday. Yerevan says that a raiding squad slipped through a gap."
                        + "|AM alleges AZ",
                "Azerbaijani mortars hit a post on Tuesday. Armenian guns struck a battery in response."
                        + "|AM alleges AZ",
                "A post was shelled on Tuesday. Azerbaijan and Armenia trade bitter accusations."
                        + "|AM alleges AZ, AZ alleges AM",
                "Tanks fired on Tuesday in breach of the 1994 truce, and Baku said Armenians had crossed first."
                        + "|AZ alleges AM",
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
    @CsvSource(
            delimiter = '|',
            value = {
                "Yerevan: Azerbaijani soldiers opened fire on border post|AM",
                "Azerbaijani soldiers open fire on border post - Yerevan|AM",
                "Azerbaijan's Ministry of Defence: Armenian soldiers shelled border post|AZ",
            })
    void readsWhomAHeadlineAscribesItsWordsTo(String title, String claimant) {
        CodedEvent event = Texts.event("2017-04-19T12:00:00Z", title, "Nobody was hurt on Tuesday.");

        assertThat(event.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.claimant()).isEqualTo(claimant);
            assertThat(title).contains(claim.claimantText());
        });
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
