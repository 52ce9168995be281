package org.tocsin.processor.geo;

import java.util.List;

/** Looks from a name to the words before and after it, over words that only fill ("the village of"). */
final class Surroundings {

    /** More words than this between a cue and its name belong to something else. */
    private static final int REACH = 10;
    /** How far before "from" the word for fire may stand. */
    private static final int FIRE_REACH = 9;

    private static final List<Cue> BEFORE = List.of(
            Cue.HOSPITAL, Cue.SEAT, Cue.VENUE, Cue.PEOPLE, Cue.DISPUTE, Cue.FAR, Cue.FROM_FIRE, Cue.TOWARDS,
            Cue.STRUCK, Cue.BEARING, Cue.BETWEEN, Cue.NEAR, Cue.FROM, Cue.TO, Cue.AT);

    private final Words words;
    private final CueLexicon cues;

    Surroundings(Words words, CueLexicon cues) {
        this.words = words;
        this.cues = cues;
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
            Cue cue = cueEndingAt(at);
            if (cue != null) {
                return new Before(cue, at, point, area, position);
            }
            if (cues.has(Cue.TYPE_POINT, word)) {
                point = true;
            } else if (cues.has(Cue.TYPE_AREA, word)) {
                area = true;
            } else if (cues.has(Cue.POSITION, word)) {
                position = true;
            } else if (!cues.has(Cue.FILL, word) && !CueLexicon.isHyphen(word) && !word.is("'s")) {
                break;
            }
            at--;
        }
        return new Before(null, at, point, area, position);
    }

    /** The cue of the longest phrase that ends here; among equals the first of {@link #BEFORE}. */
    private Cue cueEndingAt(int at) {
        Cue best = null;
        int length = 0;
        for (Cue cue : BEFORE) {
            int taken = cues.endingAt(words, at, cue);
            if (taken > length) {
                best = cue;
                length = taken;
            }
        }
        return best;
    }

    /** True where a phrase of {@code cue} follows the word at {@code last}, with only filling words between. */
    boolean followed(int last, Cue cue) {
        return followedAt(last, cue) >= 0;
    }

    private int followedAt(int last, Cue cue) {
        int at = last + 1;
        for (int steps = 0; at < words.size() && steps < REACH / 2; steps++) {
            if (cues.startingAt(words, at, cue) > 0) {
                return at;
            }
            Word word = words.get(at);
            boolean fill = cues.has(Cue.FILL, word)
                    || cues.has(Cue.TYPE_POINT, word)
                    || cues.has(Cue.TYPE_AREA, word)
                    || cues.has(Cue.POSITION, word)
                    || word.is("'s")
                    || CueLexicon.isHyphen(word);
            if (!fill) {
                return -1;
            }
            at++;
        }
        return -1;
    }

    /** True where the very next words are a phrase of {@code cue}. */
    boolean next(int last, Cue cue) {
        return cues.startingAt(words, last + 1, cue) > 0;
    }

    /** True where the word right after a name, or after its 's, is one of {@code cue}. */
    boolean nextOrOwned(int last, Cue cue) {
        return next(last, cue) || words.at(last + 1).is("'s") && next(last + 1, cue);
    }

    /** True where a word for fire stands before {@code at} in the sentence. */
    boolean fireBefore(int at) {
        int steps = 0;
        for (int i = at - 1; i >= 0 && steps < FIRE_REACH && !words.endsSentence(i); i--, steps++) {
            if (cues.has(Cue.FIRE, words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** True where both words stand in one sentence. */
    boolean sameSentence(int one, int other) {
        for (int i = Math.min(one, other); i < Math.max(one, other); i++) {
            if (words.endsSentence(i)) {
                return false;
            }
        }
        return true;
    }

    /** True where every word between the two is a filling word, a comma, or one of place ("in", "of"). */
    boolean onlyPlaceWordsBetween(int last, int first) {
        if (first - last > 7) {
            return false;
        }
        for (int i = last + 1; i < first; i++) {
            Word word = words.get(i);
            boolean passes = word.is(",")
                    || word.is("'s")
                    || word.is("in")
                    || word.is("(")
                    || cues.has(Cue.FILL, word)
                    || cues.has(Cue.TYPE_POINT, word)
                    || cues.has(Cue.TYPE_AREA, word);
            if (!passes) {
                return false;
            }
        }
        return true;
    }
}
