package org.tocsin.contracts.incident;

import java.time.Instant;

/**
 * When the event happened, as the text says. It serves freshness and matching only; an item counts at
 * {@code NewsItem.counted()}.
 *
 * @param earliest not before this, or null
 * @param latest not after this, or null
 * @param precision {@code minute}, {@code hour}, {@code part_of_day}, {@code day} or {@code unknown}
 */
public record Occurred(Instant earliest, Instant latest, String precision) {}
