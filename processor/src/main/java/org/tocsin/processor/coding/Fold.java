package org.tocsin.processor.coding;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How words are made alike: lower case without accents; quotation marks, commas and dashes unified; digits of any script
 * as 0 to 9; the Arabic letters that newsrooms write either way as one.
 */
final class Fold {

    /** Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters, which mostly fold one by one, lie below. */
    private static final int TABLE = 0x700;

    private static final char DROPPED = '\uffff';

    /** Only stretches an Arabic word. */
    private static final char TATWEEL = '\u0640';

    /** What each letter folds to alone; 0 where that is not one letter, or depends on the letters around it. */
    private static final char[] ALONE = alone();

    private Fold() {}

    private static char[] alone() {
        char[] out = new char[TABLE];
        for (char c = 1; c < TABLE; c++) {
            String folded = stripped(String.valueOf(c).toLowerCase(Locale.ROOT));
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            out[c] = mark || c == TATWEEL ? DROPPED : folded.length() == 1 ? folded.charAt(0) : 0;
        }
        // A sigma that ends its word is another letter.
        out['\u03a3'] = 0;
        return out;
    }

    /** The folded form of the text between two offsets, which are those of a word or of a sign, into {@code out}. */
    static void fold(String text, int from, int to, StringBuilder out) {
        out.setLength(0);
        if (to - from == 1) {
            out.append(sign(text.charAt(from)));
            if (out.charAt(0) != text.charAt(from)) {
                return;
            }
            out.setLength(0);
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            char folded = c == '\u2019' ? '\'' : c < TABLE ? ALONE[c] : 0;
            if (folded == 0) {
                out.setLength(0);
                out.append(fold(text.substring(from, to)));
                return;
            }
            if (folded != DROPPED) {
                out.append(folded);
            }
        }
        if (out.isEmpty()) {
            out.append(fold(text.substring(from, to)));
        }
    }

    /** The folded form of a word or of a sign. */
    static String fold(String raw) {
        if (raw.length() == 1) {
            char sign = sign(raw.charAt(0));
            if (sign != raw.charAt(0)) {
                return String.valueOf(sign);
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

    private static char sign(char c) {
        return switch (c) {
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            case '\u2018', '\u2019', '\u201a', '`' -> '\'';
            case '\u2013', '\u2014', '\u2212', '-' -> '\u2014';
            case '\u060c' -> ',';
            case '\u061b' -> ';';
            default -> c;
        };
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u0131' -> 'i';
            case '\u0629' -> '\u0647'; // teh marbuta as heh
            case '\u0649', '\u06cc' -> '\u064a'; // alef maksura and Farsi yeh as yeh
            case '\u06a9' -> '\u0643'; // keheh as kaf
            case '\u066b' -> '.';
            case '\u066c', '\u202f', '\u00a0' -> ',';
            default -> Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c;
        };
    }

    private static String stripped(String lower) {
        String parted = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            if (c == '\u0587') {
                out.append("\u0565\u0582"); // the Armenian "and" is written as one sign or as two
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != TATWEEL) {
                out.append(plain(c));
            }
        }
        return out.isEmpty() ? lower : out.toString();
    }
}
