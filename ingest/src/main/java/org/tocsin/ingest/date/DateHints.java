package org.tocsin.ingest.date;

import java.time.ZoneId;

/**
 * What is known of the feed that a date stands in.
 *
 * @param zone where times without a zone, and zone names of several meanings, are at home; or null
 * @param country where the newsroom sits, ISO 3166-1 alpha-2, for zone names of several meanings; or null
 * @param language BCP 47 tag, for the order of day and month in {@code 5/6/2024}; or null
 */
public record DateHints(ZoneId zone, String country, String language) {
    /** Nothing is known. */
    public static final DateHints NONE = new DateHints(null, null, null);
}
