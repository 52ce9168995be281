package org.tocsin.processor.geo;

import java.io.Reader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words that tell what part a name plays. Immutable once read; safe for use by many threads. */
final class CueLexicon {

    private final Map<Cue, Set<String>> phrases = new EnumMap<>(Cue.class);
    private int longest = 1;

    private CueLexicon() {}

    /** @throws GazetteerException names file and line of the first error */
    static CueLexicon standard() {
        return read("geo/cues.tsv", Table.shipped("cues.tsv"));
    }

    /**
     * Reads a table: language, cue, phrases with bars between.
     *
     * @throws GazetteerException names file and line of the first error; nothing is returned then
     */
    static CueLexicon read(String file, Reader source) {
        CueLexicon lexicon = new CueLexicon();
        for (Cue cue : Cue.values()) {
            lexicon.phrases.put(cue, new HashSet<>());
        }
        for (Table.Row row : Table.read(file, source, 3)) {
            Cue cue;
            try {
                cue = Cue.valueOf(row.field(1));
            } catch (IllegalArgumentException e) {
                throw row.error(
                        "expected one of " + Arrays.toString(Cue.values()) + ", found \"" + row.field(1) + "\"");
            }
            if (row.parts(2).isEmpty()) {
                throw row.error("expected phrases with bars between, found nothing");
            }
            row.parts(2).forEach(phrase -> lexicon.put(cue, phrase));
        }
        return lexicon;
    }

    private void put(Cue cue, String phrase) {
        StringBuilder folded = new StringBuilder();
        int length = 0;
        Words words = Words.of(phrase);
        for (int i = 0; i < words.size(); i++) {
            if (!isHyphen(words.get(i))) {
                folded.append(folded.isEmpty() ? "" : " ").append(words.get(i).folded());
                length++;
            }
        }
        phrases.get(cue).add(folded.toString());
        longest = Math.max(longest, length);
    }

    static boolean isHyphen(Word word) {
        return word.is("-") || word.is("\u2010") || word.is("\u2011");
    }

    /** True where the single word is listed under the cue. */
    boolean has(Cue cue, Word word) {
        return phrases.get(cue).contains(word.folded());
    }

    boolean has(Cue cue, String folded) {
        return phrases.get(cue).contains(folded);
    }

    /** True where a word ends as one of the endings that are listed under the cue, and is longer. */
    boolean hasEnding(Cue cue, String folded) {
        return phrases.get(cue).stream()
                .anyMatch(ending -> folded.length() > ending.length() + 1 && folded.endsWith(ending));
    }

    /** How many words the longest phrase of the cue takes that ends with the word at {@code index}; 0 for none. */
    int endingAt(Words words, int index, Cue cue) {
        Set<String> known = phrases.get(cue);
        StringBuilder phrase = new StringBuilder();
        int found = 0;
        int taken = 0;
        for (int i = index; i >= 0 && taken < longest; i--) {
            Word word = words.get(i);
            if (isHyphen(word)) {
                continue;
            }
            phrase.insert(0, taken == 0 ? word.folded() : word.folded() + " ");
            taken++;
            if (known.contains(phrase.toString())) {
                found = index - i + 1;
            }
        }
        return found;
    }

    /** How many words the longest phrase of the cue takes that starts with the word at {@code index}; 0 for none. */
    int startingAt(Words words, int index, Cue cue) {
        Set<String> known = phrases.get(cue);
        StringBuilder phrase = new StringBuilder();
        int found = 0;
        int taken = 0;
        for (int i = index; i < words.size() && taken < longest; i++) {
            Word word = words.get(i);
            if (isHyphen(word)) {
                continue;
            }
            phrase.append(taken == 0 ? "" : " ").append(word.folded());
            taken++;
            if (known.contains(phrase.toString())) {
                found = i - index + 1;
            }
        }
        return found;
    }
}
