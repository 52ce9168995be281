package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What a lexicon found in a text, in the order of the text, with an index by token.
 *
 * @param <T> the entry
 */
final class Finds<T> implements Iterable<Found<T>> {

    private final List<Found<T>> all;
    /** For each token, and for the end, how many finds start before it. */
    private final int[] before;

    /**
     * @param all the finds, by their first tokens
     * @param tokens how many tokens the text has
     */
    Finds(List<Found<T>> all, int tokens) {
        this.all = List.copyOf(all);
        this.before = new int[tokens + 1];
        int count = 0;
        for (int at = 0; at <= tokens; at++) {
            while (count < all.size() && all.get(count).from() < at) {
                count++;
            }
            before[at] = count;
        }
    }

    /** How many finds start before a token. */
    int before(int token) {
        return before[Math.clamp(token, 0, before.length - 1)];
    }

    Found<T> get(int index) {
        return all.get(index);
    }

    /** What lies within the tokens {@code from} (inclusive) to {@code to} (exclusive). */
    List<Found<T>> within(int from, int to) {
        int first = before(from);
        int last = before(to);
        if (first >= last) {
            return List.of();
        }
        List<Found<T>> out = new ArrayList<>(last - first);
        for (int i = first; i < last; i++) {
            if (all.get(i).to() <= to) {
                out.add(all.get(i));
            }
        }
        return out;
    }

    @Override
    public Iterator<Found<T>> iterator() {
        return all.iterator();
    }
}
