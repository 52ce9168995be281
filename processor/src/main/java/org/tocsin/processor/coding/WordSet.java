package org.tocsin.processor.coding;

import java.util.AbstractSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Words and stems: a word that ends in {@code *} stands for every word that begins so. Immutable once built. */
final class WordSet extends AbstractSet<String> {

    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final int shortest;

    /** Takes folded words; a stem keeps its star. */
    WordSet(Set<String> entries) {
        int least = Integer.MAX_VALUE;
        for (String entry : entries) {
            if (entry.endsWith("*")) {
                String stem = entry.substring(0, entry.length() - 1);
                stems.add(stem);
                least = Math.min(least, stem.length());
            } else {
                words.add(entry);
            }
        }
        this.shortest = least;
    }

    @Override
    public boolean contains(Object word) {
        if (words.contains(word)) {
            return true;
        }
        if (!(word instanceof String text)) {
            return false;
        }
        for (int length = text.length(); length >= shortest; length--) {
            if (stems.contains(text.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    @Override
    public int size() {
        return words.size();
    }
}
