package org.tocsin.processor.coding;

import java.util.List;
import java.util.Set;

/** Tells whether the words between some people and a word of harm part the two. */
final class LossGaps {

    /** Signs that part nothing: a quotation mark, the Armenian stop before what is stressed. */
    private static final Set<String> OPEN = Set.of("\"", "'", "\u055d");

    private static final Set<String> STOPS = Set.of(";", ".", ":");

    /** "eighty people, it said, have been wounded": so long an aside of who says it may be, in words. */
    private static final int ASIDE = 6;

    private static final int MOST_COMMAS = 3;
    private static final int FAR = 6;
    private static final int BARE = 3;

    private final ReadText read;
    private final Sentence sentence;
    private final List<People> people;
    private final Set<String> joins;
    private final Set<String> clauseStarts;
    private final Set<String> objectEnds;
    private final Set<String> relatives;
    private final PersonWords words;
    private final Set<String> of;
    private final Set<String> parts;
    private final Set<String> auxiliaries;
    private final Set<String> passives;

    LossGaps(ReadText read, Sentence sentence, List<People> people) {
        this.read = read;
        this.people = people;
        this.sentence = sentence;
        this.joins = read.words("joins");
        this.clauseStarts = read.words("clause starts");
        this.objectEnds = read.words("object ends");
        this.relatives = read.words("relatives");
        this.words = new PersonWords(read);
        this.of = read.words("of");
        this.parts = read.words("parts");
        this.auxiliaries = read.words("auxiliaries");
        this.passives = read.words("casualty passives");
    }

    /** True where a word of harm stands in this stretch. */
    boolean harmBetween(int from, int to) {
        return read.cues(from, to).stream().anyMatch(LossReader::isHarm);
    }

    /**
     * True where people that stand before a word of harm are those whom it befell.
     *
     * @param used true where another word told what befell them
     */
    boolean reaches(People whom, Found<Cue> cue, boolean used) {
        boolean bare = whom.head() < 0;
        int commas = 0;
        int asides = 0;
        int at = whom.to();
        while (at < cue.from()) {
            int aside = asideEnd(at, cue.from());
            if (aside > at) {
                asides += aside - at;
                at = aside;
                continue;
            }
            String word = read.word(at);
            if (STOPS.contains(word)) {
                return false;
            }
            boolean parts = word.equals(",") || joins.contains(word);
            if (parts && (used || bare)) {
                return false;
            }
            if (word.equals(",") && ++commas > MOST_COMMAS || commas > 0 && read.has(CueKind.REPORT, at, at + 1)) {
                return false;
            }
            if (parts && (joins.contains(word) || sentence.isTitle()) && harmBetween(whom.to(), at)) {
                return false;
            }
            if (clauseStarts.contains(word) && !joins.contains(word) && !relatives.contains(word)) {
                return false;
            }
            at++;
        }
        if (used && harmBetween(whom.to(), cue.from()) && cue.from() - whom.to() > FAR) {
            return false;
        }
        return !bare || cue.from() - whom.to() - asides <= BARE;
    }

    /** So many words part some people from a word of harm behind them, asides apart. */
    int distance(People whom, Found<Cue> cue) {
        int words = 0;
        int at = whom.to();
        while (at < cue.from()) {
            int aside = asideEnd(at, cue.from());
            words += aside > at ? 0 : 1;
            at = aside > at ? aside : at + 1;
        }
        return words;
    }

    /** ", the doctor said,": true for people who stand in an aside, and speak. */
    boolean isAside(People whom, Found<Cue> cue) {
        for (int at = whom.from() - 1; at >= Math.max(sentence.from(), whom.from() - BARE); at--) {
            if (read.word(at).equals(",")) {
                return asideEnd(at, cue.from()) > whom.to();
            }
        }
        return false;
    }

    /** ", it said,": one past an aside of who says it that starts here, or the same token. */
    private int asideEnd(int from, int to) {
        if (!read.word(from).equals(",")) {
            return from;
        }
        int listed = listEnd(from, to);
        if (listed > from) {
            return listed;
        }
        for (int at = from + 1; at < Math.min(to, from + ASIDE + 2); at++) {
            if (read.word(at).equals(",")) {
                boolean among = parts.contains(read.word(from + 1)) || parts.contains(read.word(from + 2));
                boolean aside = among || read.has(CueKind.REPORT, from + 1, at);
                return aside && !harmBetween(from + 1, at) ? at + 1 : from;
            }
        }
        return from;
    }

    /** ", five of them policemen,", ", a man and a woman,": one past a list of those just told, or the same token. */
    private int listEnd(int from, int to) {
        int end = from;
        for (People each : people) {
            if (each.from() <= from || each.from() >= to) {
                continue;
            }
            if (each.use() != People.Use.PART || end == from && each.from() > from + 1) {
                break;
            }
            end = each.to();
        }
        for (int at = end; at < Math.min(to, end + ASIDE) && end > from; at++) {
            if (read.word(at).equals(",")) {
                return harmBetween(from + 1, at) ? from : at + 1;
            }
        }
        return from;
    }

    /** True where people that stand behind a word of harm can be its object. */
    boolean isObject(Found<Cue> cue, People whom) {
        for (int at = cue.to(); at < whom.from(); at++) {
            String word = read.word(at);
            boolean sign = !read.token(at).isWord() && !read.token(at).isNumber() && !OPEN.contains(word);
            boolean ends = joins.contains(word)
                    || objectEnds.contains(word) && !isOfWhom(cue, at)
                    || clauseStarts.contains(word);
            if (sign || ends || words.isUnit(word)) {
                return false;
            }
        }
        return whom.head() >= 0 || endsBehind(whom);
    }

    /** "the lives of two", "a group of seven": more about the object, not its end. */
    private boolean isOfWhom(Found<Cue> cue, int at) {
        return of.contains(read.word(at))
                && (at == cue.to() || read.words("groups").contains(read.word(at - 1)));
    }

    /** False for "two heights": a bare number before a noun that is not of people. */
    boolean standsAlone(People whom) {
        int next = whom.to();
        return whom.head() >= 0
                || endsBehind(whom)
                || auxiliaries.contains(read.word(next))
                || passives.contains(read.word(next))
                || of.contains(read.word(next))
                || harmBetween(next, Math.min(sentence.to(), next + 2));
    }

    /** A bare number is an object only where nothing is counted behind it. */
    boolean endsBehind(People bare) {
        String next = read.word(bare.to());
        return bare.to() >= sentence.to()
                || !read.token(bare.to()).isWord()
                || joins.contains(next)
                || objectEnds.contains(next)
                || clauseStarts.contains(next)
                || !read.times(bare.to(), Math.min(sentence.to(), bare.to() + 2))
                        .isEmpty();
    }
}
