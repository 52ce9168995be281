package org.tocsin.processor.coding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into words, numbers and signs, by hand so that the time is linear for any input. Hyphens part words
 * and leave no token; a possessive {@code 's} is a token of its own; numbers keep their inner points, commas and
 * colons (1,200; 10.20; 00:05).
 */
final class Tokenizer {

    /** No honest word is longer; the rest of such a run is cut into further tokens. */
    private static final int LONGEST = 80;

    private Tokenizer() {}

    /** All tokens of {@code text}, in order. Never throws. */
    static List<Token> tokens(String text) {
        List<Token> out = new ArrayList<>(text.length() / 5 + 8);
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            int end;
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
                at++;
                continue;
            } else if (isLetter(text, at)) {
                end = word(text, at);
            } else if (Character.isDigit(c)) {
                end = number(text, at);
            } else if (possessive(text, at)) {
                end = at + 2;
            } else {
                end = at + 1;
                if (c == '-' && tight(text, at)) {
                    at = end;
                    continue;
                }
            }
            String raw = text.substring(at, end);
            out.add(new Token(raw, fold(raw), at, end));
            at = end;
        }
        return out;
    }

    private static boolean tight(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at - 1))
                && !Character.isWhitespace(text.charAt(at + 1));
    }

    private static boolean isLetter(String text, int at) {
        int point = text.codePointAt(at);
        int type = Character.getType(point);
        return Character.isLetter(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static int word(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST) {
            if (isLetter(text, at)) {
                at += Character.charCount(text.codePointAt(at));
            } else if (Character.isDigit(text.charAt(at))) {
                at++;
            } else if (isApostrophe(text.charAt(at))
                    && at + 1 < text.length()
                    && isLetter(text, at + 1)
                    && !possessive(text, at)) {
                at++;
            } else {
                break;
            }
        }
        return Math.min(at, text.length());
    }

    private static int number(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST) {
            char c = text.charAt(at);
            boolean inner = (c == '.' || c == ',' || c == ':')
                    && at + 1 < text.length()
                    && Character.isDigit(text.charAt(at + 1));
            if (!Character.isDigit(c) && !inner) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean possessive(String text, int at) {
        return isApostrophe(text.charAt(at))
                && at > 0
                && isLetter(text, at - 1)
                && at + 1 < text.length()
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }

    /** Lower case without accents; quotation marks and dashes unified. */
    static String fold(String raw) {
        if (raw.length() == 1) {
            switch (raw.charAt(0)) {
                case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> {
                    return "\"";
                }
                case '\u2018', '\u2019', '\u201a', '`' -> {
                    return "'";
                }
                case '\u2013', '\u2014', '\u2212', '-' -> {
                    return "\u2014";
                }
                default -> {}
            }
        }
        String lower = raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return stripped(lower);
            }
        }
        return lower;
    }

    private static String stripped(String lower) {
        String parted = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c == '\u0131' ? 'i' : c);
            }
        }
        return out.isEmpty() ? lower : out.toString();
    }
}
