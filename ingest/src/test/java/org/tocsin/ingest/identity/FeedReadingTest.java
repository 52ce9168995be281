package org.tocsin.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.feed.FeedTally;
import org.tocsin.contracts.news.Change;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;
import org.tocsin.contracts.news.Status;
import org.tocsin.ingest.format.DocumentFormat;
import org.tocsin.ingest.format.FeedHead;
import org.tocsin.ingest.format.Fragment;
import org.tocsin.ingest.format.ParsedDocument;
import org.tocsin.ingest.format.ParsedItem;
import org.tocsin.ingest.format.Signal;

class FeedReadingTest {
    private static final Instant NOON = Instant.parse("2024-05-14T12:00:00Z");
    private static final FeedOrigin ORIGIN =
            new FeedOrigin(new Source("post", "Post", "post", "GB"), "poll", "https://post.example/feed", "en");
    private static final Validators VALIDATORS = new Validators("\"e1\"", "Tue, 14 May 2024 11:00:00 GMT");

    private final FeedReading readings = new FeedReading(ReadingSettings.defaults());

    @Test
    void publishesWhatIsNew() {
        Reading reading = read(unread(), NOON, item("a", "First", Status.USABLE, null, null));

        NewsItem item = reading.published().getFirst();
        assertThat(item.id()).matches("post:[0-9a-f]{16}");
        assertThat(item.version()).isEqualTo(1);
        assertThat(item.change()).isEqualTo(Change.NEW);
        assertThat(item.received()).isEqualTo(NOON);
        assertThat(item.language()).isEqualTo("en");
        assertThat(item.channel().format()).isEqualTo("rss");
        assertThat(reading.write()).isTrue();
        assertThat(reading.state().tally()).isEqualTo(new FeedTally(1, 1, 0, 0, 0));
        assertThat(reading.state().etag()).isEqualTo("\"e1\"");
        assertThat(reading.state().firstRead()).isEqualTo(NOON);
    }

    @Test
    void anUnchangedDocumentNeedNotBeWritten() {
        FeedState state = read(unread(), NOON, item("a", "First", Status.USABLE, null, null))
                .state();

        Reading again = read(state, NOON.plusSeconds(300), item("a", "First ", Status.USABLE, null, null));

        assertThat(again.published()).isEmpty();
        assertThat(again.write()).isFalse();
        assertThat(again.state().seen()).isEqualTo(state.seen());
        assertThat(again.state().tally()).isEqualTo(new FeedTally(2, 1, 1, 0, 0));
    }

    @Test
    void whatIsSeenIsWrittenOnceAnHour() {
        FeedState state = read(unread(), NOON, item("a", "First", Status.USABLE, null, null))
                .state();

        Reading later = read(state, NOON.plus(Duration.ofHours(1)), item("a", "First", Status.USABLE, null, null));

        assertThat(later.published()).isEmpty();
        assertThat(later.write()).isTrue();
    }

    @Test
    void otherContentIsAnUpdateAndASignalMakesItACorrection() {
        FeedState first = read(unread(), NOON, item("a", "First", Status.USABLE, null, null))
                .state();
        Reading update = read(first, NOON.plusSeconds(1), item("a", "Second", Status.USABLE, null, null));
        Reading correction =
                read(update.state(), NOON.plusSeconds(2), item("a", "Third", Status.USABLE, null, Signal.CORRECTION));

        assertThat(update.published()).extracting(NewsItem::change).containsExactly(Change.UPDATE);
        assertThat(update.published()).extracting(NewsItem::version).containsExactly(2);
        assertThat(correction.published()).extracting(NewsItem::change).containsExactly(Change.CORRECTION);
        assertThat(correction.published()).extracting(NewsItem::version).containsExactly(3);
    }

    @Test
    void aKillIsPublishedWithAndWithoutAnEarlierVersion() {
        FeedState first = read(unread(), NOON, item("a", "First", Status.USABLE, null, null))
                .state();

        Reading kills = read(
                first,
                NOON.plusSeconds(1),
                item("a", "First", Status.CANCELED, null, Signal.KILL),
                item("b", "Never seen", Status.CANCELED, NOON.plusSeconds(999), Signal.KILL));

        assertThat(kills.published()).extracting(NewsItem::change).containsExactly(Change.KILL, Change.KILL);
        assertThat(kills.published()).extracting(NewsItem::version).containsExactly(2, 1);
        assertThat(read(kills.state(), NOON.plusSeconds(2), item("a", "First", Status.CANCELED, null, Signal.KILL))
                        .published())
                .isEmpty();
    }

