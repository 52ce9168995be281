package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Range;

class CasualtyReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Three soldiers were killed and two wounded.|3..3|2..2",
                "A soldier was killed.|1..1|-",
                "At least four soldiers were killed.|4..|-",
                "More than a dozen soldiers were wounded.|-|12..",
                "The fire left twenty-five people wounded.|-|25..25",
                "Shells killed two civilians and wounded seven.|2..2|7..7",
                "Four marines and three fishermen were killed.|7..7|-",
                "A 33-year-old shepherd was wounded.|-|1..1",
                "A man of 42 was killed.|1..1|-",
                "No one was hurt.|-|0..0",
                "There were no casualties.|0..0|0..0",
                "There were no reports of casualties.|-|-",
                "Several soldiers were wounded.|-|-",
                "It brings the number of dead to three.|3..3|-",
                "Ten soldiers were killed in 2016.|-|-",
                "It is the second death at the post.|2..2|-",
                "The Armenian army has lost three servicemen.|3..3|-",
                "One of six soldiers who were hit died.|1..1|-",
                "Two people on either side were wounded.|-|4..4",
                "Two conscripts were killed and a third was wounded.|2..2|1..1",
                "Six people, among them a nurse, were wounded.|-|6..6",
                "A girl of nine was killed.|1..1|-",
                "Pavel Sirunyan, 27, a sergeant, was killed.|1..1|-",
                "A dozen farmers were wounded.|-|12..12",
                "Two soldiers, a teacher and a nurse were killed.|4..4|-",
                "One shell killed a farmer and nine of his goats.|1..1|-",
                "A driver was taken to hospital with splinters in his leg.|-|1..1",
                "Two of its corporals and an Armenian private were wounded.|-|3..3",
                "Up to six soldiers were wounded.|-|0..6",
                "An earlier statement spoke of four dead. Five soldiers were killed.|5..5|-",
                "Since spring eleven soldiers have been killed.|-|-",
                "No soldier was killed.|0..0|-",
                "Nine casualties were counted, three of them fatal.|3..3|6..6",
                "Seven were wounded, one of them mortally.|1..1|6..6",
                "Six soldiers were wounded. Two of them died in hospital.|2..2|4..4",
                "Four men were wounded in the yard and one of them has died.|1..1|3..3",
                "A ferryman lost two fingers.|-|1..1",
                "Four recruits, the doctor said, were brought to the clinic.|-|4..4",
                "Five sentries, one a corporal, were killed.|5..5|-",
                "The body of a stoker was found at noon.|1..1|-",
                "The toll climbed from three to five dead.|5..5|-",
                "Killed: two. Wounded: half a dozen.|2..2|6..6",
                "None of the four injured men is in danger.|-|4..4",
                "A shell killed Nune Barseghyan, a widow of 66.|1..1|-",
                "Rifle fire wounded a cook and killed ten of his hens.|-|1..1",
                "Eleven soldiers were killed on this stretch this year.|-|-",
                "A truck crash on the same road killed four recruits.|-|-",
                "On Monday a mine killed two sappers there.|-|-",
                "The old war took some thirty thousand lives.|-|-",
                "An officer at the military hospital confirmed it.|-|-",
            })
    void readsNumbers(String sentence, String killed, String wounded) {
        CodedEvent event = Texts.event(
                "2017-04-20T12:00:00Z",
                "Azerbaijani forces shell Armenian positions",
                "Azerbaijani forces shelled Armenian positions on the border on Thursday. " + sentence);

        assertThat(range(event.casualties().stream().map(Casualties::killed).toList()))
                .isEqualTo(killed);
        assertThat(range(event.casualties().stream().map(Casualties::wounded).toList()))
                .isEqualTo(wounded);
    }

    @Test
    void keepsSidesApartAndDropsTheSum() {
        CodedEvent event = Texts.event(
                "2020-05-08T17:00:00Z",
                "Kyrgyz and Tajik guards trade fire, five wounded",
                "At least five people were wounded on Friday when Kyrgyz and Tajik guards shot at each other. "
                        + "Kyrgyzstan said three of its citizens were wounded in the shooting. "
                        + "Tajikistan said two of its soldiers were wounded by fire.");

        assertThat(event.casualties())
                .extracting(Casualties::side, Casualties::wounded)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("KG", Range.exactly(3)),
                        org.assertj.core.groups.Tuple.tuple("TJ", Range.exactly(2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Armenia said two of its soldiers were killed.|AM 2..2",
                "Armenia said that it had killed nine Azerbaijani soldiers.|AZ 0..9",
                "Two of the attackers were killed, the ministry in Yerevan said.|AZ 0..2",
                "There are losses among servicemen, the Azerbaijani defence ministry said.|AZ 1..",
                "The ministry in Baku would not speak of losses.|-",
                "Baku put the number of Armenian dead at six.|AM 0..6",
                "Baku put Armenian losses at thirty dead.|AM 0..30",
                "Armenia said three of its men were dead, Baku said eight.|AM 3..8",
                "Armenia lost two men, Azerbaijan three.|AM 2..2, AZ 3..3",
            })
    void tellsAdmittedFromClaimed(String sentence, String killed) {
        CodedEvent event = Texts.event(
                "2017-04-20T12:00:00Z",
                "Fighting on the Armenian-Azerbaijani border",
                "Armenian and Azerbaijani troops fought with mortars on the border on Thursday. " + sentence);

        assertThat(event.casualties().stream()
                        .filter(loss -> loss.killed() != null)
                        .map(loss -> loss.side() + " " + range(List.of(loss.killed())))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(null))
                .isEqualTo(killed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ru|Таджикские военные обстреляли киргизские посты|Погибли двое военнослужащих, ранены шесть человек.|2..2|6..6",
                "ru|Таджикские военные обстреляли киргизские посты|Погибших нет, один пограничник ранен.|0..0|1..1",
                "tr|Ermenistan ordusu Azerbaycan mevzilerine ateş açtı|İki asker şehit oldu, on beş asker yaralandı.|2..2|15..15",
                "az|Ermənistan ordusu Azərbaycan mövqelərini atəşə tutub|Üç hərbçi həlak olub, bir nəfər yaralanıb.|3..3|1..1",
                "fr|L'armée rwandaise a ouvert le feu sur un poste congolais|Deux soldats ont été tués et un autre blessé.|2..2|1..1",
                "ru|Таджикские военные обстреляли киргизские посты|Погиб 30-летний водитель, двое жителей получили ранения.|1..1|2..2",
                "fr|L'armée rwandaise a ouvert le feu sur un poste congolais|Trois civils et un soldat ont été tués, dont un enfant.|4..4|-",
                "tr|Ermenistan ordusu Azerbaycan mevzilerine ateş açtı|İki askerden biri şehit oldu.|1..1|-",
                "ar|الجيش الإسرائيلي يقصف موقعا للجيش اللبناني بقذائف المدفعية قرب الحدود اللبنانية|قتل جنديان واصيب ثلاثة مدنيين.|2..2|3..3",
                "hy|Ադրբեջանական զինուժը կրակ է բացել հայկական դիրքերի ուղղությամբ|Զոհվել է երկու, վիրավորվել՝ հինգ զինծառայող։|2..2|5..5",
                "es|Soldados venezolanos abrieron fuego contra una patrulla colombiana|Dos militares murieron y nueve resultaron heridos.|2..2|9..9",
            })
    void readsNumbersOfOtherLanguages(String language, String title, String body, String killed, String wounded) {
        CodedEvent event = Texts.CODER
                .code(
                        Texts.item("2017-04-20T12:00:00Z", title, body).toBuilder()
                                .language(language)
                                .build(),
                        List.of())
                .events()
                .get(0);

        assertThat(range(event.casualties().stream().map(Casualties::killed).toList()))
                .isEqualTo(killed);
        assertThat(range(event.casualties().stream().map(Casualties::wounded).toList()))
                .isEqualTo(wounded);
    }

    private static String range(List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range != null)
                .map(range -> range.min() + ".." + (range.max() == null ? "" : range.max()))
                .reduce((one, other) -> one + "+" + other)
                .orElse(null);
    }

    @Test
    void nobodySpeaksForTheOther() {
        CodedEvent event = Texts.event(
                "2022-09-14T12:00:00Z",
                "Shelling at the border",
                "Armenia's defence ministry said two Armenian soldiers were killed by Azerbaijani mortars on Wednesday."
                        + " Azerbaijan's defence ministry said seven Armenian soldiers were wounded.");

        assertThat(event.casualties())
                .extracting(Casualties::claimant, Casualties::killed, Casualties::wounded)
                .containsExactly(tuple("AM", Range.exactly(2), null), tuple("AZ", null, new Range(0, 7)));
    }
}
