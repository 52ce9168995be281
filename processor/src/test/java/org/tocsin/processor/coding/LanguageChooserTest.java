package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.processor.language.OpenNlpLanguages;

class LanguageChooserTest {
    private static final String FILE = LanguagePack.FOLDER + "alphabets.tsv";
    private static final Set<String> LEXICONS = Set.of("en", "ru", "az", "tr", "fr", "es", "hy", "ar");
    private static final LanguageChooser CHOOSER = chooser(new OpenNlpLanguages());

    private static LanguageChooser chooser(LanguageIdentifier identifier) {
        return new LanguageChooser(Alphabets.read(FILE, LanguagePack.open(FILE)), identifier, LEXICONS, "en");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | The ministry said on Tuesday that two of its posts had come under mortar fire.
            ru | По данным министерства, во вторник две заставы попали под миномётный огонь.
            az | Nazirliyin məlumatına görə, çərşənbə axşamı iki post minaatan atəşinə məruz qalıb.
            tr | Bakanlık, salı günü iki karakolun havan ateşine tutulduğunu açıkladı.
            fr | Le ministère a indiqué mardi que deux de ses postes avaient essuyé des tirs de mortier.
            es | El ministerio informó el martes de que dos de sus puestos fueron atacados con morteros.
            hy | Նախարարության տվյալներով՝ երեքշաբթի օրը երկու դիրք հայտնվել է ականանետային կրակի տակ։
            ar | قالت الوزارة يوم الثلاثاء إن اثنين من مواقعها تعرضا لنيران قذائف الهاون.
            """)
    void findsTheLanguageByItself(String expected, String text) {
        LanguageChoice choice = CHOOSER.choose(null, text);

        assertThat(choice.lexicon()).isEqualTo(expected);
        assertThat(choice.language()).isEqualTo(expected);
        assertThat(choice.reason()).startsWith("The source says no language; by its ");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            en-us | en | Shots at a bridge
            EN_GB | en | The army said that its men had been shot at.
            AZ    | az | Nazirlik bildirib ki, iki əsgər yaralanıb.
            ru_RU | ru | Пограничник ранен на заставе.
            fr    | fr | Un soldat tué
            en    | en | The river crossing at Öncüpınar was closed after shots were heard near the customs house.
            """)
    void keepsWhatTheSourceSaysWhereTheTextCanBeWrittenSo(String declared, String expected, String text) {
        LanguageChoice choice = CHOOSER.choose(declared, text);

        assertThat(choice.lexicon()).isEqualTo(expected);
        assertThat(choice.reason()).endsWith(".").doesNotContain(";", "It was read as");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en-US | ru | По данным министерства, во вторник две заставы попали под огонь.
            en    | tr | Bakanlık, salı günü iki karakolun havan ateşine tutulduğunu açıkladı.
            en    | az | Nazirliyin məlumatına görə, çərşənbə axşamı iki post atəşə məruz qalıb.
            tk    | tr | Bakanlık, salı günü iki karakolun havan ateşine tutulduğunu açıkladı.
            ru    | hy | Նախարարության տվյալներով՝ երեքշաբթի օրը երկու դիրք հայտնվել է կրակի տակ։
            az    | en | The ministry said that two posts had come under mortar fire on Tuesday, and that nobody was hurt in the shelling, which went on until midnight.
            """)
    void doesNotBelieveWhatTheLettersRefute(String declared, String expected, String text) {
        LanguageChoice choice = CHOOSER.choose(declared, text);

        assertThat(choice.lexicon()).isEqualTo(expected);
        assertThat(choice.reason()).startsWith("The source says ").contains("; by its ");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            - | uk | Міністерство повідомило, що у вівторок дві застави обстріляли з мінометів.
            - | fa | وزارتخانه اعلام کرد که روز سه‌شنبه دو پاسگاه زیر آتش خمپاره قرار گرفت.
            - | ka | სამინისტროს ცნობით, სამშაბათს ორ საგუშაგოს ნაღმტყორცნით ესროლეს.
            - | de | Das Ministerium teilte mit, zwei Posten seien am Dienstag mit Mörsern beschossen worden.
            - | it | Il ministero ha detto che martedì due postazioni sono state colpite da colpi di mortaio.
            - | kk | Министрлік сейсенбі күні екі бекет минаметтен атқыланғанын хабарлады.
            de | de | Zwei Posten beschossen
            """)
    void saysThatAnotherLexiconStandsIn(String declared, String language, String text) {
        LanguageChoice choice = CHOOSER.choose(declared, text);

        assertThat(choice.lexicon()).isEqualTo("en");
        assertThat(choice.language()).isEqualTo(language);
        assertThat(choice.reason()).endsWith(", which has no lexicon. It was read as English.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -   | Oops       | The source says no language; the text is too short to tell. It was read as English.
            qqq | 1-0, 2-2   | The source says no known language; the text is too short to tell. It was read as English.
            -   | 两名士兵在边境交火中受伤，国防部星期二表示 | The source says no language; Han letters as here are of no known one. It was read as English.
            """)
    void saysThatItDoesNotKnow(String declared, String text, String reason) {
        LanguageChoice choice = CHOOSER.choose(declared, text);

        assertThat(choice).isEqualTo(new LanguageChoice("en", null, null, reason));
    }

    @Test
    void asksNobodyWhereTheSourceAndTheLettersAgree() {
        LanguageChooser chooser = chooser(text -> {
            throw new AssertionError("asked");
        });

        assertThat(chooser.choose("en", "The ministry said that two posts had come under fire.")
                        .lexicon())
                .isEqualTo("en");
        assertThat(chooser.choose(null, "Երեքշաբթի օրը երկու դիրք հայտնվել է կրակի տակ։")
                        .lexicon())
                .isEqualTo("hy");
    }

    @Test
    void keepsADoubtfulLanguageWhereNobodyCanTell() {
        String unmarked = "Dos militares murieron y nueve resultaron heridos cuando soldados venezolanos abrieron fuego"
                + " contra una patrulla colombiana en la frontera.";

        assertThat(chooser(text -> Map.of()).choose("es", unmarked))
                .isEqualTo(new LanguageChoice("es", "es", "es", "The source says Spanish."));
    }

    @Test
    void fallsBackWhereNobodyCanTell() {
        LanguageChoice choice = chooser(text -> Map.of()).choose(null, "The ministry said that two posts were hit.");

        assertThat(choice.lexicon()).isEqualTo("en");
        assertThat(choice.language()).isNull();
        assertThat(choice.reason()).contains("its words do not tell which it is");
    }
}
