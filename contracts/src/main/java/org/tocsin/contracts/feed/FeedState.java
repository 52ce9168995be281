package org.tocsin.contracts.feed;

import java.time.Instant;
import java.util.Map;

/**
 * State of one feed, as {@code tocsin.feeds} holds it under the feed id; written in the same
 * transaction as the items that it accounts for.
 *
 * @param id feed id
 * @param url address that is polled
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
        return new FeedState(id, url, null, null, null, null, null, 0, null, Map.of(), FeedTally.NONE);
    }
}
