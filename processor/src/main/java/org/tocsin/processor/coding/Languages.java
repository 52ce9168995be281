package org.tocsin.processor.coding;

import java.util.Locale;
import java.util.Map;

/** Chooses the language to read an item in: as the source says, or by the script that most letters have. */
final class Languages {

    /** So many letters are looked at. */
    private static final int SAMPLE = 2000;

    private Languages() {}

    static LanguagePack choose(String tag, String text, Map<String, LanguagePack> packs, LanguagePack fallback) {
        if (tag != null && !tag.isBlank()) {
            String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
            if (packs.containsKey(language)) {
                return packs.get(language);
            }
        }
        return packs.getOrDefault(byScript(text), fallback);
    }

    private static String byScript(String text) {
        int[] counts = new int[4];
        for (int i = 0; i < Math.min(SAMPLE, text.length()); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                Character.UnicodeScript script = Character.UnicodeScript.of(c);
                int at = script == Character.UnicodeScript.CYRILLIC
                        ? 1
                        : script == Character.UnicodeScript.ARMENIAN
                                ? 2
                                : script == Character.UnicodeScript.ARABIC ? 3 : 0;
                counts[at]++;
            }
        }
        String[] languages = {"", "ru", "hy", "ar"};
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return languages[most];
    }
}
