package org.tocsin.processor.coding;

import java.util.Set;

/** Tells where a text says that nobody came to harm: "no one was hurt", "погибших нет", "ölen yok". */
final class NoLossReader {

    private static final int BEFORE = 4;
    private static final int BEHIND = 3;
    /** "потерь среди личного состава нет". */
    private static final int FAR_BEHIND = 6;

    private final ReadText read;
    private final Set<String> none;
    private final Set<String> losses;
    private final Set<String> unsaid;
    private final Set<String> afterNegations;

    NoLossReader(ReadText read) {
        this.read = read;
        this.none = read.words("none");
        this.losses = read.words("losses");
        this.unsaid = read.words("unsaid");
        this.afterNegations = read.words("after negations");
    }

    /** True where the words around this word of harm deny it; "no word of losses" says nothing. */
    boolean denies(Sentence sentence, Found<Cue> harm) {
        int behind = losses.contains(read.word(harm.from())) ? FAR_BEHIND : BEHIND;
        for (int at = harm.to(); at < Math.min(sentence.to(), harm.to() + behind); at++) {
            if (afterNegations.contains(read.word(at))) {
                return !unsaid.contains(read.word(at + 1)) && !unsaid.contains(read.word(at - 1));
            }
            if (!read.token(at).isWord()) {
                break;
            }
        }
        for (int at = harm.from() - 1; at >= Math.max(sentence.from(), harm.from() - BEFORE); at--) {
            String word = read.word(at);
            if (none.contains(word) || word.equals("one") && read.word(at - 1).equals("no")) {
                return !isOfHurt(at, harm);
            }
            if (!read.token(at).isWord() || unsaid.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** "none of the three injured men is in danger": they are hurt. */
    private boolean isOfHurt(int none, Found<Cue> harm) {
        boolean counted = false;
        for (int at = none + 1; at < harm.from(); at++) {
            if (read.words("casualty passives").contains(read.word(at))) {
                return false;
            }
            counted |= Numbers.isNumeric(read, read.times(at, at + 1), at);
        }
        return counted && read.words("of").contains(read.word(none + 1));
    }

    /** The first token of the words that deny. */
    int from(Sentence sentence, Found<Cue> harm) {
        return Math.max(sentence.from(), harm.from() - BEFORE);
    }
}
