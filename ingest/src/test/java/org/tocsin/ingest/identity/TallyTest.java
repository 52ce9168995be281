package org.tocsin.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;
import org.tocsin.contracts.news.Status;
import org.tocsin.ingest.format.DocumentFormat;
import org.tocsin.ingest.format.FeedHead;
import org.tocsin.ingest.format.Fragment;
import org.tocsin.ingest.format.ParsedDocument;
import org.tocsin.ingest.format.ParsedItem;

class TallyTest {
    private static final Instant START = Instant.parse("2024-05-14T12:00:00Z");
    private static final FeedOrigin ORIGIN = new FeedOrigin(new Source("s", "S", "s", null), "poll", "x", null);

    private final FeedReading readings = new FeedReading(ReadingSettings.defaults());

    @Property(tries = 300)
    void everySightingHasOneOutcomeAndVersionsRiseByOne(
            @ForAll @Size(max = 12) List<@From("documents") ParsedDocument> documents) {
        FeedState state = FeedState.unread("s", "x");
        Map<String, Integer> versions = new HashMap<>();
        long sighted = 0;
        long published = 0;
        long parked = 0;
        Instant now = START;
        for (ParsedDocument document : documents) {
            now = now.plus(Duration.ofMinutes(20));
            Reading reading = readings.document(state, document, Validators.NONE, ORIGIN, now);

            sighted += document.items().size() + document.parked().size();
            published += reading.published().size();
            parked += reading.parked().size();
            for (NewsItem item : reading.published()) {
                assertThat(item.version()).isEqualTo(versions.merge(item.id(), 1, Integer::sum));
            }
            state = reading.state();
            assertThat(reading.outcomes().balances()).isTrue();
            assertThat(state.tally().balances()).isTrue();
            assertThat(state.tally().seen()).isEqualTo(sighted);
            assertThat(state.tally().published()).isEqualTo(published);
            assertThat(state.tally().parked()).isEqualTo(parked);
        }
    }

    @Property(tries = 200)
    void theSameDocumentAgainPublishesNothing(@ForAll @From("documents") ParsedDocument document) {
        FeedState once = readings.document(FeedState.unread("s", "x"), document, Validators.NONE, ORIGIN, START)
                .state();

        Reading again = readings.document(once, document, Validators.NONE, ORIGIN, START.plusSeconds(1));

        assertThat(again.published()).isEmpty();
        assertThat(again.parked()).isEmpty();
        assertThat(again.write()).isFalse();
    }

    @Provide
    Arbitrary<ParsedDocument> documents() {
        Arbitrary<Fragment> fragments =
                Arbitraries.of("x", "y").map(text -> new Fragment(text.getBytes(StandardCharsets.UTF_8), "broken"));
        return Combinators.combine(items().list().ofMaxSize(6), fragments.list().ofMaxSize(2))
                .as((items, parked) ->
                        new ParsedDocument(DocumentFormat.ATOM, "utf-8", FeedHead.NONE, items, List.of(), parked));
    }

    private static Arbitrary<ParsedItem> items() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of("one", "two", "three"),
                        Arbitraries.of(Status.values()),
                        Arbitraries.of(START, START.plus(Duration.ofHours(2))).injectNull(0.5),
                        Arbitraries.integers().between(1, 3).injectNull(0.5))
                .as((guid, title, status, embargo, version) -> new ParsedItem(
                        guid, null, title, null, null, null, null, null, null, null, null, null, null, null, null,
                        embargo, status, version, null, null));
    }
}
