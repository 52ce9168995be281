package org.tocsin.app.replay;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves the dates in a text with the day that it is from: "on 12 and 13 September", "Sept 13" and "Tuesday" become the days
 * as much later. A date with a year is history and stays, as does a month without a day.
 */
final class MovedDates implements UnaryOperator<String> {
    private static final String MONTH = "(January|February|March|April|May|June|July|August|September|October|November"
            + "|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
    private static final String DAY = "([12]\\d|3[01]|[1-9])(?:st|nd|rd|th)?";
    private static final String NO_YEAR = "(?!\\d)(?!,? \\d{4}\\b)";

    /**
     * "12 September", "12 and 13 September", "11 to 12 September", "12-13 September"; or "September 12", "Sept. 12".
     * One pattern and one pass, or a moved "2 November" might be taken with a number behind it for "November 5".
     */
    private static final Pattern DATE = Pattern.compile("\\b(?:(?:" + DAY + "( and | to | or |-|–))?" + DAY + " "
            + MONTH + "\\b|" + MONTH + " " + DAY + ")" + NO_YEAR);

    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?=s?\\b)");

    private final int year;
    private final long days;

    /**
     * For texts written in {@code year}.
     *
     * @param offset how far the day moves; whole days
     */
    MovedDates(int year, Duration offset) {
        this.year = year;
        this.days = offset.toDays();
    }

    @Override
    public String apply(String text) {
        String moved = DATE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(4) != null ? dayFirst(found) : monthFirst(found)));
        return WEEKDAY.matcher(moved).replaceAll(found -> weekday(found.group(1)));
    }

    private String weekday(String name) {
        DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)).plus(days);
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private String dayFirst(MatchResult found) {
        LocalDate last = moved(found.group(3), found.group(4));
        if (last == null) {
            return found.group();
        }
        String end = last.getDayOfMonth() + " " + name(last);
        if (found.group(1) == null) {
            return end;
        }
        LocalDate first = moved(found.group(1), found.group(4));
        if (first == null) {
            return found.group();
        }
        String month = first.getMonth() == last.getMonth() ? "" : " " + name(first);
        return first.getDayOfMonth() + month + found.group(2) + end;
    }

    private String monthFirst(MatchResult found) {
        LocalDate date = moved(found.group(6), found.group(5));
        return date == null ? found.group() : name(date) + " " + date.getDayOfMonth();
    }

    private LocalDate moved(String day, String month) {
        try {
            return LocalDate.of(year, month(month), Integer.parseInt(day)).plusDays(days);
        } catch (DateTimeException e) {
            // "31 September" is no date; whatever it is, it stays.
            return null;
        }
    }

    private static Month month(String name) {
        for (Month month : Month.values()) {
            if (name.startsWith(abbreviated(month))) {
                return month;
            }
        }
        throw new DateTimeException("no month: " + name);
    }

    private static String abbreviated(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
    }

    private static String name(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
