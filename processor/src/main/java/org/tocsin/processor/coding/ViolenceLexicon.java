package org.tocsin.processor.coding;

import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of armed violence of one language ({@code <language>/violence.tsv}). Immutable once read. */
final class ViolenceLexicon {

    private final PhraseTrie<ViolenceWord> phrases;

    private ViolenceLexicon(Numbering numbering) {
        this.phrases = new PhraseTrie<>(numbering);
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
                    lexicon.phrases.put(Lexicon.words(phrase), word);
                } catch (IllegalArgumentException e) {
                    throw line.error(e.getMessage() + " in phrase \"" + phrase.trim() + "\"");
                }
            }
        }
        return lexicon;
    }

    private static ViolenceWord word(TableReader.Line line) {
        try {
            return ViolenceWord.valueOf(line.fields().get(0).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw line.error("expected one of " + Arrays.toString(ViolenceWord.values()) + " in lower case, found \""
                    + line.fields().get(0) + "\"");
        }
    }

    /** Every word of the text; of one kind at one place the longest. */
    List<Found<ViolenceWord>> find(List<Token> tokens) {
        return phrases.find(tokens, ViolenceWord.class, word -> word);
    }
}
