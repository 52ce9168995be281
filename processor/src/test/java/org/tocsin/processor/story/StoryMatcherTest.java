package org.tocsin.processor.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.processor.story.Reports.NIGHT;
import static org.tocsin.processor.story.Reports.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.StoryRef;
import org.tocsin.contracts.record.JsonSerde;

class StoryMatcherTest {
    private static final String WIRE =
            "Shells fell on positions above the town from just after midnight, the ministry said in "
                    + "a statement, and drones were seen over the road to the lake. It gave no word of losses.";

    private static final String OTHER_SIDE = " Across the line an army spokesman told it otherwise: a patrol had come "
            + "under machine-gun fire first, he said, and two mortar crews answered it for twenty minutes. Farmers on "
            + "both sides of the river stayed at home in the morning, and the school bus did not run. An observer who "
            + "drove up at noon found craters beside a sheepfold and a line of poles without wires, and wrote down "
            + "names of families who had left for the valley with their cattle.";

    private final StoryMatcher matcher = new StoryMatcher(StorySettings.defaults());

    @Test
    void firstReportBeginsAStoryNamedAfterIt() {
        IncidentReport first =
                match(report("a").at("Sotk", 40.20, 45.87).told()).get(0);

        assertThat(first.story()).isEqualTo(new StoryRef("story:a#AM-AZ", null));
    }

    @Test
    void independentReportsOfOneNightJoin() {
        List<IncidentReport> reports = match(
                report("a")
                        .at("Sotk", 40.20, 45.87)
                        .occurred(NIGHT, Duration.ofMinutes(1))
                        .told(),
                report("b")
                        .at("Kut", 40.15, 45.86)
                        .counted(NIGHT.plus(Duration.ofHours(2)))
                        .told());

        assertThat(stories(reports)).hasSize(1);
        assertThat(reports).allMatch(report -> report.story().copyOf() == null);
    }

    @Test
    void aReprintIsACopyOfTheFirstThatWasSeen() {
        List<IncidentReport> reports = match(
                report("wire").text(WIRE).told(),
                report("paper").text("Midnight fire\n\n" + WIRE).told(),
                report("late").text(WIRE + " (Wire)").told());

        assertThat(reports.get(1).story().copyOf()).isEqualTo("wire#AM-AZ");
        assertThat(reports.get(2).story().copyOf()).isEqualTo("wire#AM-AZ");
        assertThat(stories(reports)).hasSize(1);
    }

    @Test
    void placesOutOfReachStayApart() {
        List<IncidentReport> reports = match(
                report("north").at("Berd", 40.88, 45.39).told(),
                report("south").at("Kapan", 39.20, 46.41).told());

        assertThat(stories(reports)).hasSize(2);
    }

    @Test
    void fightingAtTheSamePlaceTheNextNoonIsAnotherStory() {
        List<IncidentReport> reports = match(
                report("night")
                        .at("Jermuk", 39.84, 45.67)
                        .occurred(NIGHT, Duration.ofHours(1))
                        .told(),
                report("noon")
                        .at("Jermuk", 39.84, 45.67)
                        .occurred(NIGHT.plus(Duration.ofHours(12)), Duration.ofHours(1))
                        .counted(NIGHT.plus(Duration.ofHours(14)))
                        .told());

        assertThat(stories(reports)).hasSize(2);
    }

    @Test
    void aMineStaysApartFromTheShellingBesideIt() {
        List<IncidentReport> reports = match(
                report("shells").at("Sotk", 40.20, 45.87).told(),
                report("mine")
                        .at("Sotk", 40.20, 45.87)
                        .types(IncidentType.MINE_IED)
                        .told());

        assertThat(stories(reports)).hasSize(2);
    }

    @Test
    void aNewVersionKeepsItsStoryAndItsPlaceAsOriginal() {
        List<IncidentReport> reports = match(
                report("a").text(WIRE).told(),
                report("b").text(WIRE).told(),
                report("a")
                        .text("Quite another text about the same night, written anew in the morning.")
                        .told());

        assertThat(reports.get(2).story()).isEqualTo(reports.get(0).story());
    }

    @Test
    void aWithdrawnReportLeavesItsStoryAndAnEmptyStoryEnds() {
        List<IncidentReport> reports = match(
                report("a").at("Sotk", 40.20, 45.87).told(),
                report("a").at("Sotk", 40.20, 45.87).withdrawn(),
                report("b").at("Sotk", 40.20, 45.87).told());

        assertThat(reports.get(1).status()).isEqualTo(IncidentStatus.WITHDRAWN);
        assertThat(reports.get(1).story().id()).isEqualTo("story:a#AM-AZ");
        assertThat(reports.get(2).story().id()).isEqualTo("story:b#AM-AZ");
    }

