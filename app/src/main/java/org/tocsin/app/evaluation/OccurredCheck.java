package org.tocsin.app.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tocsin.contracts.incident.Occurred;
import org.tocsin.contracts.incident.Place;

/**
 * Tells whether an event's time is right. A labelled date is a local one; the day is taken from the sun at the event's
 * place (an hour for 15 degrees of longitude) with {@link #SLACK} for what clocks do there. The time given is right
 * where at least half of it lies in that day, or where it holds the labelled instant, give or take an hour, and is no
 * longer than a day and that slack.
 */
final class OccurredCheck {

    private static final Duration SLACK = Duration.ofHours(3);
    private static final Duration NEAR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final double DEGREES_AN_HOUR = 15;

    private OccurredCheck() {}

    static boolean isRight(Occurred occurred, Label label, List<Place> given) {
        if (occurred == null || occurred.earliest() == null && occurred.latest() == null) {
            return false;
        }
        Instant from = occurred.earliest() == null ? occurred.latest() : occurred.earliest();
        Instant to = occurred.latest() == null ? from : occurred.latest();
        if (label.instant() != null) {
            return !label.instant().isBefore(from.minus(NEAR))
                    && !label.instant().isAfter(to.plus(NEAR))
                    && Duration.between(from, to).compareTo(DAY.plus(SLACK)) <= 0;
        }
        return mostlyWithin(from, to, label.day(), longitude(label, given));
    }

    private static boolean mostlyWithin(Instant from, Instant to, LocalDate day, double longitude) {
        Duration sun = Duration.ofMinutes(Math.round(longitude / DEGREES_AN_HOUR * 60));
        Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant().minus(sun);
        Instant first = midnight.minus(SLACK);
        Instant last = midnight.plus(DAY).plus(SLACK);
        Instant start = from.isBefore(first) ? first : from;
        Instant end = to.isAfter(last) ? last : to;
        return !end.isBefore(start)
                && Duration.between(start, end).toMillis() * 2
                        >= Duration.between(from, to).toMillis();
    }

    private static double longitude(Label label, List<Place> given) {
        if (!label.places().isEmpty()) {
            return label.places().get(0).longitude();
        }
        return given.isEmpty() ? 0 : given.get(0).longitude();
    }
}
