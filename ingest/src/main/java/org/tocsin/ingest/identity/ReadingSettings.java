package org.tocsin.ingest.identity;

import java.time.Duration;

/**
 * How a document is weighed against what was seen before.
 *
 * @param backfillAfter items older than this at the first read of their feed are marked as backfill; default
 *     6 h, longer than any window in which reports are counted as fresh
 * @param forgetAfter an identity is forgotten this long after it was last in the document; default 48 h, so that
 *     an item that a publisher drops and brings back within two days is no news
 * @param mostSeen bound on remembered identities beside those in the present document; default 3000, which
 *     keeps a state far below a broker's 1 MiB a record once compressed
 */
public record ReadingSettings(Duration backfillAfter, Duration forgetAfter, Integer mostSeen) {

    public ReadingSettings {
        backfillAfter = backfillAfter == null ? Duration.ofHours(6) : backfillAfter;
        forgetAfter = forgetAfter == null ? Duration.ofHours(48) : forgetAfter;
        mostSeen = mostSeen == null ? 3000 : mostSeen;
        if (backfillAfter.isNegative()) {
            throw new IllegalArgumentException("backfillAfter: expected PT0S or longer, found " + backfillAfter);
        }
        if (forgetAfter.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("forgetAfter: expected PT1H or longer, found " + forgetAfter);
        }
        if (mostSeen < 0) {
            throw new IllegalArgumentException("mostSeen: expected 0 or more, found " + mostSeen);
        }
    }

    /** Every default. */
    public static ReadingSettings defaults() {
        return new ReadingSettings(null, null, null);
    }
}
