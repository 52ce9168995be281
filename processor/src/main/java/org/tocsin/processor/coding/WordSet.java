package org.tocsin.processor.coding;

import java.util.AbstractSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Words and stems: a word that ends in {@code *} stands for every word that begins so. Immutable once built. */
final class WordSet extends AbstractSet<String> {

    private final Set<String> words = new HashSet<>();
    private final WordMap<String> stems = new WordMap<>();
    private final Prefixes prefixes;

    /**
     * Takes folded words; a stem keeps its star.
     *
     * @param prefixes what may stand before a word and is no part of it
     */
    WordSet(Set<String> entries, Prefixes prefixes) {
        this.prefixes = prefixes;
        for (String entry : entries) {
            if (entry.endsWith("*")) {
                String stem = entry.substring(0, entry.length() - 1);
                stems.computeIfAbsent(stem, () -> stem);
            } else {
                words.add(entry);
            }
        }
    }

    @Override
    public boolean contains(Object word) {
        return word instanceof String text && (holds(text) || holdsRest(text));
    }

    /** Asked for every word of a text by every list: so without a stream. */
    private boolean holdsRest(String word) {
        for (String rest : prefixes.rests(word)) {
            if (holds(rest)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(String word) {
        return words.contains(word) || !stems.beginnings(word).isEmpty();
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
