package org.tocsin.processor.coding;

import java.util.ArrayList;
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
    private final Map<String, Integer> numbers;
    private final Prefixes prefixes;

    /**
     * @param words words and their numbers
     * @param stems stems and theirs; no number stands for both
     * @param prefixes what may stand before a word and is no part of it
     */
    Vocabulary(Map<String, Integer> words, Map<String, Integer> stems, Prefixes prefixes) {
        this.numbers = Map.copyOf(words);
        this.prefixes = prefixes;
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
        List<String> rests = prefixes.rests(word);
        if (!rests.isEmpty()) {
            beginnings = new ArrayList<>(beginnings);
            for (String rest : rests) {
                Integer number = numbers.get(rest);
                if (number != null) {
                    beginnings.add(number);
                }
                beginnings.addAll(stems.beginnings(rest));
            }
        }
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
