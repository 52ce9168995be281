package org.tocsin.processor.coding;

import java.io.Reader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Small word lists of one language that the readers lean on ({@code <language>/grammar.tsv}). Immutable once read. */
final class WordLists {

    private final Map<String, Set<String>> lists = new HashMap<>();

    /** The list of what a language writes together with the next word. */
    private static final String PREFIXES = "prefixes";

    private final Prefixes prefixes;

    private WordLists(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    /**
     * Reads a file of lists; a list may go over several lines, which add up.
     *
     * @throws LexiconException names file and line of the first error
     */
    static WordLists read(String file, Reader source, Numbering numbering) {
        Map<String, Set<String>> gathered = new HashMap<>();
        for (TableReader.Line line : TableReader.read(file, source, 2)) {
            Set<String> words = gathered.computeIfAbsent(line.fields().get(0), name -> new HashSet<>());
            for (String field : line.fields().get(1).split("\\|")) {
                String word = Fold.fold(field.trim());
                if (word.isEmpty() || word.contains(" ")) {
                    throw line.error("expected single words, found \"" + field.trim() + "\"");
                }
                words.add(word);
                numbering.number(word);
            }
        }
        Prefixes prefixes = new Prefixes(gathered.getOrDefault(PREFIXES, Set.of()));
        WordLists out = new WordLists(prefixes);
        gathered.forEach((name, words) -> out.lists.put(name, new WordSet(words, prefixes)));
        return out;
    }

    /** What the language writes together with the next word. */
    Prefixes prefixes() {
        return prefixes;
    }

    /** The list of that name; empty where the language has none. */
    Set<String> list(String name) {
        return lists.getOrDefault(name, Set.of());
    }
}
