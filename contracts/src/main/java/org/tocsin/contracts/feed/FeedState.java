package org.tocsin.contracts.feed;

import java.time.Instant;
import java.util.Map;

/**
 * State of one feed, as {@code tocsin.feeds} holds it under the feed id; written in the same
 * transaction as the items that it accounts for.
 *
 * @param id feed id
 * @param url address that is polled
 * @param movedTo where permanent redirects have led to from there, or null
 * @param goneSince when the server said that the feed is gone for good (410), or null where it is not
 * @param etag validator of the last document, verbatim, or null
 * @param lastModified validator of the last document, verbatim, or null
 * @param firstRead when the feed was first read
 * @param lastSuccess when a document was last read
 * @param lastNewItem when an item was last published
 * @param failures consecutive failed polls
 * @param lastError what failed last, or null
 * @param seen by identity: what was published of it
 * @param tally what became of everything seen
 */
public record FeedState(
        String id,
        String url,
        String movedTo,
        Instant goneSince,
        String etag,
        String lastModified,
        Instant firstRead,
        Instant lastSuccess,
        Instant lastNewItem,
        int failures,
        String lastError,
        Map<String, SeenItem> seen,
        FeedTally tally) {

    public FeedState {
        seen = seen == null ? Map.of() : Map.copyOf(seen);
        tally = tally == null ? FeedTally.NONE : tally;
    }

    /** A feed that was never read. */
    public static FeedState unread(String id, String url) {
        return new FeedStateBuilder(id, url).build();
    }

    /** Starts a builder that holds all of this state's values. */
    public FeedStateBuilder toBuilder() {
        return new FeedStateBuilder(id, url)
                .movedTo(movedTo)
                .goneSince(goneSince)
                .validators(etag, lastModified)
                .firstRead(firstRead)
                .lastSuccess(lastSuccess)
                .lastNewItem(lastNewItem)
                .failures(failures, lastError)
                .seen(seen)
                .tally(tally);
    }
}
