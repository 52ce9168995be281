package org.tocsin.processor.geo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The cases that a name takes in Russian and Armenian texts, so that one form in the table is enough. Rules of
 * school grammar for masculine, feminine and adjectival place names; a form that nobody writes does no harm.
 */
final class NameForms {

    private static final List<String> ARMENIAN_AFTER_CONSONANT = List.of("ը", "ի", "ին", "ում", "ից", "ով", "ինը", "ն");
    private static final List<String> ARMENIAN_AFTER_VOWEL =
            List.of("ն", "յի", "յին", "յում", "յից", "յով", "ի", "ին", "ում", "ից", "ով");
    private static final int CASES = 6;

    /** Letters before this take no cases here. */
    private static final char LATIN_END = 0x250;

    private NameForms() {}

    /**
     * A name's words in every case, the name itself first.
     *
     * @param words folded words of one name
     */
    static Set<List<String>> of(List<String> words) {
        String last = words.get(words.size() - 1);
        char letter = last.charAt(last.length() - 1);
        if (letter < LATIN_END) {
            return Set.of(words);
        }
        Set<List<String>> all = new LinkedHashSet<>();
        all.add(words);
        if (isCyrillic(letter)) {
            for (int variant = 0; variant < 2; variant++) {
                for (int form = 0; form < CASES; form++) {
                    List<String> declined = new ArrayList<>();
                    for (String word : words) {
                        declined.add(russian(word, form, variant));
                    }
                    all.add(List.copyOf(declined));
                }
            }
        } else if (isArmenian(letter)) {
            List<String> endings = "աեէիոօու".indexOf(letter) >= 0 ? ARMENIAN_AFTER_VOWEL : ARMENIAN_AFTER_CONSONANT;
            for (String ending : endings) {
                List<String> declined = new ArrayList<>(words);
                declined.set(words.size() - 1, last + ending);
                all.add(List.copyOf(declined));
            }
        }
        return all;
    }

    private static boolean isCyrillic(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }

    private static boolean isArmenian(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARMENIAN;
    }

    /** Nominative, genitive, dative, accusative, instrumental, prepositional; folded, so that й is и. */
    private static String russian(String word, int form, int variant) {
        if (form == 0 || word.length() < 3) {
            return word;
        }
        String stem = word.substring(0, word.length() - 1);
        String stem2 = word.substring(0, word.length() - 2);
        if (word.endsWith("ыи") || word.endsWith("скии") || word.endsWith("нии")) {
            boolean soft = word.endsWith("нии");
            String[] endings = soft
                    ? new String[] {"", "его", "ему", "ии", "им", "ем"}
                    : new String[] {"", "ого", "ому", "ыи", word.endsWith("ыи") ? "ым" : "им", "ом"};
            return form == 3 ? word : stem2 + endings[form];
        }
        if (word.endsWith("няя")) {
            return stem2 + new String[] {"", "еи", "еи", "юю", "еи", "еи"}[form];
        }
        if (word.endsWith("ая")) {
            return stem2 + new String[] {"", "ои", "ои", "ую", "ои", "ои"}[form];
        }
        return switch (word.charAt(word.length() - 1)) {
            case 'а' ->
                stem
                        + (variant == 0
                                ? new String[] {"", "ы", "е", "у", "ои", "е"}[form]
                                : new String[] {"", "и", "е", "у", "еи", "е"}[form]);
            case 'я' ->
                stem
                        + (variant == 0
                                ? new String[] {"", "и", "и", "ю", "еи", "и"}[form]
                                : new String[] {"", "и", "е", "ю", "еи", "е"}[form]);
            case 'ь' ->
                stem
                        + (variant == 0
                                ? new String[] {"", "и", "и", "ь", "ью", "и"}[form]
                                : new String[] {"", "я", "ю", "ь", "ем", "е"}[form]);
            case 'о', 'е', 'и', 'у', 'ы', 'э', 'ю' -> word;
            default -> word + new String[] {"", "а", "у", "", variant == 0 ? "ом" : "ем", "е"}[form];
        };
    }
}
