package org.tocsin.ingest.poll;

import org.tocsin.contracts.feed.FeedState;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.identity.Reading;

/** Makes what a poll decided lasting: all of it, or nothing. */
public interface Publisher {

    /** What is known of the feed; unread for one that was never polled. */
    FeedState state(FeedSettings feed);

    /**
     * Writes the versions, the parked fragments and the state of {@code reading} together.
     *
     * @return true where all is written; false where nothing is, and the poll must be done again from the state
     *     before it
     * @throws PublisherClosedException where this feed is no longer this process's to poll
     * @throws InterruptedException where the thread is interrupted while it waits; what becomes of the reading
     *     is then told only by the state of the next owner
     */
    boolean publish(FeedSettings feed, Reading reading) throws PublisherClosedException, InterruptedException;
}
