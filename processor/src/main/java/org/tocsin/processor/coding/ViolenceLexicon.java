package org.tocsin.processor.coding;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The words of armed violence of one language ({@code <language>/violence.tsv}). Immutable once read. */
final class ViolenceLexicon {

    private final PhraseTrie<ViolenceWord> phrases;
    private final LoosePhrases<ViolenceWord> loose;
    private boolean empty = true;

    private ViolenceLexicon(Numbering numbering) {
        this.phrases = new PhraseTrie<>(numbering);
        this.loose = new LoosePhrases<>(numbering);
    }

    /**
     * Reads a file; an empty one will do for a language whose cues must serve.
     *
     * @throws LexiconException names file and line of the first error
     */
    static ViolenceLexicon read(String file, Reader source, Numbering numbering) {
        ViolenceLexicon lexicon = new ViolenceLexicon(numbering);
        for (TableReader.Line line : TableReader.read(file, source, 2)) {
            ViolenceWord word = word(line);
            for (String phrase : line.fields().get(1).split("\\|")) {
                try {
                    lexicon.put(phrase.trim(), word);
                } catch (IllegalArgumentException e) {
                    throw line.error(e.getMessage() + " in phrase \"" + phrase.trim() + "\"");
                }
            }
        }
        return lexicon;
    }

    private void put(String entry, ViolenceWord word) {
        empty = false;
        int gap = entry.indexOf(LoosePhrases.GAP);
        if (gap >= 0) {
            loose.put(Lexicon.choices(entry.substring(0, gap)), Lexicon.choices(entry.substring(gap + 1)), word);
            return;
        }
        for (List<String> words : Lexicon.phrases(entry)) {
            phrases.put(words, word);
        }
    }

    private static ViolenceWord word(TableReader.Line line) {
        try {
            return ViolenceWord.valueOf(line.fields().get(0).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw line.error("expected one of " + Arrays.toString(ViolenceWord.values()) + " in lower case, found \""
                    + line.fields().get(0) + "\"");
        }
    }

    /** Whether the language has no list of its own. */
    boolean isEmpty() {
        return empty;
    }

    /** Every word of the text in its order, the idle ones too; of one kind at one place the longest. */
    List<Found<ViolenceWord>> find(List<Token> tokens) {
        List<Found<ViolenceWord>> found = phrases.find(tokens, ViolenceWord.class, word -> word);
        List<Found<ViolenceWord>> wide = loose.find(tokens);
        if (wide.isEmpty()) {
            return found;
        }
        List<Found<ViolenceWord>> out = new ArrayList<>(found);
        out.addAll(wide);
        out.sort(Comparator.comparingInt(Found::from));
        return out;
    }

    /** The tokens of phrases that hide the words of violence inside: "command post", "threw stones". */
    static BitSet hidden(List<Found<ViolenceWord>> found, int tokens) {
        BitSet out = new BitSet(tokens);
        for (Found<ViolenceWord> one : found) {
            boolean other = one.what() == ViolenceWord.HARMLESS
                    || one.what() == ViolenceWord.QUIET
                    || ViolenceWord.AGAINST.contains(one.what());
            if (one.what() == ViolenceWord.IDLE || other && one.to() - one.from() > 1) {
                out.set(one.from(), one.to());
            }
        }
        return out;
    }
}
