package org.tocsin.processor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.incident.Stance;
import org.tocsin.processor.geo.Candidate;
import org.tocsin.processor.geo.Feature;
import org.tocsin.processor.geo.Mention;

class RuleCoderTest {

    /** Both sides accuse, the accused answers with a drone report, and the second half is history and diplomacy. */
    private static final String STORY = """
            "From 4:20 a.m. (2320 GMT) on Saturday Tajik units have been firing heavy mortars at our posts above Ak-Sai \
            and Kok-Tash," Kyrgyzstan's border service announced.

            Bishkek: Guards of Kyrgyzstan and Tajikistan fought on Saturday along a stretch of hills and orchards, and \
            ambulances were seen on both sides.

            Shots have been common on that frontier since the end of the 2021 fighting.

            Tajikistan attacked with drones as well, the Kyrgyz service added later.

            Tajikistan's defence ministry, for its part, accused Kyrgyzstan of shelling the villages of Vorukh and \
            Chorku with artillery, and said that its posts were attacked with every kind of weapon.

            The ministry spoke of losses but gave no number.

            Last week Tajikistan said that a Kyrgyz patrol had killed one of its guards. In April Kyrgyzstan lost three \
            soldiers at Maksat, where more than a dozen were wounded.

            Background

            No line was ever agreed after the Soviet republics parted in 1991. In 2021 more than fifty people were \
            killed in two days.

            The presidents shook hands in Samarkand in June and promised a commission.
            """;

