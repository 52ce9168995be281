package org.tocsin.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time of day within a date, found by its colon or by the T of ISO 8601 before it; in folded text. */
record TimeOfDay(int hour, int minute, int second, int nanos, Integer half, String zone, int start, int end) {
    private static final String FRACTION = "(?:[.,:](\\d{1,30}))?";
    private static final String OFFSET =
            "(?:\\s*(z(?!\\p{L})|(?:(?:gmt|utc?)\\s?)?[+-]\\d{1,2}(?::?\\d{2})?(?::\\d{2})?(?!\\d)))?";
    private static final String HALF = "(?:\\s?([ap])\\.?m\\b\\.?)?";
    private static final Pattern CLOCK = Pattern.compile(
            "(?:(?<=\\d)t|(?<![\\d:])(?<!\\d[.,]))(\\d{1,2})\\s?[:h](\\d{2})(?!\\d)(?:[:.](\\d{1,2})(?!\\d)" + FRACTION
                    + ")?" + HALF + OFFSET);
    private static final Pattern BASIC =
            Pattern.compile("(?<=\\d)t(\\d{2})(\\d{2})?(\\d{2})?(?:[.,](\\d{1,30}))?" + HALF + OFFSET + "$");

    /** The first time in {@code text}, or null. */
    static TimeOfDay in(String text) {
        Matcher basic = BASIC.matcher(text);
        if (basic.find()) {
            return of(basic);
        }
        Matcher clock = CLOCK.matcher(text);
        return clock.find() ? of(clock) : null;
    }

    private static TimeOfDay of(Matcher m) {
        return new TimeOfDay(
                number(m.group(1)),
                number(m.group(2)),
                number(m.group(3)),
                number(m.group(4) == null ? null : (m.group(4) + "00000000").substring(0, 9)),
                m.group(5) == null ? null : m.group(5).equals("p") ? 1 : 0,
                m.group(6),
                m.start(),
                m.end());
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** True for the end of the day, which ISO 8601 writes 24:00. */
    boolean isMidnightAfter() {
        return hour == 24 && minute == 0 && second == 0 && nanos == 0;
    }

    /**
     * This time in the half of the day that words beside it name.
     *
     * @param named 0 before noon, 1 after, null where the words say nothing
     * @throws DateTimeException where there is no such time
     */
    LocalTime in(Integer named) {
        Integer known = half != null ? half : named;
        int hours = isMidnightAfter() ? 0 : hour;
        if (known != null && hours >= 1 && hours <= 12) {
            hours = hours % 12 + 12 * known;
        }
        // A leap second has no place in java.time; it counts as the second before it.
        return LocalTime.of(hours, minute, second == 60 ? 59 : second, nanos);
    }

    /** The day that the time falls on. */
    LocalDate on(LocalDate day) {
        return isMidnightAfter() ? day.plusDays(1) : day;
    }
}
