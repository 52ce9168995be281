package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Small words that a language writes together with the next one: "l'armée", "qu'Ankara", "والجيش", "للقوات". A word of
 * the lexicon is also found behind them. An entry "{@code a:b}" stands for {@code a} written where {@code b} would
 * begin the word ("لل:ال").
 */
final class Prefixes {

    static final Prefixes NONE = new Prefixes(Set.of());

    /** A shorter rest is rather part of another word. */
    private static final int SHORTEST_REST = 3;

    /** So many may stand before one word: "and", "with", "the". */
    private static final int MOST = 3;

    private record Prefix(String written, String meant) {}

    private final List<Prefix> prefixes;

    /** Takes the entries of the list {@code prefixes}, folded. */
    Prefixes(Set<String> entries) {
        this.prefixes = entries.stream()
                .sorted()
                .map(entry -> {
                    int colon = entry.indexOf(':');
                    return colon < 0
                            ? new Prefix(entry, "")
                            : new Prefix(entry.substring(0, colon), entry.substring(colon + 1));
                })
                .toList();
    }

    /** The words that {@code word} may hold behind its prefixes, without itself; mostly none. */
    List<String> rests(CharSequence word) {
        if (prefixes.isEmpty() || word.length() <= SHORTEST_REST) {
            return List.of();
        }
        List<String> out = new ArrayList<>(4);
        gather(word.toString(), 0, out);
        return out;
    }

    private void gather(String word, int depth, List<String> out) {
        for (Prefix prefix : prefixes) {
            if (!word.startsWith(prefix.written)
                    || word.length() - prefix.written.length() < SHORTEST_REST - prefix.meant.length()) {
                continue;
            }
            String rest = prefix.meant + word.substring(prefix.written.length());
            if (!rest.equals(word) && rest.length() >= SHORTEST_REST && !out.contains(rest)) {
                out.add(rest);
                if (depth + 1 < MOST) {
                    gather(rest, depth + 1, out);
                }
            }
        }
    }
}
