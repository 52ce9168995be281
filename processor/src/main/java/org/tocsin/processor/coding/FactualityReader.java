package org.tocsin.processor.coding;

import java.util.Set;

/** Tells how far a word is told as done: less where the words beside it say that it did not or may yet happen. */
final class FactualityReader {

    /** What a denied act, or a weapon that is not there, keeps of its weight. */
    static final double NEGATED = 0.4;

    private static final double SUPPOSED = 0.5;

    private final ReadText read;
    private final Set<String> afterNegations;

    FactualityReader(ReadText read) {
        this.read = read;
        this.afterNegations = read.words("after negations");
    }

    /**
     * What a word keeps of its weight.
     *
     * @return 1 where it is told as done, {@link #NEGATED} or {@link #SUPPOSED} where it is denied or supposed
     */
    double share(Sentence sentence, Found<Cue> cue) {
        double factor = 1;
        for (int at = Math.max(sentence.from(), cue.from() - 4); at < cue.from(); at++) {
            if (!read.token(at).isWord() && !read.token(at).isNumber()) {
                factor = 1;
            }
            for (Found<Cue> before : read.cues(at, at + 1)) {
                if (before.what().kind() == CueKind.NEGATION) {
                    factor = Math.min(factor, NEGATED);
                } else if (before.what().kind() == CueKind.HYPOTHETICAL) {
                    factor = Math.min(factor, SUPPOSED);
                }
            }
        }
        for (int at = cue.to(); at < Math.min(sentence.to(), cue.to() + 2); at++) {
            factor = afterNegations.contains(read.word(at)) ? Math.min(factor, NEGATED) : factor;
        }
        return factor;
    }
}
