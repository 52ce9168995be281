package org.tocsin.processor.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Chooses among the days that a text names the one on which it happened: the statement that tells the event goes before
 * one that only says who spoke, the day of the deed before the day of the saying ("said on Monday that ... on Sunday"),
 * a weekday before "this morning", what comes early before what comes late. A dateline's date is the last resort.
 */
final class DayReader {

    private static final double TELLS = 4;
    private static final double HINTS = 3;
    private static final double SAYS = 1;
    private static final double DATELINE = 0.1;
    private static final double HALF_ARMED = 0.35;

    /** What each sentence further down costs, up to this many. */
    private static final double STEP = 0.25;

    private static final int STEPS = 10;
    private static final double OF_SAYING = 1.5;
    private static final double OF_BOUND = 1.5;
    private static final double VAGUE = 0.6;
    private static final double OF_START = 1.8;
    private static final double OF_PAST = 2;
    private static final int START_REACH = 4;
    private static final int PAST_REACH = 7;

    /** A lead may well be told in the pluperfect. */
    private static final int LEAD = 1;

    /** So many days back an event may lie that is told of only now. */
    private static final int RECENT = 8;

    /** "Said in a statement late on Monday". */
    private static final int SAYING_REACH = 6;

    private final ReadText read;
    private final Freshness freshness;
    private final Set<String> bounds;
    private final Set<String> beginnings;
    private final Set<String> passives;
    private final Set<String> pluperfect;

    DayReader(ReadText read, Freshness freshness) {
        this.read = read;
        this.freshness = freshness;
        this.passives = read.words("passives");
        this.beginnings = read.words("beginnings");
        this.pluperfect = read.words("pluperfect");
        this.bounds = read.words("day bounds");
    }

    /**
     * A day that the text names.
     *
     * @param date the local date
     * @param word the words that name it
     * @param statement the statement that they stand in
     */
    record Day(LocalDate date, Anchor word, Statement statement) {}

    /** The day of the event; null where the text names none. */
    Day day(List<Statement> statements) {
        Day best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            for (Anchor anchor : freshness.anchors(statement.sentence())) {
                if (anchor.age() != Anchor.Age.FRESH || anchor.date() == null) {
                    continue;
                }
                double weight = weight(statement, anchor) - STEP * Math.min(i, STEPS);
                if (weight > most) {
                    most = weight;
                    best = new Day(anchor.date(), anchor, statement);
                }
            }
        }
        return best != null && ofSaying(best.statement(), best.word()) ? behindSaying(best) : best;
    }

    /** "Beat each other last Friday, the minister said on Tuesday": news of the day, told of one a little older. */
    private Day behindSaying(Day said) {
        for (Anchor anchor : freshness.anchors(said.statement().sentence())) {
            boolean recent = anchor.age() == Anchor.Age.STALE
                    && anchor.date() != null
                    && freshness.today() != null
                    && !anchor.date().isBefore(freshness.today().minusDays(RECENT))
                    && anchor.from() >= read.datelineEnd();
            if (recent) {
                return new Day(anchor.date(), anchor, said.statement());
            }
        }
        return said;
    }

    private double weight(Statement statement, Anchor anchor) {
        if (anchor.from() < read.datelineEnd() && !statement.sentence().isTitle()) {
            return DATELINE;
        }
        double weight = statement.isArmed() ? TELLS : statement.armed() >= HALF_ARMED ? HINTS : SAYS;
        weight -= ofSaying(statement, anchor) ? OF_SAYING : 0;
        weight -= ofStart(statement, anchor) ? OF_START : 0;
        weight -= statement.sentence().index() > LEAD && ofPast(statement, anchor) ? OF_PAST : 0;
        weight -= bounds.contains(read.word(anchor.from() - 1)) ? OF_BOUND : 0;
        return weight - (vague(anchor) ? VAGUE : 0);
    }

    /** "Said on Monday", "said in a statement late on Monday". */
    private boolean ofSaying(Statement statement, Anchor anchor) {
        int from = Math.max(statement.sentence().from(), anchor.from() - SAYING_REACH);
        for (int at = anchor.from() - 1; at >= from; at--) {
            if (read.has(CueKind.REPORT, at, at + 1)) {
                return true;
            }
            boolean deed = read.has(CueKind.EVENT, at, anchor.from())
                    || read.has(CueKind.ACT, at, anchor.from())
                    || read.has(CueKind.HARM, at, anchor.from());
            if (deed || !read.token(at).isWord() && !read.token(at).isNumber()) {
                return false;
            }
        }
        return false;
    }

    /** "What started on Wednesday had become a battle by Thursday": the later day is the news. */
    private boolean ofStart(Statement statement, Anchor anchor) {
        boolean later = freshness.anchors(statement.sentence()).stream()
                .anyMatch(each -> each.from() > anchor.from()
                        && each.age() == Anchor.Age.FRESH
                        && each.date() != null
                        && anchor.date() != null
                        && each.date().isAfter(anchor.date()));
        for (int at = anchor.from() - 1; later && at >= anchor.from() - START_REACH; at--) {
            boolean had = pluperfect.contains(read.word(at)) && passives.contains(read.word(at + 1));
            if (beginnings.contains(read.word(at)) || had) {
                return true;
            }
        }
        return false;
    }

    /** "On Tuesday evening missiles had come down": what came before the news. */
    private boolean ofPast(Statement statement, Anchor anchor) {
        int end = Math.min(statement.sentence().to(), anchor.to() + PAST_REACH);
        for (int at = anchor.to(); at < end; at++) {
            if (pluperfect.contains(read.word(at))) {
                return anchor.from() - statement.sentence().from() <= 1;
            }
            if (!read.token(at).isWord() && !read.token(at).isNumber()) {
                return false;
            }
        }
        return false;
    }

    /** "This morning" and "overnight" give way to a weekday. */
    private boolean vague(Anchor anchor) {
        return read.times(anchor.from(), anchor.to()).stream()
                .noneMatch(word -> word.what().kind() == TimeWord.Kind.WEEKDAY
                        || word.what().kind() == TimeWord.Kind.MONTH);
    }
}
