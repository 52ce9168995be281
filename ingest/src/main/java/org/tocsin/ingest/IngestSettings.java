package org.tocsin.ingest;

import java.time.Duration;
import org.tocsin.ingest.identity.ReadingSettings;

/**
 * How feeds are polled and read.
 *
 * @param contact address that is sent in {@code User-Agent}, so that a publisher can complain to somebody; a
 *     URL or an e-mail address; default none
 * @param interval time between two polls of a feed of which little is known; default 5 min, which most
 *     publishers' caches allow
 * @param urgentInterval the same for feeds marked urgent; default 1 min, what wires expect
 * @param spread the first polls after a start are spread over this long, so that a restart does not fetch
 *     everything in one moment; default 2 s, short enough for a takeover within 15 s
 * @param firstBackOff wait after the first failed poll in a row, then doubled with each; default 1 min
 * @param longestBackOff bound of that doubling; polling never stops for good; default 1 h
 * @param connectTimeout wall time to reach a host; default 10 s
 * @param fetchTimeout wall time for a whole document; default 30 s
 * @param largestDocument bytes of a document after decompression; default 15 MiB, well above any real feed
 * @param courtesy how polling keeps to what servers and feeds ask for
 * @param reading how a document is weighed against what was seen before
 */
public record IngestSettings(
        String contact,
        Duration interval,
        Duration urgentInterval,
        Duration spread,
        Duration firstBackOff,
        Duration longestBackOff,
        Duration connectTimeout,
        Duration fetchTimeout,
        Integer largestDocument,
        CourtesySettings courtesy,
        ReadingSettings reading) {
    static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);
    private static final int LARGEST_DOCUMENT = 15 * 1024 * 1024;

    public IngestSettings {
        contact = contact == null || contact.isBlank() ? null : contact.strip();
        interval = atLeast("interval", interval, Duration.ofMinutes(5), SHORTEST_INTERVAL);
        urgentInterval = atLeast("urgentInterval", urgentInterval, Duration.ofMinutes(1), SHORTEST_INTERVAL);
        spread = atLeast("spread", spread, Duration.ofSeconds(2), Duration.ZERO);
        firstBackOff = atLeast("firstBackOff", firstBackOff, Duration.ofMinutes(1), SHORTEST_INTERVAL);
        longestBackOff = atLeast("longestBackOff", longestBackOff, Duration.ofHours(1), firstBackOff);
        connectTimeout = atLeast("connectTimeout", connectTimeout, Duration.ofSeconds(10), Duration.ofMillis(1));
        fetchTimeout = atLeast("fetchTimeout", fetchTimeout, Duration.ofSeconds(30), Duration.ofMillis(1));
        largestDocument = largestDocument == null ? LARGEST_DOCUMENT : largestDocument;
        if (largestDocument < 1) {
            throw new IllegalArgumentException(
                    "ingest.largestDocument: expected 1 byte or more, found " + largestDocument);
        }
        courtesy = courtesy == null ? CourtesySettings.defaults() : courtesy;
        reading = reading == null ? ReadingSettings.defaults() : reading;
    }

    /** Every default. */
    public static IngestSettings defaults() {
        return new IngestSettings(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The time between two polls of {@code feed}, where nothing fails. */
    public Duration intervalOf(FeedSettings feed) {
        if (feed.interval() != null) {
            return feed.interval();
        }
        return feed.urgent() ? urgentInterval : interval;
    }

    private static Duration atLeast(String name, Duration value, Duration byDefault, Duration least) {
        Duration chosen = value == null ? byDefault : value;
        if (chosen.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "ingest." + name + ": expected " + least + " or longer, found " + chosen);
        }
        return chosen;
    }
}
