package org.tocsin.ingest.identity;

import java.util.List;
import java.util.Objects;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.feed.FeedTally;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.ingest.format.Fragment;

/**
 * What one poll of a feed decided.
 *
 * @param published versions to publish
 * @param parked fragments to write to dead letters
 * @param outcomes what became of the sightings of this document
 * @param state the feed's state when all this is written, {@code outcomes} added to its tally
 * @param write false where nothing happened that must be told or kept: the state may stay in memory
 */
public record Reading(
        List<NewsItem> published, List<Fragment> parked, FeedTally outcomes, FeedState state, boolean write) {

    /** This reading of a feed that permanent redirects have led to {@code address}, or to nowhere for null. */
    public Reading movedTo(String address) {
        if (Objects.equals(address, state.movedTo())) {
            return this;
        }
        return new Reading(
                published, parked, outcomes, state.toBuilder().movedTo(address).build(), true);
    }

    public Reading {
        published = List.copyOf(published);
        parked = List.copyOf(parked);
    }
}
