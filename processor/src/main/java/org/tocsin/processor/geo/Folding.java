package org.tocsin.processor.geo;

import java.text.Normalizer;
import java.util.Locale;

/** How spellings of a name are made alike. Works on single words; never changes how many words there are. */
final class Folding {

    private Folding() {}

    /** Lower case, without accents, apostrophes and other marks; ı is i, ə is e, ø is o and so on. */
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (plain(lower)) {
            return lower;
        }
        String parted = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK && !isApostrophe(c)) {
                append(c, out);
            }
        }
        // The Armenian ligature and its two letters are one sound.
        int yew = out.indexOf("եւ");
        while (yew >= 0) {
            out.replace(yew, yew + 2, "և");
            yew = out.indexOf("եւ");
        }
        return out.toString();
    }

    private static boolean plain(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c > 127 || c == '\'' || c == '`') {
                return false;
            }
        }
        return true;
    }

    /** True for letters that fold to nothing, so that a word which starts with one may too. */
    static boolean mayVanish(int point) {
        return point == 'ـ' || point < Character.MIN_SUPPLEMENTARY_CODE_POINT && isApostrophe((char) point);
    }

    private static void append(char c, StringBuilder out) {
        switch (c) {
            case 'ı' -> out.append('i');
            case 'ə' -> out.append('e');
            case 'ø' -> out.append('o');
            case 'ł' -> out.append('l');
            case 'đ' -> out.append('d');
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'ى' -> out.append('ي');
            case 'ة' -> out.append('ه');
            case 'ـ' -> {}
            case '՛', '՜', '՞' -> {}
            default -> out.append(c);
        }
    }

    /** True for the signs that stand inside names as an apostrophe. */
    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02bc' || c == '`' || c == '\u02bb';
    }

    /**
     * A folded Latin word with the usual differences of transliteration taken out: dj and j, kh, x and h, gh, q
     * and g, zh and z, ou and u, y and i, w and v, double letters. Other scripts come back as they are.
     */
    static String loose(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char next = i + 1 < folded.length() ? folded.charAt(i + 1) : 0;
            char plain = switch (c) {
                case 'q' -> 'g';
                case 'x' -> 'h';
                case 'y' -> 'i';
                case 'w' -> 'v';
                default -> c;
            };
            if (c == 'd' && next == 'j' || c == 'd' && next == 'z' || c == 'k' && next == 'h') {
                continue;
            }
            if ((c == 'g' || c == 'z') && next == 'h') {
                i++;
            } else if (c == 'o' && next == 'u') {
                plain = 'u';
                i++;
            }
            if (out.isEmpty() || out.charAt(out.length() - 1) != plain) {
                out.append(plain);
            }
        }
        return out.toString();
    }
}
