package org.tocsin.contracts.alert;

import java.time.Instant;

/**
 * A publisher family behind an alert.
 *
 * @param family publisher family
 * @param reports its reports that count here, copies included
 * @param first when its first one counted
 * @param link URL of that first report, or null
 */
public record AlertSource(String family, int reports, Instant first, String link) {}
