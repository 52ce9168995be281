package org.tocsin.processor.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words and stems that the lexicons of one language hold, numbered, so that a word of a text is looked up once for
 * all of them. Filled while the lexicons are read, then only read.
 */
final class Vocabulary {

    private static final int[] UNKNOWN = {};

    private final Map<String, int[]> words = new HashMap<>();
    private final StemMap<Integer> stems = new StemMap<>();
    private int count;

    /** The number of a folded word; a word that ends in {@code *} is a stem, with a number of its own. */
    int number(String word) {
        return word.endsWith("*")
                ? stems.computeIfAbsent(word.substring(0, word.length() - 1), () -> count++)
                : words.computeIfAbsent(word, key -> new int[] {count++})[0];
    }

    /** What a folded word of a text is known as: itself, then its stems, the shortest first; empty for no such. */
    int[] numbers(String word) {
        int[] whole = words.getOrDefault(word, UNKNOWN);
        List<Integer> beginnings = stems.of(word);
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

    /** {@link #numbers(String)} of each token. */
    int[][] numbers(List<Token> tokens) {
        int[][] out = new int[tokens.size()][];
        for (int at = 0; at < out.length; at++) {
            out[at] = numbers(tokens.get(at).folded());
        }
        return out;
    }
}
