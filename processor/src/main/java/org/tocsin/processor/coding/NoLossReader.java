package org.tocsin.processor.coding;

import java.util.Set;

/** Tells where a text says that nobody came to harm: "no one was hurt", "погибших нет", "ölen yok". */
final class NoLossReader {

    private static final int BEFORE = 4;
    private static final int BEHIND = 3;

    private final ReadText read;
    private final Set<String> none;
    private final Set<String> unsaid;
    private final Set<String> afterNegations;

    NoLossReader(ReadText read) {
        this.read = read;
        this.none = read.words("none");
        this.unsaid = read.words("unsaid");
        this.afterNegations = read.words("after negations");
    }

    /** True where the words around this word of harm deny it; "no word of losses" says nothing. */
    boolean denies(Sentence sentence, Found<Cue> harm) {
        for (int at = harm.to(); at < Math.min(sentence.to(), harm.to() + BEHIND); at++) {
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
                return true;
            }
            if (!read.token(at).isWord() || unsaid.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** The first token of the words that deny. */
    int from(Sentence sentence, Found<Cue> harm) {
        return Math.max(sentence.from(), harm.from() - BEFORE);
    }
}
