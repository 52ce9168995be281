package org.tocsin.processor.coding;

import java.text.Normalizer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Phrases that only their accents part from others: "öldü" (died) from "oldu" (became), which fold to the same. */
final class Spelling {

    private final Map<Cue, String[]> written = new IdentityHashMap<>();

    /** Notes how a phrase must be written; each needs a cue of its own. */
    void put(Cue cue, String phrase) {
        written.put(cue, lower(phrase.trim()).split(" +"));
    }

    /** The phrases of these that are written as they must be. */
    List<Found<Cue>> keep(String text, List<Token> tokens, List<Found<Cue>> found) {
        return written.isEmpty()
                ? found
                : found.stream().filter(cue -> fits(text, tokens, cue)).toList();
    }

    private boolean fits(String text, List<Token> tokens, Found<Cue> found) {
        String[] words = written.get(found.what());
        for (int i = 0; words != null && i < words.length; i++) {
            String word = words[i];
            Token token = tokens.get(found.from() + i);
            String here = lower(text.substring(token.start(), token.end()));
            boolean stem = word.endsWith("*");
            if (!(stem ? here.startsWith(word.substring(0, word.length() - 1)) : here.equals(word))) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
