package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Values by word, looked up by letters that need not be a string yet. Finds every word of the map that a text begins
 * with in one pass over its letters: the hash of each beginning comes from the one before.
 *
 * @param <V> what a word leads to
 */
final class WordMap<V> {

    /** A word and its value; the hash is that of the word. */
    private record Entry<V>(String word, int hash, V value) {}

    private List<Entry<V>> slots = empty(2);
    private int size;
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    /** The value of a word; made where there is none yet. */
    V computeIfAbsent(String word, Supplier<V> value) {
        V known = get(word);
        if (known != null) {
            return known;
        }
        if (++size > slots.size() / 2) {
            List<Entry<V>> old = slots;
            slots = empty(old.size() * 2);
            old.stream().filter(entry -> entry != null).forEach(this::place);
        }
        V made = value.get();
        place(new Entry<>(word, word.hashCode(), made));
        shortest = Math.min(shortest, word.length());
        longest = Math.max(longest, word.length());
        return made;
    }

    /** The value of exactly this word, or null. */
    V get(CharSequence word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return find(word, word.length(), hash);
    }

    /** The values of all words that {@code word} begins with, the shortest first. */
    List<V> beginnings(CharSequence word) {
        List<V> out = List.of();
        int end = Math.min(longest, word.length());
        int hash = 0;
        for (int length = 1; length <= end; length++) {
            hash = 31 * hash + word.charAt(length - 1);
            V value = length < shortest ? null : find(word, length, hash);
            if (value != null) {
                out = out.isEmpty() ? new ArrayList<>(2) : out;
                out.add(value);
            }
        }
        return out;
    }

    private V find(CharSequence word, int length, int hash) {
        int mask = slots.size() - 1;
        int at = spread(hash) & mask;
        for (Entry<V> entry = slots.get(at); entry != null; entry = slots.get(at)) {
            if (entry.hash() == hash && isAt(word, length, entry.word())) {
                return entry.value();
            }
            at = at + 1 & mask;
        }
        return null;
    }

    private static boolean isAt(CharSequence letters, int length, String word) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (letters.charAt(i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void place(Entry<V> entry) {
        int mask = slots.size() - 1;
        int at = spread(entry.hash()) & mask;
        while (slots.get(at) != null) {
            at = at + 1 & mask;
        }
        slots.set(at, entry);
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    private static <V> List<Entry<V>> empty(int slots) {
        return new ArrayList<>(Collections.nCopies(slots, null));
    }
}
