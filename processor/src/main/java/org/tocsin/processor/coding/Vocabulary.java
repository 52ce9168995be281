package org.tocsin.processor.coding;

import java.util.List;
import java.util.Map;

/**
 * The words and stems that the lexicons of one language hold, so that a word of a text is looked up once for all of
 * them. Immutable once built.
 */
final class Vocabulary {

    private static final int[] UNKNOWN = {};

    /** Signs that no lexicon need hold to be in every text. */
    private static final String SIGNS = ".,:;!?\"'()[]/\u2014";

    private final WordMap<Term> words = new WordMap<>();
    private final WordMap<Integer> stems = new WordMap<>();

    /**
     * @param words words and their numbers
     * @param stems stems and theirs; no number stands for both
     */
    Vocabulary(Map<String, Integer> words, Map<String, Integer> stems) {
        stems.forEach((stem, number) -> this.stems.computeIfAbsent(stem, () -> number));
        words.forEach((word, number) ->
                this.words.computeIfAbsent(word, () -> new Term(word, numbers(new int[] {number}, word))));
        SIGNS.chars()
                .mapToObj(Character::toString)
                .forEach(sign -> this.words.computeIfAbsent(sign, () -> new Term(sign, numbers(UNKNOWN, sign))));
    }

    /** The term of a folded word, known or not. */
    Term term(CharSequence folded) {
        Term known = words.get(folded);
        return known != null ? known : new Term(folded.toString(), numbers(UNKNOWN, folded));
    }

    private int[] numbers(int[] whole, CharSequence word) {
        List<Integer> beginnings = stems.beginnings(word);
        if (beginnings.isEmpty()) {
            return whole;
        }
        int[] out = new int[whole.length + beginnings.size()];
        System.arraycopy(whole, 0, out, 0, whole.length);
        for (int i = 0; i < beginnings.size(); i++) {
            out[whole.length + i] = beginnings.get(i);
        }
        return out;
    }
}