    @Test
    void anEmbargoedItemWaitsAndTheDocumentIsAskedForAgain() {
        ParsedItem item = item("a", "Later", Status.USABLE, NOON.plusSeconds(60), null);

        Reading early = read(unread(), NOON, item);
        Reading due = read(early.state(), NOON.plusSeconds(60), item);

        assertThat(early.published()).isEmpty();
        assertThat(early.outcomes()).isEqualTo(new FeedTally(1, 0, 0, 1, 0));
        assertThat(early.state().etag()).isNull();
        assertThat(early.state().lastModified()).isNull();
        assertThat(due.published()).hasSize(1);
        assertThat(due.state().etag()).isEqualTo("\"e1\"");
    }

    @Test
    void withheldWaitsUnlessItWasPublishedBefore() {
        Reading held = read(unread(), NOON, item("a", "First", Status.WITHHELD, null, null));
        FeedState published = read(held.state(), NOON, item("a", "First", Status.USABLE, null, null))
                .state();
        Reading takenBack = read(published, NOON.plusSeconds(1), item("a", "First", Status.WITHHELD, null, null));

        assertThat(held.published()).isEmpty();
        assertThat(held.outcomes().held()).isEqualTo(1);
        assertThat(takenBack.published()).extracting(NewsItem::change).containsExactly(Change.KILL);
        assertThat(takenBack.published()).extracting(NewsItem::status).containsExactly(Status.WITHHELD);
    }

    @Test
    void ofTwoVersionsInOneDocumentTheNewerCounts() {
        ParsedItem older = versioned("a", "Old", 1);
        ParsedItem newer = versioned("a", "New", 2);

        Reading reading = read(unread(), NOON, newer, older);
        Reading again = read(reading.state(), NOON.plusSeconds(1), older, newer);

        assertThat(reading.published()).extracting(NewsItem::title).containsExactly("New");
        assertThat(reading.outcomes()).isEqualTo(new FeedTally(2, 1, 1, 0, 0));
        assertThat(again.published()).isEmpty();
        assertThat(again.outcomes()).isEqualTo(new FeedTally(2, 0, 2, 0, 0));
    }

    @Test
    void whatWasOldAtTheFirstReadIsBackfill() {
        ParsedItem old = dated("a", NOON.minus(Duration.ofHours(7)));
        ParsedItem fresh = dated("b", NOON.minus(Duration.ofHours(5)));

        Reading first = read(unread(), NOON, old, fresh);
        Reading second = read(first.state(), NOON, dated("c", NOON.minus(Duration.ofHours(7))));

        assertThat(first.published()).extracting(NewsItem::backfill).containsExactly(true, false);
        assertThat(second.published()).extracting(NewsItem::backfill).containsExactly(false);
    }

    @Test
    void anIdentityIsForgottenTwoDaysAfterItWasLastThere() {
        FeedState state =
                read(unread(), NOON, item("a", "A", Status.USABLE, null, null)).state();

        FeedState almost = read(state, NOON.plus(Duration.ofHours(48))).state();
        FeedState after = read(state, NOON.plus(Duration.ofHours(49))).state();

        assertThat(almost.seen()).hasSize(1);
        assertThat(after.seen()).isEmpty();
    }

    @Test
    void whatIsInTheDocumentIsNeverForgotten() {
        FeedState state =
                read(unread(), NOON, item("a", "A", Status.USABLE, null, null)).state();

        Reading afterAWeek = read(state, NOON.plus(Duration.ofDays(7)), item("a", "A", Status.USABLE, null, null));

        assertThat(afterAWeek.published()).isEmpty();
    }

    @Test
    void anUnmodifiedDocumentStillHoldsItsItems() {
        FeedState state =
                read(unread(), NOON, item("a", "A", Status.USABLE, null, null)).state();

        Reading untouched = readings.notModified(state, NOON.plusSeconds(60));
        FeedState kept =
                readings.notModified(state, NOON.plus(Duration.ofHours(40))).state();

        assertThat(untouched.write()).isFalse();
        assertThat(read(kept, NOON.plus(Duration.ofHours(60))).state().seen()).hasSize(1);
    }

