package org.tocsin.processor.geo;

import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.Span;

/** Looks from a name to the words before and after it, over words that only fill ("the village of"). */
final class Surroundings {

    /** More words than this between a cue and its name belong to something else. */
    private static final int REACH = 10;
    /** How far before "from" or "towards" the word for what moved may stand. */
    private static final int LOOSE_REACH = 9;

    private static final List<Cue> BEFORE = List.of(
            Cue.HOSPITAL,
            Cue.SEAT,
            Cue.VENUE,
            Cue.PEOPLE,
            Cue.DISPUTE,
            Cue.FAR,
            Cue.FROM_FIRE,
            Cue.TOWARDS,
            Cue.STRUCK,
            Cue.BEARING,
            Cue.BETWEEN,
            Cue.NEAR,
            Cue.FROM,
            Cue.TO,
            Cue.AT);

    private final Words words;
    private final CueLexicon cues;
    /** How many sentences end before each word. */
    private final int[] endsBefore;

    Surroundings(Words words, CueLexicon cues) {
        this.words = words;
        this.cues = cues;
        this.endsBefore = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            endsBefore[i + 1] = endsBefore[i] + (words.endsSentence(i) && !words.endsSentence(i - 1) ? 1 : 0);
        }
    }

    /**
     * What stands before a name.
     *
     * @param cue the nearest cue, or null
     * @param at index of the cue's last word, or of the word where the look ended
     * @param point a word for a point ("village") stands between
     * @param area a word for an area ("districts") stands between
     * @param position a word for a place of fire ("positions") stands between
     */
    record Before(Cue cue, int at, boolean point, boolean area, boolean position) {}

    /** The nearest cue before the word at {@code first}, and what fills the gap. */
    Before before(int first) {
        boolean point = false;
        boolean area = false;
        boolean position = false;
        int at = first - 1;
        for (int steps = 0; at >= 0 && steps < REACH; steps++) {
            Word word = words.get(at);
            if (words.endsSentence(at)) {
                break;
            }
            Cue cue = cues.endingAt(words, at, BEFORE);
            if (cue != null) {
                Before source = cue == Cue.AT || cue == Cue.NEAR ? positionsFrom(at, point, area) : null;
                return source != null ? source : new Before(cue, at, point, area, position);
            }
            Set<Cue> own = cues.of(word);
            if (own.contains(Cue.TYPE_POINT)) {
                point = true;
            } else if (own.contains(Cue.TYPE_AREA)) {
                area = true;
            } else if (own.contains(Cue.POSITION)) {
                position = true;
            } else if (!own.contains(Cue.FILL) && !CueLexicon.isHyphen(word) && !word.is("'s")) {
                break;
            }
            at--;
        }
        return new Before(null, at, point, area, position);
    }

    /** "from positions in", "fired from a hill near": the source of fire, where the words before say so; or null. */
    private Before positionsFrom(int index, boolean point, boolean area) {
        boolean position = false;
        for (int at = index - 1; at >= 0 && index - at < REACH && !words.endsSentence(at); at--) {
            Cue cue = cues.endingAt(words, at, BEFORE);
            if (position && (cue == Cue.FROM || cue == Cue.FROM_FIRE)) {
                return new Before(cue, at, point, area, true);
            }
            Set<Cue> own = cues.of(words.get(at));
            position |= own.contains(Cue.POSITION);
            if (cue != null || !own.contains(Cue.FILL) && !own.contains(Cue.POSITION)) {
                return null;
            }
        }
        return null;
    }

    /** True where a phrase of {@code cue} follows the word at {@code last}, with only filling words between. */
    boolean followed(int last, Cue cue) {
        return followedAt(last, cue) >= 0;
    }

    private int followedAt(int last, Cue cue) {
        int at = last + 1;
        for (int steps = 0; at < words.size() && steps < REACH / 2; steps++) {
            if (cues.startsAt(words, at, cue)) {
                return at;
            }
            Word word = words.get(at);
            if (!fills(word) && !word.is("'s") && !CueLexicon.isHyphen(word)) {
                return -1;
            }
            at++;
        }
        return -1;
    }

    /** True where the very next words are a phrase of {@code cue}. */
    boolean next(int last, Cue cue) {
        return cues.startsAt(words, last + 1, cue);
    }

    /** True where the word right after a name, or after its 's, is one of {@code cue}. */
    boolean nextOrOwned(int last, Cue cue) {
        return next(last, cue) || words.at(last + 1).is("'s") && next(last + 1, cue);
    }

    /** True where a word of {@code cue} stands not far before {@code at} in the sentence. */
    boolean anyBefore(int at, Cue cue) {
        return anyBefore(at, cue, LOOSE_REACH);
    }

    /** True where a word of {@code cue} is one of the {@code reach} words before {@code at} in the sentence. */
    boolean anyBefore(int at, Cue cue, int reach) {
        int steps = 0;
        for (int i = at - 1; i >= 0 && steps < reach && !words.endsSentence(i); i--, steps++) {
            if (cues.has(cue, words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** True where "to" and a capital follow in the sentence: "from A, by the mine, to B". */
    boolean reaches(int last) {
        for (int i = last + 1; i < words.size() && i - last <= LOOSE_REACH && !words.endsSentence(i); i++) {
            if (words.get(i).is("to")) {
                return startsName(i + 1);
            }
        }
        return false;
    }

    private boolean startsName(int from) {
        int at = from;
        while (at < words.size() && at - from < REACH / 2 && !words.get(at).capital() && passes(words.get(at))) {
            at++;
        }
        return words.at(at).isWord() && words.at(at).capital();
    }

    private boolean passes(Word word) {
        return fills(word) || word.is("over") || word.is("above");
    }

    /** A filling word, a kind of place, or a place of fire. */
    private boolean fills(Word word) {
        Set<Cue> own = cues.of(word);
        return own.contains(Cue.FILL)
                || own.contains(Cue.TYPE_POINT)
                || own.contains(Cue.TYPE_AREA)
                || own.contains(Cue.POSITION);
    }

    /** True where the "to" at {@code index} ends a stretch of fire that "from" began in the sentence. */
    boolean isStretch(int index) {
        for (int i = index - 1; i >= 0 && index - i <= LOOSE_REACH + 2 && !words.endsSentence(i); i--) {
            if (words.get(i).is("from")) {
                return anyBefore(i, Cue.FIRE);
            }
        }
        return false;
    }

    /** How many sentences end from the one word to the other. */
    int sentencesBetween(int one, int other) {
        return Math.abs(endsBefore[other] - endsBefore[one]);
    }

    /** How many sentences end between a stretch of the text and a word outside of it. */
    int sentencesBetween(Span span, int index) {
        int first = words.indexAt(span.start());
        int last = words.indexAt(Math.max(span.start(), span.end() - 1));
        return index < first ? sentencesBetween(index, first) : sentencesBetween(Math.min(last, index), index);
    }

    /** True where both words stand in one sentence. */
    boolean sameSentence(int one, int other) {
        return sentencesBetween(one, other) == 0;
    }

    /** "X is a town in the south of Y": the sentence goes on from the one name to say where it lies. */
    boolean tellsWhere(int last, int first) {
        if (first - last > REACH + 2
                || !words.at(last + 1).is("is") && !words.at(last + 1).is("was")) {
            return false;
        }
        for (int i = last + 2; i < first; i++) {
            if (words.endsSentence(i)) {
                return false;
            }
        }
        Word before = words.at(first - 1).is("the") ? words.at(first - 2) : words.at(first - 1);
        return before.is("in") || before.is("of") || fills(before) || cues.has(Cue.AT, before);
    }

    /** True where every word between the two is a filling word, a comma, or one of place ("in", "of"). */
    boolean onlyPlaceWordsBetween(int last, int first) {
        if (first - last > 7) {
            return false;
        }
        for (int i = last + 1; i < first; i++) {
            Word word = words.get(i);
            Set<Cue> own = cues.of(word);
            boolean passes = word.is(",")
                    || word.is("'s")
                    || word.is("in")
                    || word.is("on")
                    || word.is("(")
                    || own.contains(Cue.FILL)
                    || own.contains(Cue.TYPE_POINT)
                    || own.contains(Cue.TYPE_AREA);
            if (!passes) {
                return false;
            }
        }
        return true;
    }
}