    @Test
    void codesAStoryOfTwoOpposedClaims() {
        CodedEvent event = Texts.event("2022-09-17T06:30:00Z", "Kyrgyzstan Tajikistan", STORY);

        assertThat(event.countries()).containsExactly("KG", "TJ");
        assertThat(event.types()).contains(IncidentType.SHELLING, IncidentType.AIR_DRONE_STRIKE);
        assertThat(event.occurred().earliest()).hasToString("2022-09-16T23:20:00Z");
        assertThat(event.occurred().precision()).isEqualTo("minute");
        assertThat(event.claims())
                .filteredOn(claim -> claim.stance() == Stance.ALLEGES)
                .extracting(Claim::claimant, Claim::accuses)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("KG", "TJ"),
                        org.assertj.core.groups.Tuple.tuple("TJ", "KG"));
    }

    @Test
    void leavesHistoryOutOfWhatIsToldAndCounted() {
        String text = Texts.item(null, "Kyrgyzstan Tajikistan", STORY).text();

        CodedEvent event = Texts.event("2022-09-17T06:30:00Z", "Kyrgyzstan Tajikistan", STORY);

        List<String> told = event.told().stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
        assertThat(told).anyMatch(part -> part.contains("Kok-Tash")).anyMatch(part -> part.contains("Vorukh"));
        assertThat(told)
                .noneMatch(part -> part.contains("Maksat")
                        || part.contains("Samarkand")
                        || part.contains("1991")
                        || part.contains("Bishkek"));
        assertThat(event.casualties())
                .allMatch(loss -> loss.killed() == null || loss.killed().min() <= 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INCIDENT|Indian soldier killed by sniper on Line of Control|"
                        + "A Pakistani sniper shot dead an Indian soldier in Poonch on Wednesday, the army in Jammu said.",
                "INCIDENT|Thai and Cambodian troops exchange fire|"
                        + "Thai and Cambodian soldiers exchanged rifle fire near a disputed temple on Wednesday.",
                "INCIDENT|Truce fails within hours|Armenian artillery hit Azerbaijani positions near Tovuz on Wednesday "
                        + "although a ceasefire had been declared, the ministry in Baku said.",
                "DEESCALATION|Armenia and Azerbaijan agree to pull back troops|The two ministers signed a ceasefire "
                        + "agreement in Geneva on Wednesday and prisoners are to be exchanged.",
                "BUILDUP|Ethiopia sends tanks to Eritrean border|Two battalions were deployed and reservists called up "
                        + "on Wednesday, the ministry said. Drills begin next week.",
                "BACKGROUND|Ten years after the war, a museum remembers|In 2008 Russian and Georgian troops fought "
                        + "around Gori. Veterans laid wreaths at the memorial.",
                "NONE|Striker fires two goals as Azerbaijan beat Armenia in derby|The captain hit the post before a late "
                        + "shot settled the match at the stadium.",
                "NONE|Thriller about border snipers wins film prize|The director shot her drama about Indian and "
                        + "Pakistani soldiers in a studio. Critics praised the film.",
                "NONE|Police arrest smugglers after shootout on Tajik-Afghan border|Two drug couriers were killed when "
                        + "guards found heroin and opium, the drug agency said.",
                "NONE|Avalanche kills four Indian soldiers|A patrol was buried by snow on the glacier, and bad weather "
                        + "stopped the helicopters.",
            })
    void tellsKindsApart(Kind kind, String title, String body) {
        Coding coding = Texts.code("2019-05-15T12:00:00Z", title, body);

        assertThat(coding.kind()).as(coding.reason()).isEqualTo(kind);
        assertThat(coding.events()).hasSize(kind == Kind.INCIDENT ? 1 : 0);
        assertThat(coding.reason()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hezbollah rockets hit Israeli post|IL-LB",
                "Houthi shells kill two Saudi guards in Najran|SA-YE",
                "Taliban and Pakistani troops trade fire at Torkham|AF-PK",
                "Karabakh army says Azerbaijani drones struck its positions|AM-AZ",
                "South Ossetian militia fires on Georgian police post|GE-RU",
                "Kosovo police and Serbian gendarmes exchange fire at Jarinje|RS-XK",
                "Korean troops exchange gunfire across the Demilitarised Zone, South Korea says|KP-KR",
            })
    void countsDeFactoForcesByCamp(String title, String border) {
        CodedEvent event = Texts.event("2019-05-15T12:00:00Z", title, "The shooting was on Wednesday, officials said.");

        assertThat(String.join("-", event.countries())).isEqualTo(border);
    }

    @Test
    void takesTheSidesFromPlacesWhereNobodyIsNamed() {
        String title = "Mortar rounds fall on Alkhanovka";
        Candidate village =
                new Candidate("Alkhanovka", 1L, "AZ", "AZ/10", 39.6, 47.1, Feature.VILLAGE, 900, "AM-AZ", 3.0);
        Mention mention = new Mention(new Span(22, 32), "Alkhanovka", List.of(village));

        Coding without = Texts.CODER.code(Texts.item("2019-05-15T12:00:00Z", title, "It was on Wednesday."), List.of());
        Coding with =
                Texts.CODER.code(Texts.item("2019-05-15T12:00:00Z", title, "It was on Wednesday."), List.of(mention));

        assertThat(without.kind()).isNotEqualTo(Kind.INCIDENT);
        assertThat(with.kind()).isEqualTo(Kind.INCIDENT);
        assertThat(with.events().get(0).countries()).containsExactly("AM", "AZ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|Азербайджанские войска обстреляли армянские позиции из миномётов|AM-AZ",
                "fr|Des soldats rwandais ont ouvert le feu sur une patrouille congolaise à la frontière|CD-RW",
                "es|Soldados venezolanos cruzaron la frontera y dispararon contra militares colombianos, hay dos heridos|CO-VE",
                "tr|Suriye'den atılan havan mermisi Hatay'a düştü, iki asker yaralı|SY-TR",
                "ar|القوات الأذربيجانية أطلقت النار على مواقع الجيش في أرمينيا|AM-AZ",
            })
    void readsHeadlinesOfOtherLanguages(String language, String title, String border) {
        Coding coding = Texts.CODER.code(
                Texts.item("2019-05-15T12:00:00Z", title, null).toBuilder()
                        .language(language)
                        .build(),
                List.of());

        assertThat(coding.kind()).as(coding.toString()).isEqualTo(Kind.INCIDENT);
        assertThat(String.join("-", coding.events().get(0).countries())).isEqualTo(border);
    }

    @Test
    void codesEventsAtTwoBordersApart() {
        Coding coding = Texts.code(
                "2019-05-15T12:00:00Z",
                "Fire on two frontiers",
                "Kyrgyz and Tajik border guards exchanged mortar fire near Ak-Sai on Wednesday, and two Kyrgyz guards were "
                        + "killed.\n\nIndian and Pakistani troops traded fire in Poonch on Wednesday and an Indian "
                        + "soldier was wounded.");

        assertThat(coding.events())
                .extracting(CodedEvent::countries)
                .containsExactly(List.of("KG", "TJ"), List.of("IN", "PK"));
        assertThat(coding.events().get(0).casualties())
                .singleElement()
                .satisfies(loss -> assertThat(loss.killed().min()).isEqualTo(2));
    }

    @Test
    void codesASeparateIncidentAtTheSameBorderApart() {
        Coding coding = Texts.code(
                "2019-05-15T20:00:00Z",
                "Two attacks on border posts",
                "Azerbaijani forces shelled Armenian posts near Goris on Wednesday, wounding two soldiers, the ministry in "
                        + "Yerevan said. In a separate incident an Azerbaijani sniper killed a farmer at Movses, it said.");

        assertThat(coding.events())
                .extracting(CodedEvent::types)
                .containsExactly(List.of(IncidentType.SHELLING), List.of(IncidentType.SNIPER_FIRE));
    }

    @Test
    void isDeterministic() {
        assertThat(Texts.code("2022-09-17T06:30:00Z", "Kyrgyzstan Tajikistan", STORY))
                .isEqualTo(RuleCoder.standard(LanguageIdentifier.NONE)
                        .code(Texts.item("2022-09-17T06:30:00Z", "Kyrgyzstan Tajikistan", STORY), List.of()));
    }
}
