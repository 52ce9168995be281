package org.tocsin.processor.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Tells the losses of this event from those of earlier ones, and a toll from the one that it replaces. */
final class PastLosses {

    /** Headline and first sentence set the day of the event; a second one may, where they name none. */
    private static final int LEAD = 2;

    /** A day so many tokens behind a word of saying is that of the statement: "said in Baku on Saturday". */
    private static final int SAID = 5;
    /** A day this many tokens behind the loss still dates it. */
    private static final int SAME_CLAUSE = 4;

    private static final int REACH = 6;
    private static final Set<String> BREAKS = Set.of(",", ";", ":");
    /** The value of tallies that speak of another day only further down: "the day before". */
    private static final String BELOW = "below";

    private final ReadText read;
    private final Freshness freshness;
    private final Sides.Pair pair;
    private final Set<String> in;
    private final Set<String> since;
    private final Set<String> pluperfect;
    private final Set<String> endings;
    private final Set<String> superseded;
    private final Set<String> lightVerbs;
    private final Set<String> superlatives;
    private final Set<String> relatives;
    private final Set<String> units;
    private final Set<String> afters;
    private final Set<String> spans;

    PastLosses(ReadText read, Freshness freshness, Sides.Pair pair) {
        this.read = read;
        this.freshness = freshness;
        this.pair = pair;
        this.in = read.words("in");
        this.since = read.words("since");
        this.pluperfect = read.words("pluperfect");
        this.endings = read.words("pluperfect endings");
        this.superseded = read.words("superseded");
        this.lightVerbs = read.words("light verbs");
        this.relatives = read.words("aside starts");
        this.superlatives = read.words("superlatives");
        this.units = read.words("units");
        this.afters = read.words("after");
        this.spans = read.words("spans");
    }

    /**
     * The day that the lead gives.
     *
     * @param date the local date
     * @param said true where it is the day of a statement alone, and the event may have been before
     */
    record Lead(LocalDate date, boolean said) {}

    /** The first day of the last three that the lead names, or null. */
    Lead lead(List<Statement> statements) {
        Lead said = null;
        for (Statement statement : statements.subList(0, Math.min(LEAD + 1, statements.size()))) {
            for (Anchor anchor : freshness.anchors(statement.sentence())) {
                if (anchor.age() != Anchor.Age.FRESH || anchor.date() == null) {
                    continue;
                }
                if (!isDayOfSaying(statement, anchor)) {
                    return new Lead(anchor.date(), false);
                }
                said = said == null ? new Lead(anchor.date(), true) : said;
            }
        }
        return said;
    }

    private boolean isDayOfSaying(Statement statement, Anchor anchor) {
        int from = Math.max(statement.sentence().from(), anchor.from() - SAID);
        for (Found<Cue> said : read.cues(from, anchor.from())) {
            boolean apart = false;
            for (int at = said.to(); at < anchor.from(); at++) {
                apart |= !read.token(at).isWord() || read.words("clause starts").contains(read.word(at));
            }
            if (said.what().kind() == CueKind.REPORT && !apart) {
                return true;
            }
        }
        return read.has(
                CueKind.REPORT, anchor.to(), Math.min(statement.sentence().to(), anchor.to() + 1));
    }

    /** True where a statement tells of the event of the lead. */
    boolean isFresh(Statement statement, Lead lead) {
        return statement.fresh()
                && freshness.isFresh(statement.sentence())
                && !earlier(statement, lead)
                && !elsewhere(statement);
    }

    /** Below the lead, a sentence that says "in Iraq" and names neither side tells of another war. */
    private boolean elsewhere(Statement statement) {
        Sentence sentence = statement.sentence();
        boolean other = false;
        for (Found<Actor> actor : read.actors(sentence.from(), sentence.to())) {
            if (pair.has(actor.what().country())) {
                return false;
            }
            other |= in.contains(read.word(actor.from() - 1));
        }
        return other && sentence.index() >= LEAD;
    }

    /** Further down, what names only an earlier day than the lead tells of another event; a night may have begun it. */
    private boolean earlier(Statement statement, Lead lead) {
        if (lead == null || statement.sentence().index() < LEAD + (lead.said() ? 1 : 0)) {
            return false;
        }
        LocalDate day = lead.date();
        boolean before = false;
        int harm = statement.cues().stream()
                .filter(LossReader::isHarm)
                .mapToInt(Found::from)
                .min()
                .orElse(0);
        for (Anchor anchor : freshness.anchors(statement.sentence())) {
            if (isFarBehind(anchor, harm) || isOtherClause(anchor.to(), harm)) {
                continue;
            }
            if (since.contains(read.word(anchor.from() - 1))
                    || anchor.date() != null && !anchor.date().isBefore(isNamed(anchor) ? day : day.minusDays(1))) {
                return false;
            }
            before |= anchor.date() != null;
        }
        return before;
    }

    /** Behind a comma or a verb of saying, a day is no more that of the loss. */
    private boolean isFarBehind(Anchor anchor, int harm) {
        if (anchor.from() <= harm + SAME_CLAUSE) {
            return false;
        }
        for (int at = harm; at < anchor.from(); at++) {
            if (BREAKS.contains(read.word(at)) || read.has(CueKind.REPORT, at, at + 1)) {
                return true;
            }
        }
        return anchor.from() > harm + 2 * SAME_CLAUSE;
    }

