package org.tocsin.processor.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text with the signs around each, as far as credits care. */
final class CreditWords {

    private CreditWords() {}

    /**
     * One word.
     *
     * @param text in lower case, without points above or below
     * @param before the sign before it other than a space, or 0 at the beginning of a line
     * @param after the sign behind it other than a space, or 0 at the end of a line
     */
    record Word(String text, char before, char after) {}

    /** The words of a text, in order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (at > from) {
                words.add(new Word(lower(text.substring(from, at)), sign(text, from - 1, -1), sign(text, at, 1)));
            } else {
                at++;
            }
        }
        return words;
    }

    /** "İHA" and "IHA" are one; so are "Azərtac" and "AZƏRTAC". */
    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace("\u0307", "").replace('ı', 'i');
    }

    private static char sign(String text, int from, int step) {
        for (int at = from; at >= 0 && at < text.length(); at += step) {
            char c = text.charAt(at);
            if (c == '\n') {
                return 0;
            }
            if (!Character.isWhitespace(c)) {
                return c;
            }
        }
        return 0;
    }
}
