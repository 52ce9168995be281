package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.processor.geo.Borders;

class LexiconTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event,shelling,1.0|expected 4 fields with tabs between, found 3",
                "happening,-,1.0,shelled|expected a kind such as event, weapon, topic, found \"happening\"",
                "event,shell,1.0,shelled|expected an incident type, fire or barrage, found \"shell\"",
                "event,shelling,two,shelled|expected a strength from 0 to 1, found \"two\"",
                "event,shelling,1.5,shelled|expected a strength from 0 to 1, found 1.5",
                "weapon,mortar,1.0,mortar|expected weapon:type, found \"mortar\"",
                "event,shelling,1.0,s*|expected a stem of 2 letters or more, found \"s*\"",
            })
    void namesFileAndLineOfAnError(String row, String message) {
        String file = "# words\n\n" + row.replace(',', '\t') + "\n";

        assertThatThrownBy(() -> Lexicon.read("cues.tsv", new StringReader(file), new Numbering()))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("cues.tsv:3: ")
                .hasMessageContaining(message);
    }

    @Test
    void refusesAnUnknownCountry() {
        assertThatThrownBy(() -> ActorLexicon.read(
                        "actors.tsv", new StringReader("ZZ\tname\t-\tZubrowka\n"), Set.of("AM"), new Numbering()))
                .hasMessage("actors.tsv:1: expected an ISO 3166-1 alpha-2 code of countries.tsv, found \"ZZ\"");
    }

    @Test
    void refusesAWeightTableWithAHole() {
        assertThatThrownBy(() -> KindDecision.read("weights.tsv", new StringReader("bias\t0\t0\t0\t0\t0\n")))
                .hasMessage("weights.tsv: expected a line for armedTitle, found none");
    }

    @Test
    void findsTheLongestPhraseOfAKindAndStems() {
        Numbering numbering = new Numbering();
        Lexicon lexicon = Lexicon.read(
                "cues.tsv",
                new StringReader("event\tshelling\t1.0\tmortar fire | mortar\nevent\tincursion\t1.0\tinfiltrat*\n"),
                numbering);
        String text = "Mortar fire covered the infiltrators";

        List<String> found = lexicon.find(text, Tokenizer.tokens(text, numbering.vocabulary(Prefixes.NONE))).stream()
                .map(cue -> cue.what().value() + " " + cue.from() + "-" + cue.to())
                .toList();

        assertThat(found).containsExactly("shelling 0-2", "incursion 4-5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "open/opened/ fire|They opened fire|1-3",
                "open/opened/ fire|They set fire|2-3",
                "shut/shuts ~ gate/gate*|Kabul shuts the last two gates|1-6",
                "shut/shuts ~ gate|Kabul shuts up. The gate stands|''",
                "shut/shuts ~ gate|Kabul shuts its shops at six and the gate|''",
            })
    void readsAlternativesAndGaps(String entry, String text, String where) {
        Numbering numbering = new Numbering();
        Lexicon lexicon = Lexicon.read("cues.tsv", new StringReader("buildup\t-\t1.0\t" + entry + "\n"), numbering);

        String found = lexicon.find(text, Tokenizer.tokens(text, numbering.vocabulary(Prefixes.NONE))).stream()
                .map(cue -> cue.from() + "-" + cue.to())
                .collect(java.util.stream.Collectors.joining(" "));

        assertThat(found).isEqualTo(where);
    }

    @Test
    void refusesAPhraseOnOneSideOfAGap() {
        String row = "buildup\t-\t1.0\tshut down ~ gate\n";

        assertThatThrownBy(() -> Lexicon.read("cues.tsv", new StringReader(row), new Numbering()))
                .hasMessageContaining("expected single words with / between on each side of ~");
    }

    @Test
    void tellsWordsByTheirAccentsWhereMarked() {
        Numbering numbering = new Numbering();
        Lexicon lexicon =
                Lexicon.read("cues.tsv", new StringReader("harm\tkilled\t0.5\t^asker öld* | şehit\n"), numbering);
        String text = "Asker oldu. Asker öldü. Sehit. Şehit.";

        List<Integer> found = lexicon.find(text, Tokenizer.tokens(text, numbering.vocabulary(Prefixes.NONE))).stream()
                .map(Found::from)
                .toList();

        assertThat(found).containsExactly(3, 6, 8);
    }

    @Test
    void knowsEveryCountryAndItsNeighbours() {
        String countries = LanguagePack.FOLDER + "countries.tsv";

        Atlas atlas = Atlas.read(countries, LanguagePack.open(countries), Borders.standard());

        assertThat(atlas.countries()).hasSizeGreaterThan(190);
        assertThat(atlas.neighbours("AZ", "AM")).isTrue();
        assertThat(atlas.neighbours("KR", "KP")).isTrue();
        assertThat(atlas.neighbours("RU", "AM")).isFalse();
        assertThat(atlas.zone("AM")).hasToString("Asia/Yerevan");
    }
}
