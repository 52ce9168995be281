package org.tocsin.contracts.feed;

import java.time.Instant;
import java.util.Map;

/** Makes the next {@link FeedState} of a feed; what is not set is that of a feed that was never read. */
public final class FeedStateBuilder {
    private final String id;
    private final String url;
    private String movedTo;
    private Instant goneSince;
    private String etag;
    private String lastModified;
    private Instant firstRead;
    private Instant lastSuccess;
    private Instant lastNewItem;
    private int failures;
    private String lastError;
    private Map<String, SeenItem> seen = Map.of();
    private FeedTally tally = FeedTally.NONE;

    public FeedStateBuilder(String id, String url) {
        this.id = id;
        this.url = url;
    }

    public FeedStateBuilder movedTo(String value) {
        this.movedTo = value;
        return this;
    }

    public FeedStateBuilder goneSince(Instant value) {
        this.goneSince = value;
        return this;
    }

    /** Both validators of the last document, verbatim; null where there is none. */
    public FeedStateBuilder validators(String newEtag, String newLastModified) {
        this.etag = newEtag;
        this.lastModified = newLastModified;
        return this;
    }

    public FeedStateBuilder firstRead(Instant value) {
        this.firstRead = value;
        return this;
    }

    public FeedStateBuilder lastSuccess(Instant value) {
        this.lastSuccess = value;
        return this;
    }

    public FeedStateBuilder lastNewItem(Instant value) {
        this.lastNewItem = value;
        return this;
    }

    /**
     * How the last polls went.
     *
     * @param inARow consecutive failures
     * @param error what failed last, or null
     */
    public FeedStateBuilder failures(int inARow, String error) {
        this.failures = inARow;
        this.lastError = error;
        return this;
    }

    public FeedStateBuilder seen(Map<String, SeenItem> value) {
        this.seen = value;
        return this;
    }

    public FeedStateBuilder tally(FeedTally value) {
        this.tally = value;
        return this;
    }

    public FeedState build() {
        return new FeedState(
                id,
                url,
                movedTo,
                goneSince,
                etag,
                lastModified,
                firstRead,
                lastSuccess,
                lastNewItem,
                failures,
                lastError,
                seen,
                tally);
    }
}
