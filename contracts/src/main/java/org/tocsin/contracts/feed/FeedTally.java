package org.tocsin.contracts.feed;

/**
 * What became of everything that was seen in a feed, cumulative. {@code seen = published + unchanged +
 * held + parked} always holds.
 *
 * @param seen sightings of items in fetched documents
 * @param published versions written to the items topic, in the transaction that wrote this tally
 * @param unchanged sightings with nothing new
 * @param held sightings of items that are under embargo or withheld
 * @param parked sightings that could not be read, written to dead letters
 */
public record FeedTally(long seen, long published, long unchanged, long held, long parked) {

    /** Nothing seen yet. */
    public static final FeedTally NONE = new FeedTally(0, 0, 0, 0, 0);

    /** Sum of the two. */
    public FeedTally plus(FeedTally other) {
        return new FeedTally(
                seen + other.seen,
                published + other.published,
                unchanged + other.unchanged,
                held + other.held,
                parked + other.parked);
    }

    /** True where every sighting has one outcome. */
    public boolean balances() {
        return seen == published + unchanged + held + parked;
    }
}
