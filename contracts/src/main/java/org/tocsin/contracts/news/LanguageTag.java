package org.tocsin.contracts.news;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** Puts language codes as feeds write them ({@code AZ}, {@code en_us}, {@code rus}, {@code English}) in order. */
public final class LanguageTag {
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private LanguageTag() {}

    /**
     * The code as a proper BCP 47 tag.
     *
     * @param given a code in any case, with {@code -} or {@code _}, of two or three letters, or a language's English
     *     name; may be null
     * @return e.g. {@code en-US}; null where it is no language ({@code und}, {@code mul}, {@code zxx}) or none that is
     *     known
     */
    public static String normal(String given) {
        if (given == null) {
            return null;
        }
        String[] parts = given.strip().split("[-_.@]", 2);
        String first = parts[0].toLowerCase(Locale.ROOT);
        String language = TWO_LETTERS.getOrDefault(first, first);
        if (!known(language)) {
            return null;
        }
        if (parts.length == 1) {
            return language;
        }
        try {
            return new Locale.Builder()
                    .setLanguageTag(language + "-" + parts[1].replace('_', '-'))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException e) {
            return language;
        }
    }

    /** "Undetermined", "several" and "no words" are codes as well. */
    private static boolean known(String language) {
        boolean none = language.equals("und") || language.equals("mul") || language.equals("zxx");
        return !none
                && language.matches("[a-z]{2,3}")
                && !Locale.of(language).getDisplayLanguage(Locale.ENGLISH).equals(language);
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> out = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.of(code);
            out.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            try {
                out.put(locale.getISO3Language(), code);
            } catch (MissingResourceException e) {
                // This one has no code of three letters.
                continue;
            }
        }
        // The older codes of libraries, and those that the registry has replaced.
        Map.of("fre", "fr", "arm", "hy", "per", "fa", "ger", "de", "geo", "ka", "iw", "he", "in", "id")
                .forEach(out::put);
        return Map.copyOf(out);
    }
}
