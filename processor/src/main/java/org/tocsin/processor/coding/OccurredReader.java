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
 * Reads when it happened from the fresh statements: "At 01:10 a.m. (2110 GMT) on Tuesday", "on Thursday morning", "on
 * the night of 12 to 13 April". Clock times count in the zone given, unless the text gives UTC beside them. News that
 * names no day is of the day of its publication.
 */
final class OccurredReader {

    private static final Duration DAY = Duration.ofDays(1);

    /** News from before this hour that names no time may be of the evening before. */
    private static final int EARLY = 6;

    /** So long before an early report what it tells of may lie. */
    private static final Duration NIGHT = Duration.ofHours(10);

    /** Hours before this one, told of a night, are those behind its midnight. */
    private static final int NOON = 12;

    private final Set<String> nightLeads;
    private final ReadText read;
    private final Freshness freshness;
    private final ZoneId zone;

    OccurredReader(ReadText read, Freshness freshness, ZoneId zone) {
        this.read = read;
        this.nightLeads = read.words("night leads");
        this.freshness = freshness;
        this.zone = zone;
    }

    /**
     * When, with the words that say so.
     *
     * @param occurred the interval. Precision {@code unknown} where the text names neither day nor hour: then the
     *     bounds are those of the day of publication, or null where that is unknown too
     * @param evidence the words, or null
     * @param day the local day that the text names, or null
     */
    record When(Occurred occurred, Evidence evidence, LocalDate day) {

        private When(Occurred occurred, Evidence evidence) {
            this(occurred, evidence, null);
        }
    }

    /** The time that the statements give; a clock time beats a part of day beats a day. */
    When read(List<Statement> statements) {
        DayReader.Day named = new DayReader(read, freshness).day(statements);
        When when = read(statements, named);
        boolean fresh = named != null && named.word().age() == Anchor.Age.FRESH;
        return new When(when.occurred(), when.evidence(), fresh ? named.date() : null);
    }

    private When read(List<Statement> statements, DayReader.Day named) {
        LocalDate day = named == null ? freshness.today() : named.date();
        if (day == null) {
            return new When(new Occurred(null, null, "unknown"), null);
        }
        Anchor word = named == null ? null : named.word();
        ClockReader.Clock clock = clock(statements, named);
        Found<TimeWord> part = part(statements, named);
        if (clock != null) {
            boolean after = !clock.parted()
                    && clock.hour() < NOON
                    && part != null
                    && part.what().high() > 24
                    && startsOn(part, word);
            return at(after ? day.plusDays(1) : day, clock, word);
        }
        return part != null ? inPart(day, part, word) : word != null ? onDay(day, word) : onPublication(day);
    }

    /** The clock time beside the day; else the first of an armed statement that names no other day. */
    private ClockReader.Clock clock(List<Statement> statements, DayReader.Day named) {
        ClockReader reader = new ClockReader(read);
        ClockReader.Clock found = null;
        for (Statement statement : statements) {
            boolean here = named != null && named.statement() == statement;
            boolean fits = here || statement.isArmed() && agrees(statement, named);
            ClockReader.Clock clock = fits
                    ? reader.read(
                            statement.sentence(),
                            here ? named.word().from() : statement.sentence().from())
                    : null;
            if (clock != null && (found == null || here)) {
                found = clock;
            }
        }
        return found;
    }

    /** The part of day beside the day; else the first of an armed statement that names no other day. */
    private Found<TimeWord> part(List<Statement> statements, DayReader.Day named) {
        Found<TimeWord> found = null;
        for (Statement statement : statements) {
            boolean here = named != null && named.statement() == statement;
            boolean fits = here || statement.isArmed() && agrees(statement, named);
            Found<TimeWord> part = fits
                    ? nearest(
                            statement,
                            here ? named.word().from() : statement.sentence().from())
                    : null;
            if (part != null && (found == null || here)) {
                found = part;
            }
        }
        return found;
    }

    private boolean agrees(Statement statement, DayReader.Day named) {
        return freshness.anchors(statement.sentence()).stream()
                .allMatch(anchor -> anchor.date() == null
                        || anchor.from() < read.datelineEnd()
                        || named != null && anchor.date().equals(named.date()));
    }

    private Found<TimeWord> nearest(Statement statement, int near) {
        Found<TimeWord> nearest = null;
        for (Clause clause : statement.clauses()) {
            for (Found<TimeWord> word : read.times(clause.from(), clause.to())) {
                boolean part = word.what().kind() == TimeWord.Kind.PART && word.from() >= read.datelineEnd();
                if (part && (nearest == null || Math.abs(word.from() - near) < Math.abs(nearest.from() - near))) {
                    nearest = word;
                }
            }
        }
        return nearest;
    }

    private When at(LocalDate day, ClockReader.Clock clock, Anchor word) {
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
        instant = word == null ? past(instant) : instant;
        String precision = clock.exact() ? "minute" : "hour";
        Instant latest = clock.exact() ? instant : instant.plus(Duration.ofHours(1));
        return new When(new Occurred(instant, latest, precision), evidence(clock.from(), clock.to()));
    }

    private When inPart(LocalDate day, Found<TimeWord> part, Anchor word) {
        Instant start = day.atStartOfDay(zone).toInstant();
        boolean before = part.what().high() > 24 && !startsOn(part, word);
        Instant earliest = start.plus(Duration.ofHours(part.what().low() - (before ? 24 : 0)));
        earliest = word == null ? past(earliest) : earliest;
        Duration length = Duration.ofHours(part.what().high() - part.what().low());
        return new When(new Occurred(earliest, earliest.plus(length), "part_of_day"), evidence(part.from(), part.to()));
    }

    /** An evening that the text gives no day is not yet to come. */
    private Instant past(Instant earliest) {
        Instant published = freshness.published();
        return published != null && earliest.isAfter(published) ? earliest.minus(DAY) : earliest;
    }

    /**
     * Whether the night is the one that the day ends with: "Wednesday night", "last night", "on the night of 12 to 13
     * April". "Overnight to Saturday" and "in the night" are the one before.
     */
    private boolean startsOn(Found<TimeWord> part, Anchor word) {
        if (word == null) {
            return false;
        }
        boolean same = word.from() < part.to() && part.from() < word.to();
        boolean behind = word.to() == part.from();
        if (same || behind) {
            return true;
        }
        if (word.from() < part.to() || word.from() - part.to() > 6 || !nightLeads.contains(read.word(part.to()))) {
            return false;
        }
        for (int at = part.to() + 1; at < word.from(); at++) {
            boolean day = read.token(at).isNumber()
                    || read.times(at, at + 1).stream()
                            .anyMatch(each -> each.what().kind() == TimeWord.Kind.WEEKDAY);
            if (day) {
                return false;
            }
        }
        return true;
    }

    private When onDay(LocalDate day, Anchor word) {
        Instant start = day.atStartOfDay(zone).toInstant();
        return new When(
                new Occurred(start, day.plusDays(1).atStartOfDay(zone).toInstant(), "day"),
                evidence(word.from(), word.to()));
    }

    /** No word of time at all: the day of publication, or the night before where it was published in the night. */
    private When onPublication(LocalDate day) {
        Instant published = freshness.published();
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        boolean early = published != null && published.isBefore(start.plus(Duration.ofHours(EARLY)));
        Occurred occurred = early
                ? new Occurred(published.minus(NIGHT), published, "unknown")
                : new Occurred(start, end, "unknown");
        return new When(occurred, null);
    }

    private Evidence evidence(int from, int to) {
        return Evidence.of("occurred", read.span(from, to), read.text());
    }
}
