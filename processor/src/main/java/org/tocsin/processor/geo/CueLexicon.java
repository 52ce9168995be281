package org.tocsin.processor.geo;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that tell what part a name plays, as two trees of words: phrases from their first word on, and from their
 * last word back, so that one walk finds the phrases of every cue. Immutable once read; safe for use by many threads.
 */
final class CueLexicon {

    private static final Set<Cue> NONE = EnumSet.noneOf(Cue.class);

    private final Node forward = new Node();
    private final Node backward = new Node();
    private final List<String> surnameEndings = new ArrayList<>();

    private CueLexicon() {}

    /** One word deep in a phrase, and the cues of the phrase that is whole here. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final Set<Cue> cues = EnumSet.noneOf(Cue.class);

        void put(List<String> words, Cue cue) {
            Node node = this;
            for (String word : words) {
                node = node.next.computeIfAbsent(word, key -> new Node());
            }
            node.cues.add(cue);
        }
    }

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
        List<String> folded = new ArrayList<>();
        Words words = Words.of(phrase);
        for (int i = 0; i < words.size(); i++) {
            if (!isHyphen(words.get(i))) {
                folded.add(words.get(i).folded());
            }
        }
        forward.put(folded, cue);
        backward.put(folded.reversed(), cue);
        if (cue == Cue.SURNAME_ENDING) {
            surnameEndings.add(String.join(" ", folded));
        }
    }

    static boolean isHyphen(Word word) {
        return word.sign() == '-' || word.sign() == '\u2010' || word.sign() == '\u2011';
    }

    /** Every cue that the single word is listed under. */
    Set<Cue> of(Word word) {
        Node node = forward.next.get(word.folded());
        return node == null ? NONE : node.cues;
    }

    /** True where the single word is listed under the cue. */
    boolean has(Cue cue, Word word) {
        return of(word).contains(cue);
    }

    /** True where a word ends as surnames do, and is longer than the ending. */
    boolean endsAsSurname(String folded) {
        for (String ending : surnameEndings) {
            if (folded.length() > ending.length() + 1 && folded.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** The cue of the longest phrase that ends with the word at {@code index}, among equals the first; or null. */
    Cue endingAt(Words words, int index, List<Cue> among) {
        Cue longest = null;
        Node node = backward;
        for (int i = index; i >= 0; i--) {
            Word word = words.get(i);
            if (isHyphen(word)) {
                continue;
            }
            node = node.next.get(word.folded());
            if (node == null) {
                break;
            }
            for (Cue cue : node.cues.isEmpty() ? List.<Cue>of() : among) {
                if (node.cues.contains(cue)) {
                    longest = cue;
                    break;
                }
            }
        }
        return longest;
    }

    /** True where a phrase of the cue starts with the word at {@code index}. */
    boolean startsAt(Words words, int index, Cue cue) {
        Node node = forward;
        for (int i = index; i < words.size(); i++) {
            Word word = words.get(i);
            if (isHyphen(word)) {
                continue;
            }
            node = node.next.get(word.folded());
            if (node == null) {
                return false;
            }
            if (node.cues.contains(cue)) {
                return true;
            }
        }
        return false;
    }
}
