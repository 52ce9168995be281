package org.tocsin.ingest.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.feed.FeedStateBuilder;
import org.tocsin.contracts.feed.FeedTally;
import org.tocsin.contracts.feed.SeenItem;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.ingest.format.Fragment;
import org.tocsin.ingest.format.ParsedDocument;
import org.tocsin.ingest.format.ParsedItem;

/**
 * Weighs a document against what was seen of its feed before. Every sighting has one outcome:
 *
 * <ul>
 *   <li><b>published</b>: an identity, or a content of it, that was not published before. The version rises by
 *       one. A kill is published also where nothing was before, so that nobody waits for what it kills.
 *   <li><b>unchanged</b>: nothing but markup changed; or a newer version of the item stands in the same document;
 *       or a fragment that was parked before.
 *   <li><b>held</b>: under embargo at {@code now}, or withheld and never published. It is weighed again at each
 *       read. What was published and is now withheld is taken back with a kill.
 *   <li><b>parked</b>: could not be read.
 * </ul>
 *
 * <p>An identity is forgotten {@link ReadingSettings#forgetAfter()} after it was last in the document; one that is
 * in the document is never forgotten, however long the feed was away.
 */
public final class FeedReading {
    private static final String PARKED = "parked:";
    private static final int FAILURES_TO_DOUBT_A_MOVE = 2;

    private final ReadingSettings settings;

    public FeedReading(ReadingSettings settings) {
        this.settings = settings;
    }

    /**
     * Weighs a document.
     *
     * @param state what was seen before
     * @param document what was fetched
     * @param validators what to ask with next time; kept only where the document was whole and nothing in it waits
     *     for a time, since both can change without the validators changing
     * @param origin where it came from
     * @param now when it was received, UTC; taken to the millisecond
     */
    public Reading document(
            FeedState state, ParsedDocument document, Validators validators, FeedOrigin origin, Instant now) {
        Instant received = now.truncatedTo(ChronoUnit.MILLIS);
        Sightings sightings = new Sightings(state, document, origin, received, settings);
        document.parked().forEach(sightings::park);
        new Identities(state.seen()).newest(document.items()).forEach(sightings::weigh);
        // Older versions beside a newer one in one document are sightings too.
        sightings.unchanged += document.items().size() - sightings.weighed;
        return reading(state, document, validators, received, sightings);
    }

    /** The server said that nothing changed: everything of the last document is still there. */
    public Reading notModified(FeedState state, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Instant last = state.seen().values().stream()
                .map(SeenItem::lastSeen)
                .max(Instant::compareTo)
                .orElse(hour);
        Map<String, SeenItem> seen = new HashMap<>(state.seen());
        seen.replaceAll((key, item) -> item.lastSeen().equals(last) ? touched(item, hour) : item);
        FeedState next = state.toBuilder()
                .goneSince(null)
                .lastSuccess(now.truncatedTo(ChronoUnit.MILLIS))
                .failures(0, null)
                .seen(seen)
                .build();
        boolean write = state.failures() > 0 || !seen.equals(state.seen());
        return new Reading(List.of(), List.of(), FeedTally.NONE, next, write);
    }

    /** No document could be had; the first failure in a row is written, so that others can see it. */
    public Reading failed(FeedState state, String error) {
        FeedStateBuilder next = state.toBuilder().failures(state.failures() + 1, error);
        if (state.movedTo() != null && next.build().failures() >= FAILURES_TO_DOUBT_A_MOVE) {
            // The place that redirects led to is no better: the configured address is asked again.
            return new Reading(
                    List.of(),
                    List.of(),
                    FeedTally.NONE,
                    next.movedTo(null).validators(null, null).build(),
                    true);
        }
        return new Reading(List.of(), List.of(), FeedTally.NONE, next.build(), state.failures() == 0);
    }

    /** The server said that the feed is gone for good. */
    public Reading gone(FeedState state, Instant now) {
        FeedState next = state.toBuilder()
                .goneSince(state.goneSince() == null ? now.truncatedTo(ChronoUnit.MILLIS) : state.goneSince())
                .failures(state.failures() + 1, "HTTP status 410: gone for good; looked at once a day")
                .build();
        return new Reading(List.of(), List.of(), FeedTally.NONE, next, state.goneSince() == null);
    }

