package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
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
    void namesFileAndLineOfAnUnknownWordKind() {
        assertThatThrownBy(() -> ViolenceLexicon.read(
                        "violence.tsv", new StringReader("# words\nfights\tbrawl\n"), new Numbering()))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("violence.tsv:2: expected one of [CLASH, DEED")
                .hasMessageEndingWith("found \"fights\"");
    }

    @Test
    void refusesAWeightTableWithAHole() {
        assertThatThrownBy(() -> ArmedDecision.read("armed-weights.tsv", new StringReader("bias\t0\n")))
                .hasMessage("armed-weights.tsv: expected a line for armed, found none");
    }

    private static double armed(String text) {
        return armed(text, "en");
    }

    private static double armed(String text, String language) {
        NewsItem item = NewsItem.builder("test#1", new Source("test", "Test Wire", "test", null))
                .body(text)
                .language(language)
                .published(Instant.parse("2024-06-01T12:00:00Z"))
                .build();
        return Texts.CODER.code(item, List.of()).armed();
    }
}
