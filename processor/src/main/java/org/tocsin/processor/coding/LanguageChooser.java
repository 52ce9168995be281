package org.tocsin.processor.coding;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tocsin.contracts.news.LanguageTag;

/**
 * Chooses the language to read an item in. What the source says holds where the text can be written so; else the
 * letters narrow the choice, and its words decide among what is left. Many site systems say {@code en-us} of
 * whatever they publish.
 */
final class LanguageChooser {

    /** So much of a text tells its language as well as all of it. */
    private static final int SAMPLE = 800;

    /** So many times likelier must be what nobody expects; a short headline looks like many languages. */
    private static final double CLEARLY = 1.5;

    private final Alphabets alphabets;
    private final LanguageIdentifier identifier;
    private final Set<String> lexicons;
    private final String fallback;

    /**
     * @param lexicons the languages that can be read
     * @param fallback the one of them that is read where the text is in none of them
     */
    LanguageChooser(Alphabets alphabets, LanguageIdentifier identifier, Set<String> lexicons, String fallback) {
        this.alphabets = alphabets;
        this.identifier = identifier;
        this.lexicons = Set.copyOf(lexicons);
        this.fallback = fallback;
    }

    /**
     * The choice for a text.
     *
     * @param given the language as the source gives it, in any spelling, or null
     * @param text the text
     */
    LanguageChoice choose(String given, String text) {
        String declared = LanguageTag.normal(given);
        String said = declared == null ? null : declared.split("-", 2)[0];
        Alphabets.Writing writing = alphabets.writing(text);
        if (said != null && holds(said, writing)) {
            return asDeclared(declared, said);
        }
        String before = said == null
                ? given == null || given.isBlank() ? "The source says no language" : "The source says no known language"
                : "The source says " + name(said);
        return found(declared, before, writing, text);
    }

    /** A language whose letters are not known cannot be refuted by them. */
    private boolean holds(String said, Alphabets.Writing writing) {
        return writing.tooShort() || !alphabets.knows(said) || writing.fits(said);
    }

    private LanguageChoice found(String declared, String before, Alphabets.Writing writing, String text) {
        if (writing.tooShort()) {
            return standIn(null, declared, before + "; the text is too short to tell");
        }
        Set<String> possible = writing.languages();
        if (possible.isEmpty()) {
            return standIn(null, declared, before + "; " + writing.script() + " letters as here are of no known one");
        }
        if (possible.size() == 1) {
            return chosen(possible.iterator().next(), declared, before + "; by its letters it is ");
        }
        String said = declared == null ? "" : declared.split("-", 2)[0];
        String likeliest = likeliest(text, possible, said);
        if (possible.contains(said) && (likeliest == null || likeliest.equals(said))) {
            return asDeclared(declared, said);
        }
        return likeliest == null
                ? standIn(null, declared, before + "; its words do not tell which it is")
                : chosen(likeliest, declared, before + "; by its words it is ");
    }

    /** The likeliest of the possible languages; another than the source says, or one without a lexicon, must be clear. */
    private String likeliest(String text, Set<String> possible, String said) {
        Map<String, Double> shares = identifier.shares(text.substring(0, Math.min(SAMPLE, text.length())));
        String best = null;
        double most = 0;
        for (String language : possible) {
            boolean expected = possible.contains(said) ? language.equals(said) : lexicons.contains(language);
            double share = shares.getOrDefault(language, 0.0) * (expected ? CLEARLY : 1);
            if (share > most) {
                best = language;
                most = share;
            }
        }
        return best;
    }

    private LanguageChoice asDeclared(String declared, String said) {
        String why = "The source says " + name(said);
        return lexicons.contains(said)
                ? new LanguageChoice(said, declared, declared, why + ".")
                : standIn(declared, declared, why + ", which has no lexicon");
    }

    private LanguageChoice chosen(String language, String declared, String why) {
        return lexicons.contains(language)
                ? new LanguageChoice(language, language, declared, why + name(language) + ".")
                : standIn(language, declared, why + name(language) + ", which has no lexicon");
    }

    private LanguageChoice standIn(String language, String declared, String why) {
        return new LanguageChoice(fallback, language, declared, why + ". It was read as " + name(fallback) + ".");
    }

    private static String name(String language) {
        String name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
        return name.equals(language) ? "\"" + language + "\"" : name;
    }
}
