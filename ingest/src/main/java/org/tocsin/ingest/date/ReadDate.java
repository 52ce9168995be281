package org.tocsin.ingest.date;

import java.time.Duration;
import java.time.Instant;

/**
 * A date that could be read.
 *
 * @param instant when, UTC
 * @param confidence how much of it was stated
 */
public record ReadDate(Instant instant, Confidence confidence) {
    /** No feed is older; what is dated before is a default of some software. */
    private static final Instant FIRST_FEEDS = Instant.parse("1990-01-01T00:00:00Z");

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    /** False before 1990 and over a day after {@code now}: such an item counts at its arrival. */
    public static boolean believable(Instant date, Instant now) {
        return !date.isBefore(FIRST_FEEDS) && !date.isAfter(now.plus(CLOCKS_DIFFER));
    }
}