    @Test
    void aStoryEndsThreeDaysAfterItsNewestReport() {
        StoryMatcher.Match first =
                matcher.match(StoryBook.EMPTY, report("a").text(WIRE).told());

        StoryMatcher.Match later = matcher.match(
                first.book(),
                report("b").text(WIRE).counted(NIGHT.plus(Duration.ofHours(80))).told());

        assertThat(later.report().story().copyOf()).isNull();
        assertThat(later.book().stories()).hasSize(1);
    }

    @Test
    void aBookIsBounded() {
        StoryMatcher small = new StoryMatcher(new StorySettings(null, null, null, null, null, null, 3, 2, null));
        StoryBook book = StoryBook.EMPTY;
        for (int i = 0; i < 10; i++) {
            book = small.match(book, report("s" + i).at("p" + i, 38 + i, 45).told())
                    .book();
        }
        for (int i = 0; i < 10; i++) {
            book = small.match(book, report("t" + i).at("again", 47, 45).told()).book();
        }

        assertThat(book.stories()).hasSize(3);
        assertThat(book.stories()).allMatch(story -> story.reports().size() <= 2);
    }

    @Test
    void anAbstractIsACopyOfTheStoryThatHoldsIt() {
        String longer = WIRE + OTHER_SIDE;

        List<IncidentReport> reports = match(
                report("wire").text(longer).told(),
                report("feed").text("Midnight fire\n\n" + WIRE).told());

        assertThat(reports.get(1).story().copyOf()).isEqualTo("wire#AM-AZ");
    }

    @Test
    void whoQuotesAStatementAndHearsTheOtherSideIsNoCopy() {
        String longer = WIRE + OTHER_SIDE;

        List<IncidentReport> reports = match(
                report("ministry")
                        .at("Sotk", 40.20, 45.87)
                        .claimedBy("AM")
                        .text(WIRE)
                        .told(),
                report("paper")
                        .at("Sotk", 40.20, 45.87)
                        .claimedBy("AM", "AZ")
                        .text(longer)
                        .told());

        assertThat(stories(reports)).hasSize(1);
        assertThat(reports.get(1).story().copyOf()).isNull();
    }

    @Test
    void aTextCreditedToAnAgencyRepeatsTheAgencyInWhateverWords() {
        List<IncidentReport> reports = match(
                report("wire")
                        .family("araks")
                        .at("Sotk", 40.20, 45.87)
                        .claimedBy("AM")
                        .told(),
                report("paper")
                        .at("Sotk", 40.20, 45.87)
                        .claimedBy("AM")
                        .creditedTo("araks")
                        .told(),
                report("other paper")
                        .at("Sotk", 40.20, 45.87)
                        .claimedBy("AM", "AZ")
                        .creditedTo("araks")
                        .told(),
                report("of another night")
                        .at("Kapan", 39.20, 46.41)
                        .claimedBy("AM")
                        .creditedTo("araks")
                        .told());

        assertThat(reports)
                .extracting(report -> report.story().copyOf())
                .containsExactly(null, "wire#AM-AZ", null, null);
    }

    @Test
    void twoTextsCreditedToOneAgencyAreOneVoice() {
        List<IncidentReport> reports = match(
                report("paper").at("Sotk", 40.20, 45.87).creditedTo("afp").told(),
                report("radio")
                        .at("Sotk", 40.20, 45.87)
                        .creditedTo("afp", "reuters")
                        .told());

        assertThat(reports).extracting(report -> report.story().copyOf()).containsExactly(null, "paper#AM-AZ");
    }

    @Property(tries = 50)
    void matchingGoesOnFromWhatWasKept(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 5) Integer> items) {
        JsonSerde<Story> serde = new JsonSerde<>(Story.class);
        StoryBook whole = StoryBook.EMPTY;
        StoryBook kept = StoryBook.EMPTY;
        for (int i = 0; i < items.size(); i++) {
            ToldReport told = report("r" + i)
                    .counted(NIGHT.plus(Duration.ofMinutes(17L * items.get(i))))
                    .at("p" + items.get(i), 38 + 0.2 * items.get(i), 45)
                    .told();
            List<Story> read = new ArrayList<>();
            kept.stories()
                    .forEach(story -> read.add(serde.deserializer()
                            .deserialize("stories", serde.serializer().serialize("stories", story))));
            Collections.reverse(read);
            StoryMatcher.Match afterRestart = matcher.match(new StoryBook(read), told);
            StoryMatcher.Match straight = matcher.match(whole, told);
            assertThat(afterRestart).isEqualTo(straight);
            kept = afterRestart.book();
            whole = straight.book();
        }
    }

    private List<IncidentReport> match(ToldReport... told) {
        StoryBook book = StoryBook.EMPTY;
        List<IncidentReport> reports = new ArrayList<>();
        for (ToldReport each : told) {
            StoryMatcher.Match match = matcher.match(book, each);
            book = match.book();
            reports.add(match.report());
        }
        return reports;
    }

    private static List<String> stories(List<IncidentReport> reports) {
        return reports.stream().map(report -> report.story().id()).distinct().toList();
    }
}