    /** "surrounded posts on Saturday, and that three were injured": another clause has begun. */
    private boolean isOtherClause(int from, int to) {
        for (int at = from; at < to - 1; at++) {
            if (read.word(at).equals(",")
                    && read.words("joins").contains(read.word(at + 1))
                    && read.words("clause starts").contains(read.word(at + 2))) {
                return true;
            }
        }
        return false;
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
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (at > cue.to() && BREAKS.contains(read.word(at))) {
                break;
            }
            boolean near = at < cue.to() + SAME_CLAUSE || !freshBetween(sentence, cue.to(), at);
            if (since.contains(read.word(at))
                    && near
                    && !(sentence.index() < LEAD && freshBehind(sentence, at))
                    && !(isRecord(sentence, at) && !isRelated(at, from))) {
                return true;
            }
        }
        return isTallied(sentence, from, cue)
                || isFollowed(sentence, from, cue)
                || sentence.index() >= LEAD && isPluperfect(sentence, cue);
    }

    /** "came a day after three soldiers died": what stands behind the words is the older event. */
    private boolean isFollowed(Sentence sentence, int from, Found<Cue> cue) {
        int loss = Math.min(from, cue.from());
        for (int at = loss - 1; at > sentence.from(); at--) {
            if (BREAKS.contains(read.word(at))) {
                return false;
            }
            if (afters.contains(read.word(at)) && spans.contains(read.word(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** "twelve have died this year", "in accidents": words of a tally, and no other word of harm between. */
    private boolean isTallied(Sentence sentence, int from, Found<Cue> cue) {
        for (Found<Cue> tally : read.cues(sentence.from(), sentence.to())) {
            boolean below = tally.what().value().equals(BELOW);
            if (tally.what().kind() != CueKind.TALLY
                    || below && (sentence.index() < LEAD || !isBeside(sentence, tally, from, cue))) {
                continue;
            }
            int start = Math.min(tally.to(), Math.max(from, cue.to()));
            int end = Math.max(tally.from(), Math.min(from, cue.from()));
            boolean parted = false;
            for (int at = Math.min(start, end); at < Math.max(start, end); at++) {
                boolean inside = Math.min(from, cue.from()) <= at && at < cue.to();
                boolean harm = !inside && read.cues(at, at + 1).stream().anyMatch(LossReader::isHarm);
                String word = read.word(at);
                boolean behind = word.equals(",") && !inside && tally.from() >= cue.to();
                parted |= harm || behind || word.equals(";") || word.equals(":");
            }
            if (!parted) {
                return true;
            }
        }
        return false;
    }

    /** "wounded two soldiers the day before", "The day before, two soldiers": close by, and no other deed between. */
    private boolean isBeside(Sentence sentence, Found<Cue> tally, int from, Found<Cue> cue) {
        if (tally.from() <= sentence.from() + 1) {
            return true;
        }
        int near = tally.from() >= cue.to() ? tally.from() - cue.to() : from - tally.to();
        for (int at = tally.to(); at < from; at++) {
            if (BREAKS.contains(read.word(at))) {
                return false;
            }
        }
        boolean deed = read.has(CueKind.EVENT, cue.to(), tally.from()) || read.has(CueKind.ACT, cue.to(), tally.from());
        return near <= REACH && !deed;
    }

    private boolean freshBetween(Sentence sentence, int from, int to) {
        return freshness.anchors(sentence).stream()
                .anyMatch(anchor -> anchor.age() == Anchor.Age.FRESH && anchor.from() >= from && anchor.from() < to);
    }

    /** "the worst incident since September": the fresh one. */
    private boolean isRecord(Sentence sentence, int at) {
        for (int i = Math.max(sentence.from(), at - REACH); i < at; i++) {
            if (superlatives.contains(read.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "the first clash since June 2020, which left twenty dead": the old one did. */
    private boolean isRelated(int since, int from) {
        for (int at = since + 1; at < from; at++) {
            if (relatives.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean freshBehind(Sentence sentence, int at) {
        return freshness.anchors(sentence).stream()
                .anyMatch(anchor ->
                        anchor.age() == Anchor.Age.FRESH && anchor.from() > at && anchor.from() <= at + REACH);
    }

    /** What had happened before; in what somebody says, the tense tells nothing. */
    private boolean isPluperfect(Sentence sentence, Found<Cue> cue) {
        boolean said = read.has(CueKind.REPORT, sentence.from(), sentence.to())
                || read.has(CueKind.ADMIT, sentence.from(), sentence.to());
        for (int at = Math.max(sentence.from(), cue.from() - 2); at < cue.from() && !said; at++) {
            if (pluperfect.contains(read.word(at))) {
                return true;
            }
        }
        int end = lightVerbs.contains(read.word(cue.to())) ? cue.to() + 1 : cue.to();
        for (int at = cue.from(); at < Math.min(sentence.to(), end); at++) {
            String word = read.word(at);
            if (endings.stream().anyMatch(word::endsWith)) {
                return true;
            }
        }
        return false;
    }

    /** "an earlier count had spoken of four": a toll that another replaces. */
    boolean isSuperseded(Sentence sentence, int from) {
        for (int at = from - 1; at >= Math.max(sentence.from(), from - REACH - 2); at--) {
            if (BREAKS.contains(read.word(at)) && at > sentence.from() + 1) {
                return false;
            }
            if (superseded.contains(read.word(at)) && !units.contains(read.word(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
