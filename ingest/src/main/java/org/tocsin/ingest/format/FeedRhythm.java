package org.tocsin.ingest.format;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;

/**
 * How often a feed wants to be read.
 *
 * @param ttl how long a document may be kept ({@code ttl} of RSS), or null
 * @param updateEvery how often it changes ({@code sy:updatePeriod} by {@code sy:updateFrequency}), or null
 * @param skipHours hours of the day in UTC, 0 to 23, in which it does not change
 * @param skipDays days in UTC on which it does not change
 */
public record FeedRhythm(Duration ttl, Duration updateEvery, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    /** Nothing is said. */
    public static final FeedRhythm NONE = new FeedRhythm(null, null, Set.of(), Set.of());

    public FeedRhythm {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
