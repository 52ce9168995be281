package org.tocsin.contracts.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.news.Source;

class IncidentReportTest {
    private static final Instant RECEIVED = Instant.parse("2022-09-12T08:34:14Z");

    @Test
    void changesNothingButItsStoryWhenItIsMatched() {
        IncidentReport report = report(null, RECEIVED);
        StoryRef story = new StoryRef("AM-AZ/1", null);

        assertThat(report.inStory(story).story()).isEqualTo(story);
        assertThat(report.inStory(story))
                .usingRecursiveComparison()
                .ignoringFields("story")
                .isEqualTo(report);
    }

    @Test
    void isTakenBackUnderTheSameIdByTheVersionThatSaysSo() {
        IncidentReport report = report(null, RECEIVED).inStory(new StoryRef("AM-AZ/1", null));

        IncidentReport withdrawn = report.withdrawn(2, RECEIVED.plusSeconds(60));

        assertThat(withdrawn.status()).isEqualTo(IncidentStatus.WITHDRAWN);
        assertThat(withdrawn.itemVersion()).isEqualTo(2);
        assertThat(withdrawn.received()).isEqualTo(RECEIVED.plusSeconds(60));
        assertThat(withdrawn)
                .usingRecursiveComparison()
                .ignoringFields("status", "itemVersion", "received")
                .isEqualTo(report);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2022-09-12T08:30:00Z, 2022-09-12T08:34:14Z, 2022-09-12T08:30:00Z",
                "2022-09-13T08:30:00Z, 2022-09-12T08:34:14Z, 2022-09-12T08:34:14Z",
                "-,                    2022-09-12T08:34:14Z, 2022-09-12T08:34:14Z",
                "2022-09-12T08:30:00Z, -,                    2022-09-12T08:30:00Z",
                "-,                    -,                    -",
            })
    void countsAtTheEarlierOfPublishedAndReceived(Instant published, Instant received, Instant counted) {
        assertThat(report(published, received).counted()).isEqualTo(counted);
    }

    @Test
    void namesEveryTypeInBothOntologies() {
        Set<String> acledSubEvents = Set.of(
                "Armed clash",
                "Shelling/artillery/missile attack",
                "Air/drone strike",
                "Remote explosive/landmine/IED",
                "Non-violent transfer of territory",
                "Abduction/forced disappearance",
                "Other");

        assertThat(Stream.of(IncidentType.values()).map(IncidentType::acled).collect(Collectors.toSet()))
                .isEqualTo(acledSubEvents);
        assertThat(IncidentType.values()).allSatisfy(type -> {
            assertThat(type.plover()).matches("[A-Z]+/[a-z-]+");
            assertThat(TypeCodes.of(type)).isEqualTo(new TypeCodes(type, type.acled(), type.plover()));
        });
    }

    private static IncidentReport report(Instant published, Instant received) {
        return new IncidentReport(
                "araks-wire:5d1c0e7a#AM-AZ",
                IncidentStatus.ACTIVE,
                "araks-wire:5d1c0e7a",
                1,
                new Source("araks-wire", "Araks Wire", "araks", "AM"),
                null,
                "Post shelled",
                "en",
                published,
                received,
                new Occurred(null, null, "unknown"),
                Kind.INCIDENT,
                List.of(IncidentType.SHELLING),
                null,
                null,
                "AM-AZ",
                List.of("AM", "AZ"),
                null,
                null,
                null,
                0.9,
                "Mortar fire on a post.",
                null,
                null,
                null,
                "c0ffee");
    }
}
