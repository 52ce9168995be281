package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Phrases of two words with something between: "shuts the last two crossings" is "shuts ~ crossings". Between them
 * stand at most a few words and no sign of punctuation. Filled once, then only read.
 *
 * @param <T> what a phrase means
 */
final class LoosePhrases<T> {

    /** Sign between the first and the last word of an entry. */
    static final String GAP = "~";

    /** The last word stands so many tokens behind the first at most. */
    private static final int REACH = 5;

    private final Numbering numbering;
    /** By the number of the first word; null where no phrase starts so. */
    private final List<List<Entry<T>>> starts = new ArrayList<>();

    /** @param ends numbers of the last words */
    private record Entry<T>(BitSet ends, T meaning) {}

    LoosePhrases(Numbering numbering) {
        this.numbering = numbering;
    }

    /**
     * Adds an entry.
     *
     * @param first folded first words; one that ends in {@code *} is a stem
     * @param last folded last words
     */
    void put(Set<String> first, Set<String> last, T meaning) {
        BitSet ends = new BitSet();
        last.forEach(word -> ends.set(numbering.number(word)));
        Entry<T> entry = new Entry<>(ends, meaning);
        for (String word : first) {
            int number = numbering.number(word);
            while (starts.size() <= number) {
                starts.add(null);
            }
            if (starts.get(number) == null) {
                starts.set(number, new ArrayList<>(2));
            }
            starts.get(number).add(entry);
        }
    }

    /** Every phrase of a text, in the order of their first words; each ends as soon as it can. */
    List<Found<T>> find(List<Token> tokens) {
        List<Found<T>> out = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            for (int number : tokens.get(at).term().numbers()) {
                List<Entry<T>> here = number < starts.size() ? starts.get(number) : null;
                if (here != null) {
                    find(tokens, at, here, out);
                }
            }
        }
        return out;
    }

    private void find(List<Token> tokens, int from, List<Entry<T>> entries, List<Found<T>> out) {
        for (Entry<T> entry : entries) {
            int end = end(tokens, from + 1, entry.ends());
            if (end > 0) {
                out.add(new Found<>(entry.meaning(), from, end));
            }
        }
    }

    private static int end(List<Token> tokens, int from, BitSet ends) {
        for (int at = from; at < Math.min(tokens.size(), from + REACH); at++) {
            Token token = tokens.get(at);
            for (int number : token.term().numbers()) {
                if (ends.get(number)) {
                    return at + 1;
                }
            }
            if (!token.isWord() && !token.isNumber() && !token.is("'s")) {
                return -1;
            }
        }
        return -1;
    }
}
