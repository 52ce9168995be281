package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words, numbers and signs, by hand so that the time is linear for any input. Hyphens part words
 * and leave no token; a possessive {@code 's} is a token of its own; numbers keep their inner points, commas and
 * colons (1,200; 10.20; 00:05).
 */
final class Tokenizer {

    /** No honest word is longer; the rest of such a run is cut into further tokens. */
    private static final int LONGEST = 80;

    private final String text;
    private final Vocabulary vocabulary;
    private final StringBuilder folded = new StringBuilder(LONGEST);

    private Tokenizer(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    /** All tokens of {@code text}, in order, as a vocabulary knows them. Never throws. */
    static List<Token> tokens(String text, Vocabulary vocabulary) {
        return new Tokenizer(text, vocabulary).tokens();
    }

    private List<Token> tokens() {
        List<Token> out = new ArrayList<>(text.length() / 5 + 8);
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            int end;
            if (c == ' ' || Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
                at++;
                continue;
            } else if (isLetter(at)) {
                end = word(at);
            } else if (Character.isDigit(c)) {
                end = number(at);
            } else if (possessive(at)) {
                end = at + 2;
            } else {
                end = at + 1;
                if (c == '-' && tight(at)) {
                    at = end;
                    continue;
                }
            }
            out.add(token(at, end));
            at = end;
        }
        return out;
    }

    private Token token(int from, int to) {
        Fold.fold(text, from, to, folded);
        boolean small = false;
        for (int i = from; i < to && !small; i++) {
            small = Character.isLowerCase(text.charAt(i));
        }
        int first = to - from == 1 ? text.charAt(from) : text.codePointAt(from);
        return new Token(vocabulary.term(folded), from, to, first, small);
    }

    private boolean tight(int at) {
        return at > 0
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at - 1))
                && !Character.isWhitespace(text.charAt(at + 1));
    }

    private boolean isLetter(int at) {
        char c = text.charAt(at);
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        int point = text.codePointAt(at);
        int type = Character.getType(point);
        return Character.isLetter(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private int word(int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST) {
            char c = text.charAt(at);
            if (isLetter(at)) {
                at += Character.isHighSurrogate(c) ? 2 : 1;
            } else if (Character.isDigit(c) && !isArabic(text.charAt(from))) {
                at++;
            } else if (isApostrophe(c) && at + 1 < text.length() && isLetter(at + 1) && !possessive(at)) {
                at++;
            } else {
                break;
            }
        }
        return Math.min(at, text.length());
    }

    /** Arabic words hold no digits: "و12" is "and 12". */
    private static boolean isArabic(char c) {
        return c >= '\u0620' && c <= '\u06d3';
    }

    private int number(int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST) {
            char c = text.charAt(at);
            boolean inner = (c == '.' || c == ',' || c == ':' || c == '\u066b' || c == '\u066c')
                    && at + 1 < text.length()
                    && Character.isDigit(text.charAt(at + 1));
            if (!Character.isDigit(c) && !inner && !thousands(at)) {
                break;
            }
            at++;
        }
        return at;
    }

    /** "60 000": a blank that never breaks, or any before three noughts, parts the thousands of one number. */
    private boolean thousands(int at) {
        char c = text.charAt(at);
        boolean fixed = c == '\u00a0' || c == '\u202f';
        if (!fixed && c != ' ' || at + 3 >= text.length()) {
            return false;
        }
        for (int i = at + 1; i <= at + 3; i++) {
            boolean fits = fixed ? Character.isDigit(text.charAt(i)) : text.charAt(i) == '0';
            if (!fits) {
                return false;
            }
        }
        return at + 4 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 4));
    }

    private boolean possessive(int at) {
        return isApostrophe(text.charAt(at))
                && at > 0
                && isLetter(at - 1)
                && at + 1 < text.length()
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }
}
