package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables a slash stands where one sentence ends and the next begins, two where no blank is between them. */
class SentenceSplitterTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            plain          | One fell. / Two were hurt.
            marks          | Who fired?! / Nobody knows... / It was dark!!! / Then it stopped.
            title of rank  | Gen. Petrosyan spoke with Lt. Col. Aliyev. / He left.
            title, opener  | They had called a doctor, and Prof. Aram Dr. Saro came. / He left.
            street         | It fell on St. Mary's church. / Nobody was there.
            initials       | R. S. Singh was there. / So was J.P. Nadda.
            states         | The U.S. Embassy closed. / It spoke for the U.S. / The road reopened.
            clock          | It began at 3 a.m. on Monday.
            clock, day     | It began at 3 a.m. Monday and ended at 5 p.m. GMT.
            clock, end     | It began at 3 a.m. / Guns fell silent at noon.
            decimals       | At 10.20 some 3.5 km away it fell. / About 1,200.50 was paid.
            number         | No. 5 post burned. / Were there losses? / No. / The army denied it.
            month          | It began on Sept. 12 near Sotk. / It ended in Nov. / The post was lost.
            vs             | It was Armenia vs. Azerbaijan again. / Both claim the hill.
            list           | 1. Armenia shelled a post. / 2. Azerbaijan shelled back.
            year           | That was in 2020. / Armenia lost the town.
            no space       | Two died in Sotk. // The army denied it. // Both sides fired.
            quote          | "We fired back." / He paused.
            curly          | \u201cWe fired back.\u201d / He paused.
            question       | "Who fired?" she asked. / Nobody spoke.
            quote, no space | Guns fell silent. // "We won," he said.
            brackets       | (It fell at night.) / Nobody was hurt [there.] / It burned.
            ellipsis       | positions ... came under fire
            one ellipsis   | It burned\u2026 / Nobody came.
            inner          | The site sotk.example.com reported it. / Nobody else did.
            """)
    void findsEnglishSentences(String name, String marked) {
        assertThat(split("en", plain(marked))).isEqualTo(sentences(marked));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ru | Погибли двое. / По словам ген. Петрова, бой шёл у с. Сотк.
            ru | Это было в 2020 г. в Шуше. / И. В. Петров это подтвердил.
            ru | «Мы ответили огнём». / Он замолчал.
            ru | Стреляли в г. Горис. / В городе тихо.
            az | İki əsgər həlak olub. / Bunu gen. Əliyev deyib.
            tr | 12. Tugay komutanı yaralandı. / Olay saat 03.20'de oldu.
            tr | Tuğg. Yılmaz konuştu. / Sınırda 5. Kolordu var.
            tr | Bu, 2020. / Köy boşaltıldı.
            fr | M. Dupont a parlé au col. Durand. / Il est parti.
            fr | « Qui a tiré ? » a-t-il demandé. / Personne n'a répondu.
            fr | C'était le 12 sept. 2022. / Deux soldats sont morts.
            es | El Gral. Pérez habló en EE. UU. / El ejército calló.
            es | ¿Quién disparó? / Nadie lo sabe. / Fue a las 3 p. m. del lunes.
            hy | Զոհվել է երկու զինծառայող։ / Կրակոցները դադարել են։
            hy | Զոհվել է երկու զինծառայող: / Կրակոցները դադարել են:
            hy | 2020 թ. Շուշիի մոտ մարտեր էին։ / Ո՞վ է կրակել։
            hy | Ժամը 10:20-ին կրակ է բացվել։ / Զոհ չկա։
            ar | من أطلق النار؟ / لا أحد يعلم. / قُتل جنديان.
            ar | قال د. أحمد إن الطريق مغلق. / عاد الهدوء.
            ur | دو فوجی ہلاک ہو گئے۔ / سرحد بند ہے۔
            zh | 两名士兵受伤。 / 边境关闭！ / 谁开枪？
            """)
    void findsSentencesOfOtherLanguages(String language, String marked) {
        assertThat(split(language, plain(marked))).isEqualTo(sentences(marked));
    }

    @Test
    void partsParagraphsAndHasNoneWhereThereIsNoWord() {
        assertThat(split("en", "First part\n\nSecond part")).containsExactly("First part", "Second part");
        assertThat(split("en", "")).isEmpty();
        assertThat(split("en", "one line\nand the next")).containsExactly("one line\nand the next");
    }

    @Property
    void everyTokenIsInOneSentence(@ForAll String text) {
        List<Token> tokens = Tokenizer.tokens(text, new Numbering().vocabulary(Prefixes.NONE));
        int at = 0;
        for (Sentence sentence : splitter("en").split(text, tokens, 0)) {
            assertThat(sentence.from()).isEqualTo(at);
            assertThat(sentence.to()).isGreaterThan(at);
            at = sentence.to();
        }
        assertThat(at).isEqualTo(tokens.size());
    }

    private static String plain(String marked) {
        return marked.replace(" // ", "").replace(" / ", " ");
    }

    private static List<String> sentences(String marked) {
        return List.of(marked.split(" //? "));
    }

    private static List<String> split(String language, String text) {
        List<Token> tokens = Tokenizer.tokens(text, new Numbering().vocabulary(Prefixes.NONE));
        return splitter(language).split(text, tokens, 0).stream()
                .map(sentence -> text.substring(
                        tokens.get(sentence.from()).start(),
                        tokens.get(sentence.to() - 1).end()))
                .toList();
    }

    /** A language without a lexicon is split without lists. */
    private static SentenceSplitter splitter(String language) {
        String file = LanguagePack.FOLDER + language + "/grammar.tsv";
        return new SentenceSplitter(
                SentenceSplitterTest.class.getResource(file) == null
                        ? WordLists.read("none", new java.io.StringReader(""), new Numbering())
                        : WordLists.read(file, LanguagePack.open(file), new Numbering()));
    }
}
