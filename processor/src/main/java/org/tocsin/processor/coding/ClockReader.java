package org.tocsin.processor.coding;

import java.util.Set;

/** Reads clock times: "13:40", "at 1.40 p.m.", "(2110 GMT)", "about 3 a.m.". */
final class ClockReader {

    private static final int NO_MINUTES = Integer.MIN_VALUE;
    private static final int NOON = 12;
    private static final int DAWN = 6;
    private static final int PART_REACH = 3;

    private final Set<String> pasts;
    private final Set<String> tos;
    private final Set<String> halves;
    private final Set<String> quarters;
    private final Set<String> noons;
    private final Set<String> midnights;
    private final Set<String> utc;
    private final Set<String> clockLeads;
    private final ReadText read;

    ClockReader(ReadText read) {
        this.read = read;
        this.pasts = read.words("clock past");
        this.tos = read.words("clock to");
        this.halves = read.words("clock half");
        this.quarters = read.words("clock quarter");
        this.noons = read.words("clock noon");
        this.midnights = read.words("clock midnight");
        this.utc = read.words("utc");
        this.clockLeads = read.words("clock leads");
    }

    /**
     * A time of day.
     *
     * @param hour 0 to 24
     * @param minute 0 to 59
     * @param utc true where the text gives it in UTC
     * @param exact false for "about three"
     * @param parted true where a part of the day stands behind it ("ten that morning")
     * @param from first token
     * @param to one past the last token
     */
    record Clock(int hour, int minute, boolean utc, boolean exact, boolean parted, int from, int to) {}

    /**
     * The clock time that a sentence names, its UTC where it gives both; null where it names none.
     *
     * @param near of several times the one nearest to this token is taken
     */
    Clock read(Sentence sentence, int near) {
        Clock found = null;
        int from = sentence.from();
        int to = sentence.to();
        for (int at = from; at < to; at++) {
            Clock clock = clockAt(at, to);
            if (clock != null && clock.utc()) {
                return new Clock(
                        clock.hour(),
                        clock.minute(),
                        true,
                        true,
                        false,
                        found == null ? clock.from() : found.from(),
                        clock.to());
            }
            boolean nearer = clock != null && (found == null || distance(clock, near) < distance(found, near));
            found = nearer ? clock : found;
        }
        return found;
    }

    private static int distance(Clock clock, int near) {
        return Math.abs(clock.from() - near);
    }

    private Clock clockAt(int at, int to) {
        String word = read.word(at);
        int hour;
        int minute;
        boolean exact = true;
        int colon = Math.max(word.indexOf(':'), word.indexOf('.'));
        if (read.token(at).isNumber() && colon > 0 && colon <= 2 && word.length() == colon + 3) {
            hour = number(word.substring(0, colon));
            minute = number(word.substring(colon + 1));
            boolean clocky = word.indexOf(':') > 0 || clockLeads.contains(read.word(at - 1)) || meridiem(at + 1) != 0;
            if (!clocky) {
                return null;
            }
        } else if (read.token(at).isNumber() && word.length() == 4 && utc.contains(read.word(at + 1))) {
            hour = number(word.substring(0, 2));
            minute = number(word.substring(2));
        } else if (meridiem(at + 1) != 0 && hourWord(at) > 0) {
            hour = hourWord(at);
            minute = 0;
            exact = !read.word(at - 1).equals("about") && !read.word(at - 1).equals("around");
        } else {
            return spoken(at, to);
        }
        int meridiem = meridiem(at + 1);
        if (hour < 0 || minute < 0 || hour > 24 || minute > 59) {
            return null;
        }
        if (meridiem == 2 && hour < 12) {
            hour += 12;
        } else if (meridiem == 1 && hour == 12) {
            hour = 0;
        }
        boolean inUtc = utc.contains(read.word(at + 1)) || meridiem != 0 && utc.contains(read.word(at + 5));
        return new Clock(hour, minute, inUtc, exact, false, at, Math.min(to, at + 1));
    }

    /** "Half past four in the morning", "a quarter to three", "at two in the afternoon", "about ten that morning". */
    private Clock spoken(int at, int to) {
        int minutes = minutesBefore(at);
        boolean dialled = minutes != NO_MINUTES;
        int hour = noons.contains(read.word(at)) && dialled
                ? NOON
                : midnights.contains(read.word(at)) && dialled ? 0 : hourWord(at);
        boolean noon = noons.contains(read.word(at)) || midnights.contains(read.word(at));
        Found<TimeWord> part = noon ? null : partBehind(at + 1, to);
        boolean led = dialled || clockLeads.contains(read.word(at - 1)) && part != null;
        if (hour < 0 || !led || part == null && !noon && !dialled) {
            return null;
        }
        if (part != null
                && part.what().low() >= NOON
                && hour < NOON
                && !(part.what().high() > 24 && hour < DAWN)) {
            hour += NOON;
        }
        int minute = dialled ? minutes : 0;
        int of = Math.floorMod(hour * 60 + minute, 24 * 60);
        boolean sure = dialled && (part != null || noon);
        return sure || part != null
                ? new Clock(
                        of / 60, of % 60, false, dialled, true, Math.max(0, at - 2), part == null ? at + 1 : part.to())
                : null;
    }

    /** "Half past", "ten to", "a quarter past"; minutes to add to the hour, or none. */
    private int minutesBefore(int hour) {
        boolean past = pasts.contains(read.word(hour - 1));
        if (!past && !tos.contains(read.word(hour - 1))) {
            return NO_MINUTES;
        }
        String word = read.word(hour - 2);
        int minutes = halves.contains(word) ? 30 : quarters.contains(word) ? 15 : -1;
        if (minutes < 0) {
            minutes = Numbers.value(read, read.times(hour - 2, hour - 1), hour - 2, hour - 1);
        }
        return minutes <= 0 || minutes > 30 ? NO_MINUTES : past ? minutes : -minutes;
    }

    /** "In the morning", "that afternoon", "at night". */
    private Found<TimeWord> partBehind(int from, int to) {
        for (Found<TimeWord> word : read.times(from, Math.min(to, from + PART_REACH))) {
            if (word.what().kind() == TimeWord.Kind.PART) {
                return word;
            }
        }
        return null;
    }

    private int hourWord(int at) {
        int hour = Numbers.value(read, read.times(at, at + 1), at, at + 1);
        return hour >= 1 && hour <= 12 ? hour : -1;
    }

    /** 1 for a.m., 2 for p.m., 0 for neither. */
    private int meridiem(int at) {
        String word = read.word(at);
        if (word.equals("am")
                || word.equals("a")
                        && read.word(at + 1).equals(".")
                        && read.word(at + 2).equals("m")) {
            return 1;
        }
        return word.equals("pm")
                        || word.equals("p")
                                && read.word(at + 1).equals(".")
                                && read.word(at + 2).equals("m")
                ? 2
                : 0;
    }

    private static int number(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
