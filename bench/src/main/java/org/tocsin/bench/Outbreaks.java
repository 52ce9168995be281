package org.tocsin.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tocsin.alerts.lifecycle.CountryNames;
import org.tocsin.contracts.incident.CodedItem;
import org.tocsin.contracts.news.Channel;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;
import org.tocsin.processor.geo.Borders;
import org.tocsin.processor.report.IncidentReporter;

/**
 * Outbreaks at many borders: three newsrooms of three families report each, so that the third item makes an alert due.
 * The outbreaks of one border lie weeks apart, so that each is an episode of its own and none is usual.
 */
final class Outbreaks {
    private static final Duration REACH = Duration.ofDays(80);
    private static final Duration BETWEEN = Duration.ofDays(16);

    private static final List<Source> NEWSROOMS = List.of(
            new Source("alpha", "Alpha", "alpha", "GB"),
            new Source("beta", "Beta", "beta", "FR"),
            new Source("gamma", "Gamma", "gamma", "US"));

    private final List<Scene> scenes;
    private final Instant first;

    /** A border and the names of its two sides. */
    private record Scene(String border, String side, String other) {}

    /**
     * Takes the borders whose three items are coded as they are meant.
     *
     * @param now the newest outbreak lies before it
     */
    Outbreaks(Borders borders, CountryNames names, IncidentReporter reporter, Instant now) {
        this.first = now.minus(REACH);
        this.scenes = borders.all().stream()
                .map(border -> new Scene(
                        border.id(),
                        names.name(border.id().substring(0, 2)),
                        names.name(border.id().substring(3))))
                .filter(scene ->
                        items(scene, 0, first, now).stream().allMatch(item -> told(reporter.report(item), scene)))
                .toList();
    }

    /** How many outbreaks there are at most. */
    int most() {
        return scenes.size() * (int) REACH.dividedBy(BETWEEN);
    }

    /** The three items of outbreak {@code number}, from 0; the last one decides. */
    List<NewsItem> outbreak(int number, Instant received) {
        Instant published = first.plus(BETWEEN.multipliedBy(number / scenes.size()));
        return items(scenes.get(number % scenes.size()), number, published, received);
    }

    private static boolean told(CodedItem coded, Scene scene) {
        return coded.incidents().size() == 1
                && coded.incidents().getFirst().border().equals(scene.border())
                && coded.incidents().getFirst().claims().isEmpty();
    }

    private static List<NewsItem> items(Scene scene, int number, Instant published, Instant received) {
        String both = scene.side() + " and " + scene.other();
        return List.of(
                item(
                        number,
                        0,
                        published,
                        received,
                        "Troops of " + both + " clash",
                        "Rifle and mortar fire has been going back and forth over the border of " + both
                                + " since sunrise; a photographer on the spot counted twenty blasts."),
                item(
                        number,
                        1,
                        published.plusSeconds(240),
                        received,
                        "Explosions at the border of " + both,
                        "Windows broke in villages this morning as the armies of " + both
                                + " exchanged artillery fire across the border for two hours."),
                item(
                        number,
                        2,
                        published.plusSeconds(480),
                        received,
                        "Border troops of " + both + " trade fire",
                        "Heavy shelling was going on at the border between " + both
                                + ", a correspondent on the road reported."));
    }

    private static NewsItem item(
            int number, int newsroom, Instant published, Instant received, String title, String body) {
        Source source = NEWSROOMS.get(newsroom);
        String id = source.id() + ":" + number;
        return NewsItem.builder(id, source)
                .channel(new Channel("poll", "http://" + source.id() + ".example/feed", "rss"))
                .guid(id)
                .link("http://" + source.id() + ".example/" + number)
                .title(title)
                .body(body)
                .language("en")
                .published(published)
                .publishedRaw(published.toString())
                .received(received)
                .contentHash(id)
                .build();
    }
}
