package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Values by stem. Finds every stem that a word begins with in one pass over its letters, without cutting it: the hash
 * of each beginning comes from the one before.
 *
 * @param <V> what a stem leads to
 */
final class StemMap<V> {

    /** A stem and its value; the hash is that of the stem. */
    private record Entry<V>(String stem, int hash, V value) {}

    private List<Entry<V>> slots = List.of();
    private int size;
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    /** The value of exactly this stem; made where there is none yet. */
    V computeIfAbsent(String stem, Supplier<V> value) {
        Entry<V> known = find(stem, stem.length(), stem.hashCode());
        if (known != null) {
            return known.value();
        }
        if (++size > slots.size() / 2) {
            List<Entry<V>> old = slots;
            slots = empty(Math.max(4, old.size() * 2));
            old.stream().filter(entry -> entry != null).forEach(this::place);
        }
        Entry<V> made = new Entry<>(stem, stem.hashCode(), value.get());
        place(made);
        shortest = Math.min(shortest, stem.length());
        longest = Math.max(longest, stem.length());
        return made.value();
    }

    /** The values of all stems of a word, the shortest stem first. */
    List<V> of(String word) {
        List<V> out = List.of();
        int end = Math.min(longest, word.length());
        int hash = 0;
        for (int length = 1; length <= end; length++) {
            hash = 31 * hash + word.charAt(length - 1);
            Entry<V> entry = length < shortest ? null : find(word, length, hash);
            if (entry != null) {
                out = out.isEmpty() ? new ArrayList<>(2) : out;
                out.add(entry.value());
            }
        }
        return out;
    }

    private Entry<V> find(String word, int length, int hash) {
        if (slots.isEmpty()) {
            return null;
        }
        int mask = slots.size() - 1;
        for (int at = spread(hash) & mask; slots.get(at) != null; at = at + 1 & mask) {
            Entry<V> entry = slots.get(at);
            if (entry.hash() == hash && entry.stem().length() == length && word.startsWith(entry.stem())) {
                return entry;
            }
        }
        return null;
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
        List<Entry<V>> out = new ArrayList<>(slots);
        for (int i = 0; i < slots; i++) {
            out.add(null);
        }
        return out;
    }
}
