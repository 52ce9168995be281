package org.tocsin.processor.coding;

import java.util.Set;

/** Reads clock times: "13:40", "at 1.40 p.m.", "(2110 GMT)", "about 3 a.m.". */
final class ClockReader {

    private final Set<String> utc;
    private final Set<String> clockLeads;
    private final ReadText read;

    ClockReader(ReadText read) {
        this.read = read;
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
     * @param from first token
     * @param to one past the last token
     */
    record Clock(int hour, int minute, boolean utc, boolean exact, int from, int to) {}

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
            return null;
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
        return new Clock(hour, minute, inUtc, exact, at, Math.min(to, at + 1));
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