    private Reading reading(
            FeedState state, ParsedDocument document, Validators validators, Instant now, Sightings sightings) {
        boolean readable = document.format() != null;
        FeedTally outcomes = sightings.outcomes();
        boolean keepValidators = readable && !document.broken() && !sightings.waiting;
        Map<String, SeenItem> seen = remembered(sightings.seen, now);
        FeedState next = state.toBuilder()
                .goneSince(null)
                .validators(
                        keepValidators ? validators.etag() : null, keepValidators ? validators.lastModified() : null)
                .firstRead(readable && state.firstRead() == null ? now : state.firstRead())
                .lastSuccess(readable ? now : state.lastSuccess())
                .lastNewItem(sightings.published.isEmpty() ? state.lastNewItem() : now)
                .failures(
                        readable ? 0 : state.failures() + 1,
                        readable ? null : document.parked().getFirst().error())
                .seen(seen)
                .tally(state.tally().plus(outcomes))
                .build();
        boolean write = !sightings.published.isEmpty()
                || !sightings.parked.isEmpty()
                || (state.firstRead() == null) != (next.firstRead() == null)
                || (state.failures() > 0) != (next.failures() > 0)
                || touchedAnew(state.seen(), seen);
        return new Reading(sightings.published, sightings.parked, outcomes, next, write);
    }

    private Map<String, SeenItem> remembered(Map<String, SeenItem> seen, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Instant bound = hour.minus(settings.forgetAfter());
        Map<String, SeenItem> kept = new HashMap<>(seen);
        kept.values().removeIf(item -> item.lastSeen().isBefore(bound));
        List<Map.Entry<String, SeenItem>> absent = new ArrayList<>(kept.entrySet());
        absent.removeIf(entry -> entry.getValue().lastSeen().equals(hour));
        absent.sort(Map.Entry.comparingByValue((a, b) -> a.lastSeen().compareTo(b.lastSeen())));
        int tooMany = absent.size() - settings.mostSeen();
        for (int i = 0; i < tooMany; i++) {
            kept.remove(absent.get(i).getKey());
        }
        return kept;
    }

    private static boolean touchedAnew(Map<String, SeenItem> before, Map<String, SeenItem> after) {
        return after.entrySet().stream().anyMatch(entry -> !entry.getValue().equals(before.get(entry.getKey())));
    }

    static SeenItem touched(SeenItem item, Instant hour) {
        return new SeenItem(item.itemId(), item.version(), item.contentHash(), item.firstSeen(), hour, item.mark());
    }

    /** The outcomes of one document while it is weighed. */
    private static final class Sightings {
        private final FeedState state;
        private final ParsedDocument document;
        private final FeedOrigin origin;
        private final Instant now;
        private final Instant hour;
        private final Map<String, SeenItem> seen;
        private final List<NewsItem> published = new ArrayList<>();
        private final List<Fragment> parked = new ArrayList<>();
        private final VersionMaker versions;
        private int weighed;
        private long unchanged;
        private long held;
        private boolean waiting;

        Sightings(FeedState state, ParsedDocument document, FeedOrigin origin, Instant now, ReadingSettings settings) {
            this.state = state;
            this.document = document;
            this.origin = origin;
            this.now = now;
            this.hour = now.truncatedTo(ChronoUnit.HOURS);
            this.seen = new HashMap<>(state.seen());
            this.versions = new VersionMaker(document, origin, state.firstRead() == null, now, settings);
        }

        void park(Fragment fragment) {
            String digest = Identity.key(fragment.bytes());
            String key = PARKED + digest;
            SeenItem before = seen.get(key);
            if (before == null) {
                parked.add(fragment);
                seen.put(key, new SeenItem(origin.source().id() + ":" + digest, 1, digest, now, hour, null));
            } else {
                unchanged++;
                seen.put(key, touched(before, hour));
            }
        }

        void weigh(Identities.Known known) {
            weighed++;
            ParsedItem item = known.item();
            String key = Identity.key(known.identity());
            SeenItem before = seen.get(key);
            NewsItem version = versions.version(known.identity(), item, before);
            if (before != null && before.contentHash().equals(version.contentHash())) {
                unchanged++;
                seen.put(key, touched(before, hour));
            } else if (VersionMaker.mustWait(version, before, now)) {
                held++;
                waiting |=
                        item.embargoedUntil() != null && item.embargoedUntil().isAfter(now);
                if (before != null) {
                    seen.put(key, touched(before, hour));
                }
            } else {
                published.add(version);
                Instant first = before == null ? now : before.firstSeen();
                seen.put(
                        key,
                        new SeenItem(
                                version.id(), version.version(), version.contentHash(), first, hour, known.mark()));
            }
        }

        FeedTally outcomes() {
            long sighted = document.items().size() + document.parked().size();
            return new FeedTally(sighted, published.size(), unchanged, held, parked.size());
        }
    }
}
