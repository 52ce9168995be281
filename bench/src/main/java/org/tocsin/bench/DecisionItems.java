package org.tocsin.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tocsin.contracts.news.Channel;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;

/**
 * Items of which every third makes an alert due: three newsrooms of three families report one outbreak at a border, and
 * the next outbreak there lies days later, so that each is an episode of its own.
 */
final class DecisionItems {
    private static final Instant FIRST = Instant.parse("2010-01-04T06:00:00Z");
    private static final Duration BETWEEN = Duration.ofDays(4);

    /** A border, and what is told of it. */
    private record Scene(String side, String other, String ministry, String place) {}

    private static final List<Scene> SCENES = List.of(
            new Scene("Armenian", "Azerbaijani", "Armenia's defence ministry", "Sotk"),
            new Scene("Indian", "Pakistani", "India's defence ministry", "Poonch"),
            new Scene("Thai", "Cambodian", "Thailand's defence ministry", "Kantharalak"),
            new Scene("Kyrgyz", "Tajik", "Kyrgyzstan's border service", "Batken"));

    private static final List<Source> NEWSROOMS = List.of(
            new Source("alpha", "Alpha", "alpha", "GB"),
            new Source("beta", "Beta", "beta", "FR"),
            new Source("gamma", "Gamma", "gamma", "US"));

    private DecisionItems() {}

    /** The three items of outbreak {@code number}; the last one decides. Each is received at {@code received}. */
    static List<NewsItem> outbreak(int number, Instant received) {
        Scene scene = SCENES.get(number % SCENES.size());
        Instant published = FIRST.plus(BETWEEN.multipliedBy(number / SCENES.size()));
        return List.of(
                item(
                        number,
                        0,
                        published,
                        received,
                        scene.other() + " artillery shells " + scene.side() + " posts near " + scene.place(),
                        "Shells fell on " + scene.side() + " army posts near " + scene.place() + " an hour ago, "
                                + scene.ministry() + " said, accusing the " + scene.other() + " army."),
                item(
                        number,
                        1,
                        published.plusSeconds(240),
                        received,
                        "Explosions heard at " + scene.place(),
                        "Villagers in " + scene.place() + " took shelter this morning as " + scene.other()
                                + " mortars fired across the border, the mayor told reporters by telephone."),
                item(
                        number,
                        2,
                        published.plusSeconds(480),
                        received,
                        "Border troops trade fire near " + scene.place(),
                        "Heavy shelling was going on near " + scene.place() + " between " + scene.side() + " and "
                                + scene.other() + " troops, a correspondent on the road to the town reported."));
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
