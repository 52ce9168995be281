package org.tocsin.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day written in numbers: ISO 8601's calendar, ordinal and week dates, extended and basic, whole or cut after
 * month or year; and the orders of day and month that people write, where they mean one thing only.
 *
 * @param day the day
 * @param doubtful true where a part was missing
 */
record NumericDay(LocalDate day, boolean doubtful) {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})\\.?");
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})");
    private static final Pattern SHORT_ORDINAL = Pattern.compile("(\\d{2})-(\\d{3})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?w(\\d{2})(?:-?([1-7]))?");
    private static final Pattern SHORT_YEAR_FIRST = Pattern.compile("(\\d{2})-(\\d{2})-(\\d{2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.]\\s?)(\\d{1,2})\\2(\\d{4}|(?<=[/.]\\s?)\\d{2})");
    /** Where 5/6 is the sixth of May. */
    private static final Set<String> MONTH_FIRST = Set.of("en-us", "en-ph", "en-pr");

    /**
     * The day that {@code text} is, or null.
     *
     * @throws DateTimeException where it has the shape of a day but is none
     */
    static NumericDay of(String text, DateHints hints) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return whole(m, 1, 3, 4);
        }
        m = BASIC.matcher(text);
        if (m.matches()) {
            return whole(m, 1, 2, 3);
        }
        m = YEAR_LAST.matcher(text);
        if (m.matches()) {
            return yearLast(m, hints);
        }
        return rare(text);
    }

    private static NumericDay rare(String text) {
        Matcher m = SHORT_YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return new NumericDay(LocalDate.of(year(m.group(1)), number(m, 2), number(m, 3)), true);
        }
        m = WEEK.matcher(text);
        if (m.matches()) {
            return week(m);
        }
        m = ORDINAL.matcher(text);
        if (m.matches()) {
            return new NumericDay(LocalDate.ofYearDay(number(m, 1), number(m, 2)), false);
        }
        m = SHORT_ORDINAL.matcher(text);
        if (m.matches()) {
            return new NumericDay(LocalDate.ofYearDay(year(m.group(1)), number(m, 2)), true);
        }
        m = MONTH.matcher(text);
        if (m.matches()) {
            return new NumericDay(LocalDate.of(number(m, 1), number(m, 2), 1), true);
        }
        return YEAR.matcher(text).matches() ? new NumericDay(LocalDate.of(Integer.parseInt(text), 1, 1), true) : null;
    }

    /** RFC 2822 section 4.3: two digits up to 49 are of this century, three count from 1900. */
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 2 -> year < 50 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    private static NumericDay whole(MatchResult m, int year, int month, int day) {
        return new NumericDay(LocalDate.of(number(m, year), number(m, month), number(m, day)), false);
    }

    private static NumericDay week(MatchResult m) {
        LocalDate monday = LocalDate.of(number(m, 1), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m, 2))
                .with(java.time.DayOfWeek.MONDAY);
        return m.group(3) == null
                ? new NumericDay(monday, true)
                : new NumericDay(monday.plusDays(number(m, 3) - 1L), false);
    }

    /** Dots and hyphens stand after the day; a slash may stand after the month, and then nothing is guessed. */
    private static NumericDay yearLast(MatchResult m, DateHints hints) {
        int first = number(m, 1);
        int second = number(m, 3);
        int year = year(m.group(4));
        boolean slash = m.group(2).startsWith("/");
        String language = hints.language() == null
                ? ""
                : hints.language().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean monthFirst = second > 12 || slash && MONTH_FIRST.contains(language);
        // "en" alone is written on both sides of the Atlantic.
        boolean unknown = slash && first <= 12 && second <= 12 && first != second;
        if (unknown && (language.isEmpty() || language.equals("en"))) {
            return null;
        }
        return monthFirst
                ? new NumericDay(LocalDate.of(year, first, second), false)
                : new NumericDay(LocalDate.of(year, second, first), false);
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
