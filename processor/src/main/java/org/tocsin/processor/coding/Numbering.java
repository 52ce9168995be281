package org.tocsin.processor.coding;

import java.util.HashMap;
import java.util.Map;

/** Gives a number to each word and stem while the lexicons of one language are read. */
final class Numbering {

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();

    /** The number of a folded word; a word that ends in {@code *} is a stem, with a number of its own. */
    int number(String word) {
        int next = words.size() + stems.size();
        return word.endsWith("*")
                ? stems.computeIfAbsent(word.substring(0, word.length() - 1), stem -> next)
                : words.computeIfAbsent(word, key -> next);
    }

    /**
     * All that was numbered so far.
     *
     * @param prefixes what the language writes together with the next word
     */
    Vocabulary vocabulary(Prefixes prefixes) {
        return new Vocabulary(words, stems, prefixes);
    }
}
