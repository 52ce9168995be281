package org.tocsin.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tocsin.app.wiring.Services;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.news.Change;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;
import org.tocsin.processor.report.IncidentReporter;
import org.tocsin.processor.story.Agencies;
import org.tocsin.processor.story.CreditReader;
import org.tocsin.processor.story.StoryBook;
import org.tocsin.processor.story.StoryMatcher;
import org.tocsin.processor.story.StorySettings;

/** The stories of the demo day against what people who wrote it say: which event each item tells of, and whose text. */
class DemoStoriesTest {
    private static final Map<String, Told> TOLD = new LinkedHashMap<>();

    private record Told(String event, String repeats, String story, String copyOf) {}

    private record Published(Outlet outlet, ItemVersion version) {}

    @BeforeAll
    static void readTheDay() {
        IncidentReporter reporter = Services.reporter("test");
        StoryMatcher matcher = new StoryMatcher(StorySettings.defaults());
        CreditReader credits = new CreditReader(Agencies.standard());
        Map<String, StoryBook> books = new HashMap<>();
        versions().forEach(published -> {
            NewsItem item = item(published);
            JsonNode expected = published.version().expect();
            for (IncidentReport report : reporter.report(item).incidents()) {
                StoryBook book = books.getOrDefault(report.border(), StoryBook.EMPTY);
                StoryMatcher.Match match = matcher.match(book, credits.told(item, report));
                books.put(report.border(), match.book());
                if (expected.path("event").isTextual()) {
                    TOLD.put(
                            report.id(),
                            new Told(
                                    expected.path("event").asText(),
                                    expected.path("copyOf").asText(null),
                                    match.report().story().id(),
                                    match.report().story().copyOf()));
                }
            }
        });
    }

    private static List<Published> versions() {
        return DemoDay.load(DemoDay.BUILT_IN).outlets().stream()
                .flatMap(outlet -> outlet.versions().stream()
                        .filter(version -> version.change() != Change.KILL)
                        .map(version -> new Published(outlet, version)))
                .sorted(Comparator.comparing(each -> each.version().at()))
                .toList();
    }

    private static NewsItem item(Published published) {
        Outlet outlet = published.outlet();
        ItemVersion version = published.version();
        String body = version.body() == null ? "" : version.body();
        return NewsItem.builder(
                        outlet.id() + "/" + version.identity(),
                        new Source(outlet.id(), outlet.name(), outlet.family(), outlet.country()))
                .title(version.title())
                .summary(version.summary())
                .body(version.credit() == null ? body : body + "\n\n(" + version.credit() + ")")
                .language(outlet.language())
                .published(version.at())
                .received(version.at())
                .build();
    }

    @Test
    void storiesAreEvents() {
        // The night of 12 September runs into the morning behind its truce, without a lull: that may be one story.
        List<Told> told = List.copyOf(TOLD.values());
        int right = 0;
        int together = 0;
        int belong = 0;
        for (int i = 0; i < told.size(); i++) {
            for (int j = i + 1; j < told.size(); j++) {
                boolean same = told.get(i).story().equals(told.get(j).story());
                boolean one = battle(told.get(i)).equals(battle(told.get(j)));
                right += same && one ? 1 : 0;
                together += same ? 1 : 0;
                belong += one ? 1 : 0;
            }
        }
        assertThat((double) right / together).as("precision of pairs").isGreaterThan(0.95);
        assertThat((double) right / belong).as("recall of pairs").isGreaterThan(0.75);
    }

    private static String battle(Told told) {
        return told.event().equals("e03") ? "e02" : told.event();
    }

    @Test
    void theSecondMorningIsOneStory() {
        assertThat(TOLD.values().stream()
                        .filter(told -> told.event().equals("e04"))
                        .map(Told::story)
                        .collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    void mostReprintsAreKnownAndFewOthersTakenForThem() {
        long right = TOLD.values().stream()
                .filter(told -> told.repeats() != null && told.copyOf() != null)
                .count();
        long known =
                TOLD.values().stream().filter(told -> told.repeats() != null).count();
        long given =
                TOLD.values().stream().filter(told -> told.copyOf() != null).count();

        assertThat((double) right / known).as("recall").isGreaterThan(0.8);
        assertThat((double) right / given).as("precision").isGreaterThan(0.8);
    }
}
