package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;

class ViolenceReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Insurgents ambushed a supply column outside Maiduguri and burned four lorries.",
                "Gang members and police exchanged shots for an hour in the Cité Soleil quarter.",
                "A roadside bomb went off beside a police van in Quetta; three constables died.",
                "Warplanes bombed a market in North Darfur on 3 May 2024.",
                "Cartel gunmen killed five members of one family at a ranch near Culiacán.",
                "Fighters of the M23 overran the garrison town after two days of shelling.",
                "Armed men abducted eleven pupils from a school in Zamfara.",
                "Government forces recaptured the town from rebels of the Lord's Resistance Army.",
                "A mortar shell landed on a house in Donetsk. Nobody was hurt.",
                "Bandits carried off nine schoolgirls in Katsina after shooting their way past the guard.",
                "A drone slammed into a bus near Kherson on Sunday; two passengers died.",
                "Two councillors were shot dead in Tijuana.",
                "Around 12 June 2021, Al Shabaab militants attacked a base of the Somali army near Wisil. No fatalities.",
            })
    void findsArmedViolenceAnywhere(String text) {
        assertThat(armed(text)).isGreaterThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Students marched through Santiago for free tuition; police used tear gas.",
                "Rioters burned tyres and threw stones at the town hall in Kisumu.",
                "Police seized a cache of rifles in a flat in Marseille and arrested two men.",
                "The rebels and the government signed a ceasefire agreement in Nairobi.",
                "A coach overturned on the coast road and twelve passengers died.",
                "The striker fired home from thirty yards as the visitors came under attack again.",
                "Share prices were under fire after the bank's profit warning.",
                "The frigate took part in a live firing exercise off Norway.",
                "An agreement on grain exports was extended by sixty days.",
                "Miners marched through La Paz against the killing of their leader by gunmen.",
                "Detectives arrested five men wanted for the bombing of a ferry in Basilan.",
                "Supporters of two rival parties fought with sticks and stones in Sylhet; nine were hurt.",
                "A court in Kampala sentenced a former rebel commander to forty years for murder and abduction.",
                "Villagers gathered at the memorial to the victims of the 1994 massacre.",
                "Sappers defused a roadside bomb near a school in Kunar.",
            })
    void passesWhatIsNoArmedViolence(String text) {
        assertThat(armed(text)).isLessThan(0.5);
    }

    @Test
    void readsLanguagesThatHaveOnlyCues() {
        assertThat(armed("Азербайджанские военные обстреляли из миномётов село Сотк, двое погибли.", "ru"))
                .isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void asksNeitherForFreshnessNorForTwoCountries() {
        assertThat(armed("In January 1995 rebels and motor riflemen fought in the streets of Grozny."))
                .isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void tellsWhatIsOnlyMentionedFromWhatIsTold() {
        assertThat(weighed("Gunmen killed a judge in Quetta."))
                .containsEntry("kill", 1.0)
                .containsEntry("killAside", 0.0);
        assertThat(weighed("Police arrested a man who killed a judge in Quetta."))
                .containsEntry("kill", 0.0)
                .containsEntry("killAside", 1.0);
        assertThat(weighed("The man who killed a judge in Quetta was arrested by police."))
                .containsEntry("kill", 0.0)
                .containsEntry("killAside", 1.0);
    }

    @Test
    void aLongerPhraseHidesTheWordsOfViolenceInside() {
        assertThat(weighed("No shots were fired.")).containsEntry("quiet", 1.0).containsEntry("deed", 0.0);
    }

    @Test
    void namesFileAndLineOfAnUnknownWordKind() {
        assertThatThrownBy(() -> ViolenceLexicon.read(
                        "violence.tsv", new StringReader("# words\nfights\tbrawl\n"), new Numbering()))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("violence.tsv:2: expected one of [CLASH, KILL, DEED")
                .hasMessageEndingWith("found \"fights\"");
    }

    @Test
    void refusesAWeightTableWithAHole() {
        assertThatThrownBy(() -> ArmedDecision.read("armed-weights.tsv", new StringReader("bias\t0\n")))
                .hasMessage("armed-weights.tsv: expected a line for armed, found none");
    }

    private static Map<String, Double> weighed(String text) {
        return Texts.CODER.weighed(Decision.ARMED, item(text, "en"), List.of());
    }

    private static double armed(String text) {
        return armed(text, "en");
    }

    private static double armed(String text, String language) {
        return Texts.CODER.code(item(text, language), List.of()).armed();
    }

    private static NewsItem item(String text, String language) {
        return NewsItem.builder("test#1", new Source("test", "Test Wire", "test", null))
                .body(text)
                .language(language)
                .published(Instant.parse("2024-06-01T12:00:00Z"))
                .build();
    }
}
