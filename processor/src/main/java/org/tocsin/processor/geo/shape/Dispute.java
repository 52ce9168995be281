package org.tocsin.processor.geo.shape;

import java.time.LocalDate;

/**
 * A state of affairs about an area or a line whose belonging is disputed.
 *
 * @param name what it is called, e.g. "Golan Heights"
 * @param border the border that clashes there count to, e.g. {@code IL-SY}
 * @param country ISO 3166-1 alpha-2 that an area belongs to by international recognition, or null
 * @param from first day, or null where it was always so
 * @param until last day, or null where it is so today
 * @param status how things stand, for a reader
 */
public record Dispute(String name, String border, String country, LocalDate from, LocalDate until, String status) {

    /** True where things stood so on that day; always true for no day. */
    public boolean stands(LocalDate day) {
        return day == null || (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
