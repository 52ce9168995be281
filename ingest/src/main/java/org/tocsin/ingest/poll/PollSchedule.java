package org.tocsin.ingest.poll;

import java.time.Duration;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.IngestSettings;

/** How long a poller waits. Pure: chance comes in as a number. */
final class PollSchedule {
    private static final double JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 20;
    private static final Duration FIRST_REWRITE = Duration.ofSeconds(5);

    private final IngestSettings settings;
    private final Duration interval;

    PollSchedule(IngestSettings settings, FeedSettings feed) {
        this.settings = settings;
        this.interval = settings.intervalOf(feed);
    }

    /** Before the first poll: somewhere in the spread, but never longer than one interval. */
    Duration first(double chance) {
        Duration spread = settings.spread().compareTo(interval) < 0 ? settings.spread() : interval;
        return scaled(spread, chance);
    }

    /** After a poll that succeeded. */
    Duration next() {
        return interval;
    }

    /**
     * After a poll that failed: doubled with each failure in a row up to the bound, a fifth more or less by
     * chance, so that feeds of one host do not come back together. Never shorter than the interval that the feed
     * has anyway, nor than what the server asked for.
     *
     * @param failures in a row, this one included
     * @param asked what the server asked for, or null
     * @param chance from 0 to 1
     */
    Duration afterFailure(int failures, Duration asked, double chance) {
        if (asked != null) {
            // What a server asks for is kept to, plus a little, so that not everybody comes in the same second.
            Duration polite = asked.plus(scaled(settings.spread(), chance));
            return polite.compareTo(interval) < 0 ? interval : polite;
        }
        Duration doubled = settings.firstBackOff().multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration bounded = doubled.compareTo(settings.longestBackOff()) < 0 ? doubled : settings.longestBackOff();
        Duration varied = scaled(bounded, 1 - JITTER + 2 * JITTER * chance);
        return varied.compareTo(interval) < 0 ? interval : varied;
    }

    /**
     * After a poll whose outcome could not be written: soon, for Kafka is mostly back soon, then rarer, at last as
     * rarely as the feed is polled anyway.
     *
     * @param failures in a row, this one included
     */
    Duration afterUnwritten(int failures) {
        Duration wait = FIRST_REWRITE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(interval) < 0 ? wait : interval;
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
