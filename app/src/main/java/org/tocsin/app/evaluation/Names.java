package org.tocsin.app.evaluation;

import java.text.Normalizer;
import java.util.Locale;

/** Tells whether two spellings may be one name: case, accents and an inflected ending do not matter. */
final class Names {

    /** An ending of a Russian, Turkish or Armenian name is seldom longer. */
    private static final int LONGEST_ENDING = 3;

    /** A stem that is shorter says too little. */
    private static final int SHORTEST_STEM = 4;

    private Names() {}

    static boolean alike(String one, String other) {
        String a = folded(one);
        String b = folded(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        if (a.equals(b)) {
            return true;
        }
        int common = 0;
        while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= SHORTEST_STEM
                && common >= Math.min(a.length(), b.length()) - 1
                && Math.max(a.length(), b.length()) - common <= LONGEST_ENDING;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