    @Test
    void aFragmentIsParkedOnceAndItsDocumentAskedForAgain() {
        ParsedDocument broken = document(List.of(), List.of(fragment("<item")));

        Reading first = readings.document(unread(), broken, VALIDATORS, ORIGIN, NOON);
        Reading second = readings.document(first.state(), broken, VALIDATORS, ORIGIN, NOON.plusSeconds(60));

        assertThat(first.parked()).hasSize(1);
        assertThat(first.outcomes()).isEqualTo(new FeedTally(1, 0, 0, 0, 1));
        assertThat(first.state().etag()).isNull();
        assertThat(second.parked()).isEmpty();
        assertThat(second.outcomes()).isEqualTo(new FeedTally(1, 0, 1, 0, 0));
        assertThat(second.write()).isFalse();
    }

    @Test
    void anUnreadableDocumentIsAFailureAndNoFirstRead() {
        ParsedDocument html =
                new ParsedDocument(null, null, FeedHead.NONE, List.of(), List.of(), List.of(fragment("<html>")));

        Reading reading = readings.document(unread(), html, VALIDATORS, ORIGIN, NOON);

        assertThat(reading.state().failures()).isEqualTo(1);
        assertThat(reading.state().firstRead()).isNull();
        assertThat(reading.parked()).hasSize(1);
    }

    @Test
    void onlyTheFirstOfSeveralFailuresIsWritten() {
        Reading first = readings.failed(unread(), "HTTP status 503");
        Reading second = readings.failed(first.state(), "HTTP status 503");
        Reading back = readings.notModified(second.state(), NOON);

        assertThat(first.write()).isTrue();
        assertThat(second.write()).isFalse();
        assertThat(second.state().failures()).isEqualTo(2);
        assertThat(back.write()).isTrue();
        assertThat(back.state().failures()).isZero();
    }

    @Test
    void itemsThatShareAGuidAreToldApartByTheirLinks() {
        ParsedItem a = identified("1", "https://x.example/a", "A");
        ParsedItem b = identified("1", "https://x.example/b", "B");
        ParsedItem c = identified("1", "https://x.example/c", "C");

        Reading first = read(unread(), NOON, a);
        Reading second = read(first.state(), NOON.plusSeconds(60), b, a);
        Reading third = read(second.state(), NOON.plusSeconds(120), c, b);
        Reading alone = read(third.state(), NOON.plusSeconds(180), b);

        assertThat(second.published())
                .extracting(NewsItem::title, NewsItem::change)
                .containsExactly(tuple("B", Change.NEW));
        assertThat(third.published())
                .extracting(NewsItem::title, NewsItem::change)
                .containsExactly(tuple("C", Change.NEW));
        assertThat(alone.published()).isEmpty();
    }

    @Test
    void itemsThatShareALinkAreToldApartByTheirTitles() {
        ParsedItem a = identified(null, "https://x.example/live", "A");
        ParsedItem b = identified(null, "https://x.example/live", "B");

        Reading first = read(unread(), NOON, a, b);
        Reading second = read(first.state(), NOON.plusSeconds(60), b, a, a);

        assertThat(first.published()).extracting(NewsItem::title).containsExactly("A", "B");
        assertThat(second.published()).isEmpty();
    }

    @Test
    void aGuidWhoseLinkMovesIsTheSameItem() {
        Reading first = read(unread(), NOON, identified("1", "https://x.example/a", "A"));
        Reading second = read(first.state(), NOON.plusSeconds(60), identified("1", "https://x.example/b", "A2"));

        assertThat(second.published()).extracting(NewsItem::change).containsExactly(Change.UPDATE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example/1?utm_source=rss&id=2, http://X.example:80/1?id=2",
        "https://x.example/1#xtor=RSS-1, https://x.example/1",
        "https://x.example, https://x.example/?fbclid=abc"
    })
    void linksAreComparedWithoutWhereTheReaderCameFrom(String one, String other) {
        ParsedItem seen = identified(null, one, "A");
        Reading second = read(read(unread(), NOON, seen).state(), NOON.plusSeconds(60), identified(null, other, "A"));

        assertThat(second.published()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example/1?id=1, https://x.example/1?id=2",
        "https://x.example/live#a, https://x.example/live#b",
        "https://x.example/1, https://x.example/2"
    })
    void linksToOtherPagesAreOtherItems(String one, String other) {
        Reading reading = read(unread(), NOON, identified(null, one, "A"), identified(null, other, "A"));

        assertThat(reading.published()).hasSize(2);
        assertThat(reading.published().getFirst().link()).isEqualTo(one);
    }

