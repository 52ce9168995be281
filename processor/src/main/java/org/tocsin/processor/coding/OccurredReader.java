package org.tocsin.processor.coding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.Evidence;
import org.tocsin.contracts.incident.Occurred;

/**
 * Reads when it happened from the fresh armed statements: "At 01:10 a.m. (2110 GMT) on Tuesday", "on Thursday
 * morning". Clock times count in the zone given, unless the text gives UTC beside them.
 */
final class OccurredReader {

    private final Set<String> utc;
    private final Set<String> clockLeads;
    private static final Duration DAY = Duration.ofDays(1);

    private final ReadText read;
    private final Freshness freshness;
    private final ZoneId zone;

    OccurredReader(ReadText read, Freshness freshness, ZoneId zone) {
        this.read = read;
        this.utc = read.words("utc");
        this.clockLeads = read.words("clock leads");
        this.freshness = freshness;
        this.zone = zone;
    }

    /**
     * When, with the words that say so.
     *
     * @param occurred the interval; null bounds and precision {@code unknown} where the text is silent
     * @param evidence the words, or null
     */
    record When(Occurred occurred, Evidence evidence) {}

    private record Clock(int hour, int minute, boolean utc, boolean exact, int from, int to) {}

    /** The time of the first fresh armed statement that gives one; a clock time beats a part of day beats a day. */
    When read(List<Statement> statements) {
        LocalDate day = null;
        Anchor dayWord = null;
        Clock clock = null;
        Found<TimeWord> part = null;
        Statement partOf = null;
        for (Statement statement : statements) {
            if (!statement.isArmed()) {
                continue;
            }
            for (Anchor anchor : freshness.anchors(statement.sentence())) {
                boolean fresh = anchor.age() == Anchor.Age.FRESH && anchor.date() != null;
                if (fresh && (day == null || dayWord != null && weaker(dayWord) && !weaker(anchor))) {
                    day = anchor.date();
                    dayWord = anchor;
                }
            }
            if (clock == null) {
                clock = clock(statement);
            }
            if (part == null) {
                part = part(statement);
                partOf = statement;
            }
        }
        if (day == null && dayWord == null) {
            day = clock == null && part == null ? null : freshness.today();
        }
        if (day == null) {
            return new When(new Occurred(null, null, "unknown"), null);
        }
        return clock != null
                ? at(day, clock, dayWord)
                : part != null ? inPart(day, part, dayWord) : onDay(day, dayWord);
    }

    /** "this morning" and "overnight" give way to a weekday. */
    private boolean weaker(Anchor anchor) {
        return read.times(anchor.from(), anchor.to()).stream()
                .noneMatch(word -> word.what().kind() == TimeWord.Kind.WEEKDAY
                        || word.what().kind() == TimeWord.Kind.MONTH);
    }

    private When at(LocalDate day, Clock clock, Anchor dayWord) {
        ZoneId in = clock.utc() ? ZoneOffset.UTC : zone;
        Instant instant =
                day.atTime(clock.hour() % 24, clock.minute()).atZone(in).toInstant();
        if (clock.utc()) {
            Instant dayStart = day.atStartOfDay(zone).toInstant();
            while (instant.isBefore(dayStart)) {
                instant = instant.plus(DAY);
            }
            while (!instant.isBefore(dayStart.plus(DAY))) {
                instant = instant.minus(DAY);
            }
        }
        String precision = clock.exact() ? "minute" : "hour";
        Instant latest = clock.exact() ? instant : instant.plus(Duration.ofHours(1));
        return new When(new Occurred(instant, latest, precision), evidence(clock.from(), clock.to()));
    }

    private When inPart(LocalDate day, Found<TimeWord> part, Anchor dayWord) {
        Instant start = day.atStartOfDay(zone).toInstant();
        int low = part.what().low();
        int high = part.what().high();
        if (high > 24 && !weekdayNightAhead(part)) {
            low -= 24;
            high -= 24;
        }
        Occurred occurred =
                new Occurred(start.plus(Duration.ofHours(low)), start.plus(Duration.ofHours(high)), "part_of_day");
        return new When(occurred, evidence(part.from(), part.to()));
    }

    /** "Wednesday night" is the night that Wednesday ends with; "overnight" and "in the night" the one before today. */
    private boolean weekdayNightAhead(Found<TimeWord> part) {
        return read.times(Math.max(0, part.from() - 1), part.from()).stream()
                .anyMatch(word -> word.what().kind() == TimeWord.Kind.WEEKDAY);
    }

    private When onDay(LocalDate day, Anchor word) {
        Instant start = day.atStartOfDay(zone).toInstant();
        return new When(
                new Occurred(start, day.plusDays(1).atStartOfDay(zone).toInstant(), "day"),
                word == null ? null : evidence(word.from(), word.to()));
    }

    private Evidence evidence(int from, int to) {
        return Evidence.of("occurred", read.span(from, to), read.text());
    }

    private Found<TimeWord> part(Statement statement) {
        for (Clause clause : statement.clauses()) {
            for (Found<TimeWord> word : read.times(clause.from(), clause.to())) {
                if (word.what().kind() == TimeWord.Kind.PART) {
                    return word;
                }
            }
        }
        return null;
    }

    private Clock clock(Statement statement) {
        Clock found = null;
        int from = statement.sentence().from();
        int to = statement.sentence().to();
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
            found = found == null ? clock : found;
        }
        return found;
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
