package org.tocsin.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and numbers of a date beside its time, each taken for what it can be; one that is nothing refuses all. */
final class DateWords {
    private static final Pattern TOKEN = Pattern.compile("\\d+|(?<=\\d-?)w\\d{2,3}|\\p{L}[\\p{L}_/.]*|\\S");
    private static final Pattern SUFFIX = Pattern.compile("(?<=\\d)(?:st|nd|rd|th|er|º|ª|°)(?!\\p{L})");
    private static final String PUNCTUATION = ",.-/'’;|·:()";
    private static final Pattern UNKNOWN_ZONE = Pattern.compile("[a-z]{1,5}");
    private static final int LONGEST_NUMBER = 4;

    private final DateNames names;
    private final ZoneNames zones;
    private final List<String> numbers = new ArrayList<>();
    private final Set<Integer> weekdays = new HashSet<>();
    private final StringBuilder numeric = new StringBuilder();
    private boolean weekdayNamed;
    private Integer month;
    private boolean monthMayBeWeekday;
    private Integer half;
    private String zone;
    private boolean doubtful;

    DateWords(DateNames names, ZoneNames zones) {
        this.names = names;
        this.zones = zones;
    }

    Integer half() {
        return half;
    }

    String zone() {
        return zone;
    }

    boolean doubtful() {
        return doubtful;
    }

    /**
     * Takes everything in {@code folded}.
     *
     * @param timed true where a time stands in front of it: zones are named behind times
     * @return false where a word or sign is none of a date's
     */
    boolean take(String folded, boolean timed) {
        Matcher token = TOKEN.matcher(SUFFIX.matcher(folded).replaceAll(""));
        while (token.find()) {
            String found = token.group();
            boolean known;
            if (Character.isDigit(found.charAt(0))) {
                numbers.add(found);
                numeric.append(found);
                known = true;
            } else if (Character.isLetter(found.charAt(0))) {
                known = word(found, timed);
            } else {
                known = PUNCTUATION.contains(found);
                numeric.append(found);
            }
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private boolean word(String written, boolean timed) {
        String word = written.replace(".", "").replaceAll("/+$", "");
        if (timed && zone == null && (zones.isZone(word) || word.contains("/"))) {
            zone = word;
            return true;
        }
        Integer asMonth = names.month(word);
        Set<Integer> asWeekday = names.weekdays(word);
        if (asMonth != null && (month == null || monthMayBeWeekday)) {
            // "mar 5 mar": where two words can be months, the first was the weekday.
            weekdayNamed |= month != null;
            month = asMonth;
            monthMayBeWeekday = !asWeekday.isEmpty();
            weekdays.addAll(asWeekday);
            return true;
        }
        if (!asWeekday.isEmpty() && !weekdayNamed) {
            weekdayNamed = true;
            weekdays.addAll(asWeekday);
            return true;
        }
        if (names.half(word) != null && half == null) {
            half = names.half(word);
            return true;
        }
        // A second name of the zone, as in "+0400 (MSK)", and the W of a week.
        if (names.isFiller(word) || zones.isZone(word)) {
            return true;
        }
        if (word.matches("w\\d{2,3}")) {
            numeric.append(word);
            return true;
        }
        boolean unknown = timed && zone == null && UNKNOWN_ZONE.matcher(word).matches();
        if (unknown) {
            zone = word;
        }
        return unknown;
    }

    /**
     * The day that was said, or null.
     *
     * @throws DateTimeException where it has the shape of a day but is none
     */
    LocalDate day(DateHints hints) {
        LocalDate day = month == null ? inNumbers(hints) : withMonth();
        if (day != null && weekdayNamed && !weekdays.contains(day.getDayOfWeek().getValue())) {
            doubtful = true;
        }
        return day;
    }

    private LocalDate inNumbers(DateHints hints) {
        String text = numeric.toString().replaceAll("^[,.;|()]+|[,;|()'.]+$", "");
        NumericDay found = NumericDay.of(text, hints);
        if (found == null) {
            return null;
        }
        doubtful |= found.doubtful();
        return found.day();
    }

    private LocalDate withMonth() {
        if (numbers.size() != 2) {
            return null;
        }
        String first = numbers.get(0);
        String second = numbers.get(1);
        boolean yearFirst = first.length() > 2 || first.length() == 2 && Integer.parseInt(first) > 31;
        String year = yearFirst ? first : second;
        String day = yearFirst ? second : first;
        if (year.length() < 2 || year.length() > LONGEST_NUMBER || day.length() > 2) {
            return null;
        }
        return LocalDate.of(NumericDay.year(year), month, Integer.parseInt(day));
    }
}
