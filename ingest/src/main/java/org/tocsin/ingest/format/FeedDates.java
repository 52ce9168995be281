package org.tocsin.ingest.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as feeds and wires write them: RFC 822 with the liberties that are common (no weekday or a wrong one,
 * two-digit years, no seconds), and ISO 8601 in its extended and basic forms. A time without a zone is read as
 * UTC, a date without a time as its midnight in UTC. Anything else is null: a date is never guessed.
 */
final class FeedDates {
    private static final Pattern RFC_822 =
            Pattern.compile("(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4}|\\d{2})"
                    + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?(?:\\s*([+-]\\d{1,2}:?\\d{2}|\\p{L}+))?"
                    + "(?:\\s*\\(.*\\))?");
    private static final Pattern ISO_8601 = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[Tt\\s]\\s*(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?"
                    + "\\s*([Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    /** RFC 822 section 5.1, and the European ones that feeds use and that mean one thing only. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UT", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("Z", "+00:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"));

    private FeedDates() {}

    /** The instant, or null for null and for what cannot be read. */
    static Instant read(String raw) {
        if (raw == null) {
            return null;
        }
        String date = raw.strip();
        try {
            Matcher iso = ISO_8601.matcher(date);
            if (iso.matches()) {
                return iso(iso);
            }
            Matcher rfc = RFC_822.matcher(date);
            return rfc.matches() ? rfc(rfc) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant iso(Matcher m) {
        LocalDate day = LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        String fraction = m.group(7) == null ? "0" : (m.group(7) + "00000000").substring(0, 9);
        return at(day, m.group(4), m.group(5), m.group(6), number(fraction), isoZone(m.group(8)));
    }

    private static Instant rfc(Matcher m) {
        String name = m.group(2).toLowerCase(Locale.ROOT);
        Integer month = MONTHS.get(name.substring(0, 3));
        ZoneOffset zone = rfcZone(m.group(7));
        if (month == null || zone == null) {
            return null;
        }
        int year = number(m.group(3));
        // RFC 2822 section 4.3: two-digit years up to 49 are of this century.
        int full = m.group(3).length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
        return at(LocalDate.of(full, month, number(m.group(1))), m.group(4), m.group(5), m.group(6), 0, zone);
    }

    private static Instant at(LocalDate day, String hour, String minute, String second, int nanos, ZoneOffset zone) {
        if (hour == null) {
            return day.atStartOfDay().toInstant(zone);
        }
        // A leap second has no place in java.time; it counts as the second before it.
        int seconds = second == null ? 0 : Math.min(number(second), 59);
        return OffsetDateTime.of(day, LocalTime.of(number(hour), number(minute), seconds, nanos), zone)
                .toInstant();
    }

    private static ZoneOffset isoZone(String zone) {
        return zone == null || Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(colon(zone));
    }

    private static ZoneOffset rfcZone(String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        String offset = Character.isLetter(zone.charAt(0)) ? ZONES.get(zone.toUpperCase(Locale.ROOT)) : colon(zone);
        return offset == null ? null : ZoneOffset.of(offset);
    }

    /** {@code +4:00}, {@code +04}, {@code +0400} as {@code +04:00}. */
    private static String colon(String offset) {
        String digits = offset.substring(1).replace(":", "");
        String hours = digits.length() % 2 == 0 ? digits : "0" + digits;
        return offset.charAt(0) + hours.substring(0, 2) + ":" + (hours.length() > 2 ? hours.substring(2) : "00");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
