package org.tocsin.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.ingest.CourtesySettings;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.IngestSettings;
import org.tocsin.ingest.format.FeedRhythm;

/** How long a poller waits. Pure: time and chance come in. */
final class PollSchedule {
    /** A feed that is gone is looked at once a day: some come back. */
    static final Duration WHILE_GONE = Duration.ofDays(1);

    private static final double JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 20;
    private static final Duration FIRST_REWRITE = Duration.ofSeconds(5);
    /** What changes every hour is looked at four times in it: news then waits a quarter of an hour at most. */
    private static final int LOOKS_PER_CHANGE = 4;

    private static final int LONGEST_SKIP_HOURS = 48;

    private final IngestSettings settings;
    private final FeedSettings feed;
    private final Duration interval;

    PollSchedule(IngestSettings settings, FeedSettings feed) {
        this.settings = settings;
        this.feed = feed;
        this.interval = settings.intervalOf(feed);
    }

    /** Before the first poll: somewhere in the spread, but never longer than one interval. */
    Duration first(double chance) {
        Duration spread = settings.spread().compareTo(interval) < 0 ? settings.spread() : interval;
        return scaled(spread, chance);
    }

    /**
     * After a poll that succeeded: the interval that is configured, or else one that the feed's own cadence suggests; not
     * shorter than feed and server ask for, and not into hours in which the feed says that it sleeps, unless the feed is
     * urgent.
     *
     * @param now when it was polled
     * @param state what is known of it
     * @param rhythm what its document asks for
     * @param maxAge how long its server says that the document stays good, or null
     */
    Duration next(Instant now, FeedState state, FeedRhythm rhythm, Duration maxAge) {
        Duration own = own(Cadence.of(state.seen().values(), now));
        if (feed.urgent()) {
            return own;
        }
        Duration floor = Stream.of(rhythm.ttl(), rhythm.updateEvery(), maxAge)
                .filter(Objects::nonNull)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Duration bounded = shorter(floor, settings.courtesy().longestFloor());
        Duration pause = bounded.compareTo(own) > 0 ? bounded : own;
        return Duration.between(now, awake(now.plus(pause), rhythm));
    }

    private Duration own(Duration cadence) {
        if (feed.interval() != null || feed.urgent() || cadence == null) {
            return interval;
        }
        CourtesySettings courtesy = settings.courtesy();
        Duration look = cadence.dividedBy(LOOKS_PER_CHANGE);
        Duration bounded = shorter(look, courtesy.longestInterval());
        return bounded.compareTo(courtesy.shortestInterval()) < 0 ? courtesy.shortestInterval() : bounded;
    }

    /** The first hour from {@code due} on that the feed does not skip; {@code due} where it would skip two days. */
    private static Instant awake(Instant due, FeedRhythm rhythm) {
        OffsetDateTime at = due.atOffset(ZoneOffset.UTC);
        for (int i = 0; i < LONGEST_SKIP_HOURS; i++) {
            if (!rhythm.skipHours().contains(at.getHour()) && !rhythm.skipDays().contains(at.getDayOfWeek())) {
                return at.toInstant();
            }
            at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return due;
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
        Duration varied = scaled(shorter(doubled, settings.longestBackOff()), 1 - JITTER + 2 * JITTER * chance);
        return varied.compareTo(interval) < 0 ? interval : varied;
    }

    /**
     * After a poll whose outcome could not be written: soon, for Kafka is mostly back soon, then rarer, at last as
     * rarely as the feed is polled anyway.
     *
     * @param failures in a row, this one included
     */
    Duration afterUnwritten(int failures) {
        return shorter(FIRST_REWRITE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)), interval);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
