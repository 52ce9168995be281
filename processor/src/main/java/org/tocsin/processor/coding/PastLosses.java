package org.tocsin.processor.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Tells the losses of this event from those of earlier ones, and a toll from the one that it replaces. */
final class PastLosses {

    /** Headline and two sentences set the day of the event. */
    private static final int LEAD = 3;
    /** A day this many tokens behind the loss still dates it. */
    private static final int SAME_CLAUSE = 4;

    private static final int REACH = 6;

    private final ReadText read;
    private final Freshness freshness;
    private final Set<String> since;
    private final Set<String> pluperfect;
    private final Set<String> endings;
    private final Set<String> superseded;

    PastLosses(ReadText read, Freshness freshness) {
        this.read = read;
        this.freshness = freshness;
        this.since = read.words("since");
        this.pluperfect = read.words("pluperfect");
        this.endings = read.words("pluperfect endings");
        this.superseded = read.words("superseded");
    }

    /** The first day of the last three that the lead names, or null. */
    LocalDate leadDay(List<Statement> statements) {
        for (Statement statement : statements.subList(0, Math.min(LEAD, statements.size()))) {
            for (Anchor anchor : freshness.anchors(statement.sentence())) {
                if (anchor.age() == Anchor.Age.FRESH && anchor.date() != null) {
                    return anchor.date();
                }
            }
        }
        return null;
    }

    /** True where a statement tells of the event of the lead. */
    boolean isFresh(Statement statement, LocalDate lead) {
        return statement.fresh() && freshness.isFresh(statement.sentence()) && !earlier(statement, lead);
    }

    /** Further down, what names only an earlier day than the lead tells of another event; a night may have begun it. */
    private boolean earlier(Statement statement, LocalDate lead) {
        if (lead == null || statement.sentence().index() < LEAD) {
            return false;
        }
        boolean before = false;
        int harm = statement.cues().stream()
                .filter(LossReader::isHarm)
                .mapToInt(Found::from)
                .min()
                .orElse(0);
        for (Anchor anchor : freshness.anchors(statement.sentence())) {
            if (anchor.from() > harm + SAME_CLAUSE) {
                continue;
            }
            if (anchor.date() != null && !anchor.date().isBefore(isNamed(anchor) ? lead : lead.minusDays(1))) {
                return false;
            }
            before |= anchor.date() != null;
        }
        return before;
    }

    /** True for a weekday or date, false for "overnight". */
    private boolean isNamed(Anchor anchor) {
        return read.times(anchor.from(), anchor.to()).stream()
                .noneMatch(word -> word.what().kind() == TimeWord.Kind.DAY);
    }

    /** "since the fighting began ten have died", "in May a patrol had lost two": other days than this. */
    boolean tellsOfBefore(Statement statement, int from, Found<Cue> cue) {
        Sentence sentence = statement.sentence();
        if (sentence.isTitle()) {
            return false;
        }
        for (int at = sentence.from(); at < Math.min(sentence.to(), cue.to() + SAME_CLAUSE); at++) {
            if (since.contains(read.word(at)) && !freshBehind(sentence, at)) {
                return true;
            }
        }
        return sentence.index() >= LEAD - 1 && isPluperfect(sentence, cue);
    }

    private boolean freshBehind(Sentence sentence, int at) {
        return freshness.anchors(sentence).stream()
                .anyMatch(anchor ->
                        anchor.age() == Anchor.Age.FRESH && anchor.from() > at && anchor.from() <= at + REACH);
    }

    /** What had happened before; in what somebody says, the tense tells nothing. */
    private boolean isPluperfect(Sentence sentence, Found<Cue> cue) {
        boolean said = read.has(CueKind.REPORT, sentence.from(), sentence.to());
        for (int at = Math.max(sentence.from(), cue.from() - 2); at < cue.from() && !said; at++) {
            if (pluperfect.contains(read.word(at))) {
                return true;
            }
        }
        for (int at = cue.from(); at < sentence.to(); at++) {
            String word = read.word(at);
            if (endings.stream().anyMatch(word::endsWith)) {
                return true;
            }
        }
        return false;
    }

    /** "an earlier count had spoken of four": a toll that another replaces. */
    boolean isSuperseded(Sentence sentence, int from) {
        for (int at = Math.max(sentence.from(), from - REACH - 2); at < from; at++) {
            if (superseded.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }
}
