package org.tocsin.processor.story;

import java.time.Duration;
import java.time.Instant;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.Occurred;

/**
 * When a report says that it happened.
 *
 * @param earliest not before this
 * @param latest not after this, and not after the report itself
 * @param stated true where the text says so; else it is the span before the report in which fresh news falls
 */
record EventTime(Instant earliest, Instant latest, boolean stated) {
    /** Most reports without a time are about the hours before them. */
    private static final Duration UNSTATED = Duration.ofHours(6);

    static EventTime of(IncidentReport report) {
        Instant counted = report.counted();
        Occurred occurred = report.occurred();
        if (occurred == null
                || occurred.earliest() == null
                || occurred.earliest().isAfter(counted)) {
            return new EventTime(counted.minus(UNSTATED), counted, false);
        }
        Instant latest = occurred.latest() == null || occurred.latest().isAfter(counted) ? counted : occurred.latest();
        // A whole day says too little to tell a night from the noon after it.
        boolean stated = !"unknown".equals(occurred.precision())
                && Duration.between(occurred.earliest(), latest).compareTo(Duration.ofHours(12)) <= 0;
        return new EventTime(occurred.earliest(), latest, stated);
    }

    /** Time between the two spans; zero where they touch. */
    Duration gapTo(Instant from, Instant to) {
        if (latest.isBefore(from)) {
            return Duration.between(latest, from);
        }
        return earliest.isAfter(to) ? Duration.between(to, earliest) : Duration.ZERO;
    }
}
