package org.tocsin.contracts.incident;

import java.time.Instant;

/**
 * When the event happened, as the text says. It serves freshness and matching only; an item counts at
 * {@code NewsItem.counted()}.
 *
 * @param earliest not before this, or null
 * @param latest not after this, or null
 * @param precision {@code minute}, {@code hour}, {@code part_of_day}, {@code day} or {@code unknown}:
 *     the text names no time, and the bounds, where there are any, are those of the day of publication
 */
public record Occurred(Instant earliest, Instant latest, String precision) {}
