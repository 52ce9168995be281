package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.contracts.incident.Kind;

/** What an item is about, by its headline and a sentence. */
class KindsTest {

    private static final String WEDNESDAY = "2022-06-15T12:00:00Z";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thai rangers drove raiders off a ridge near Ta Muen|Two Cambodians fell, Bangkok said on Tuesday.",
                "Volleys at Zalambessa|Eritrean and Ethiopian troops swapped bursts of machine-gun fire on Tuesday night.",
                "Uzbek guards kill Kyrgyz soldier|The shots fell on Tuesday at the dam, the border service said.",
                "Rockets slammed into an Israeli barracks|Hezbollah fired thirty from Khiam on Tuesday, the army said.",
                "Sudanese soldiers seize ridge from Ethiopian militia|Three men were killed on Tuesday, Khartoum said.",
            })
    void freshFightingBetweenNeighboursIsAnIncident(String title, String body) {
        assertThat(Texts.code(WEDNESDAY, title, body).kind()).isEqualTo(Kind.INCIDENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEESCALATION|Georgia and Russia resume talks on the fence|The envoys agreed to meet each month.",
                "DEESCALATION|Rwanda frees eleven Congolese soldiers|They went home over the bridge on Tuesday.",
                "DEESCALATION|Thailand and Cambodia to pull back howitzers|Both premiers signed the protocol on Tuesday.",
                "BUILDUP|Algeria moves two brigades to the Moroccan border|The columns rolled through Tindouf on Tuesday.",
                "BUILDUP|Iran begins exercise on the Azerbaijani border|Tanks and drones take part, the army said.",
                "BUILDUP|Afghan Torkham gate shut by Pakistan|Both armies are on alert.",
                "BACKGROUND|Forty years after the Ogaden war|A museum in Jijiga remembers the tanks of Somalia and Ethiopia.",
                "BACKGROUND|Armenian general who held Martakert dies aged 80|He was born in Azerbaijan and fought from 1991.",
                "NONE|Serbian strikers gun for Croatia in cup final|The coach said his team would attack from kick off.",
            })
    void tellsTheKindsApart(Kind kind, String title, String body) {
        assertThat(Texts.code(WEDNESDAY, title, body).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void aFigureOfSpeechIsNoIncident(String headline) {
        assertThat(Texts.code(WEDNESDAY, headline, "").kind()).isNotEqualTo(Kind.INCIDENT);
    }

    static List<String> headlines() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                KindsTest.class.getResourceAsStream("/coding/items-headlines.jsonl"), StandardCharsets.UTF_8))) {
            ObjectMapper mapper = new ObjectMapper();
            List<String> out = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.add(mapper.readTree(line).get("title").asText());
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aResultIsSportAndARangeIsNot() {
        assertThat(Texts.read(WEDNESDAY, "Iran 3-1 Iraq", "").signals().topicTitle())
                .isEqualTo(1);
        assertThat(Texts.read(WEDNESDAY, "Iraq loses 3-4 men", "").signals().topicTitle())
                .isZero();
    }

    @Test
    void whatWasNotFiredArmsNoSentence() {
        RuleCoder.Reading reading =
                Texts.read(WEDNESDAY, "Quiet night at Gyumri", "No shots were reported from the Turkish side.");

        assertThat(reading.signals().armedMost()).isLessThan(Statement.ARMED);
    }

    @Test
    void aNameThatOnlySaysWhichBorderIsNoSide() {
        String body = "On the Kazakh-Chinese border a conscript opened fire on Tuesday and killed a lieutenant.";

        assertThat(Texts.read(WEDNESDAY, "Shooting in a barracks", body)
                        .signals()
                        .interstate())
                .isLessThan(1);
    }

    @Test
    void aDayToComeIsNotThePastOne() {
        RuleCoder.Reading reading = Texts.read(
                WEDNESDAY, "Council", "On Saturday the council is to meet in Baku. Armenian mortars hit a farm.");

        assertThat(reading.freshness().isFresh(reading.read().sentences().get(2)))
                .isTrue();
    }
}
