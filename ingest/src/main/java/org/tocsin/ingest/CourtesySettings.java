package org.tocsin.ingest;

import java.time.Duration;

/**
 * How polling keeps to what servers and feeds ask for.
 *
 * @param shortestInterval bound of the interval of a feed that is seen to change often; default 1 min
 * @param longestInterval bound of the interval of a feed that is seen to change seldom; default 15 min, because a
 *     feed that slept for a week may be the first to know
 * @param longestFloor bound of what {@code ttl}, {@code sy:updatePeriod} and {@code max-age} ask for; default 1 h,
 *     because much software says "daily" of everything
 * @param requestsPerSecond how often one host is asked, over all its feeds, in the long run; default 2
 * @param burst how many requests one host may get at once; default 10
 * @param privateRedirects true where redirects may lead into private networks; default false, because who serves a
 *     feed could read what is meant for this network alone
 */
public record CourtesySettings(
        Duration shortestInterval,
        Duration longestInterval,
        Duration longestFloor,
        Double requestsPerSecond,
        Integer burst,
        Boolean privateRedirects) {

    public CourtesySettings {
        shortestInterval = shortestInterval == null ? Duration.ofMinutes(1) : shortestInterval;
        longestInterval = longestInterval == null ? Duration.ofMinutes(15) : longestInterval;
        longestFloor = longestFloor == null ? Duration.ofHours(1) : longestFloor;
        requestsPerSecond = requestsPerSecond == null ? 2.0 : requestsPerSecond;
        burst = burst == null ? 10 : burst;
        privateRedirects = privateRedirects != null && privateRedirects;
        if (shortestInterval.compareTo(IngestSettings.SHORTEST_INTERVAL) < 0) {
            throw new IllegalArgumentException(
                    "ingest.courtesy.shortestInterval: expected PT1S or longer, found " + shortestInterval);
        }
        if (longestInterval.compareTo(shortestInterval) < 0) {
            throw new IllegalArgumentException("ingest.courtesy.longestInterval: expected " + shortestInterval
                    + " (shortestInterval) or longer, found " + longestInterval);
        }
        if (longestFloor.isNegative()) {
            throw new IllegalArgumentException(
                    "ingest.courtesy.longestFloor: expected PT0S or longer, found " + longestFloor);
        }
        if (!(requestsPerSecond > 0)) {
            throw new IllegalArgumentException(
                    "ingest.courtesy.requestsPerSecond: expected a number above 0, found " + requestsPerSecond);
        }
        if (burst < 1) {
            throw new IllegalArgumentException("ingest.courtesy.burst: expected 1 or more, found " + burst);
        }
    }

    /** Every default. */
    public static CourtesySettings defaults() {
        return new CourtesySettings(null, null, null, null, null, null);
    }
}