    @Test
    void aDateThatNoItemHasIsKeptAsWrittenAndNotBelieved() {
        Reading reading = read(
                unread(),
                NOON,
                dated("a", Instant.EPOCH),
                dated("b", NOON.plus(Duration.ofHours(25))),
                dated("c", NOON));

        assertThat(reading.published()).extracting(NewsItem::published).containsExactly(null, null, NOON);
        assertThat(reading.published()).extracting(NewsItem::counted).containsOnly(NOON);
        assertThat(reading.published()).extracting(NewsItem::backfill).containsOnly(false);
    }

    @Test
    void whatIsGoneIsToldOnceAndMayComeBack() {
        Reading gone = readings.gone(unread(), NOON);
        Reading still = readings.gone(gone.state(), NOON.plus(Duration.ofDays(1)));
        Reading back = readings.notModified(still.state(), NOON.plus(Duration.ofDays(2)));

        assertThat(gone.write()).isTrue();
        assertThat(gone.state().goneSince()).isEqualTo(NOON);
        assertThat(still.write()).isFalse();
        assertThat(still.state().goneSince()).isEqualTo(NOON);
        assertThat(back.state().goneSince()).isNull();
    }

    @Test
    void aMoveIsRememberedUntilItFailsTwice() {
        Reading moved = readings.notModified(unread(), NOON).movedTo("https://new.example/");
        Reading once = readings.failed(moved.state(), "HTTP status 404");
        Reading twice = readings.failed(once.state(), "HTTP status 404");

        assertThat(moved.write()).isTrue();
        assertThat(moved.movedTo("https://new.example/")).isSameAs(moved);
        assertThat(once.state().movedTo()).isEqualTo("https://new.example/");
        assertThat(twice.state().movedTo()).isNull();
        assertThat(twice.write()).isTrue();
    }

    @Test
    void anItemIsKnownByGuidElseLinkElseText() {
        assertThat(Identity.of(identified("g", "https://x.example/1", "T"))).isEqualTo("g");
        assertThat(Identity.of(identified(null, "https://x.example/1", "T"))).isEqualTo("//x.example/1");
        assertThat(Identity.of(identified(null, null, "T"))).isEqualTo(Identity.of(identified(null, null, " T")));
        assertThat(Identity.of(identified(null, null, "T"))).isNotEqualTo(Identity.of(identified(null, null, "U")));
    }

    private Reading read(FeedState state, Instant now, ParsedItem... items) {
        return readings.document(state, document(List.of(items), List.of()), VALIDATORS, ORIGIN, now);
    }

    private static FeedState unread() {
        return FeedState.unread("post", "https://post.example/feed");
    }

    private static ParsedDocument document(List<ParsedItem> items, List<Fragment> parked) {
        return new ParsedDocument(DocumentFormat.RSS, "utf-8", FeedHead.NONE, items, List.of(), parked);
    }

    private static Fragment fragment(String text) {
        return new Fragment(text.getBytes(StandardCharsets.UTF_8), "expected an item");
    }

    private static ParsedItem item(String guid, String title, Status status, Instant embargo, Signal signal) {
        return of(guid, null, title, null, embargo, status, null, signal);
    }

    private static ParsedItem versioned(String guid, String title, int version) {
        return of(guid, null, title, null, null, null, version, null);
    }

    private static ParsedItem dated(String guid, Instant published) {
        return of(guid, null, guid, published, null, null, null, null);
    }

    private static ParsedItem identified(String guid, String link, String title) {
        return of(guid, link, title, null, null, null, null, null);
    }

    private static ParsedItem of(
            String guid,
            String link,
            String title,
            Instant published,
            Instant embargo,
            Status status,
            Integer version,
            Signal signal) {
        return new ParsedItem(
                guid, link, title, null, null, published, null, null, null, null, null, null, null, null, null, embargo,
                status, version, signal, null);
    }
}
