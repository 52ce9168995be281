package org.tocsin.processor.coding;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/**
 * What the coder knows of one language. A new language is a folder {@code coding/<language>} with {@code cues.tsv},
 * {@code actors.tsv}, {@code times.tsv} and {@code grammar.tsv}, and its name in {@code coding/languages.tsv}.
 *
 * @param language ISO 639-1 code
 * @param vocabulary the words of the lexicons
 * @param cues words that carry meaning
 * @param actors names of those who act
 * @param times words of time and number
 * @param lists word lists of the readers
 * @param violence words of armed violence anywhere; {@code violence.tsv} may be missing
 */
record LanguagePack(
        String language,
        Vocabulary vocabulary,
        Lexicon cues,
        ActorLexicon actors,
        TimeLexicon times,
        WordLists lists,
        ViolenceLexicon violence) {

    static final String FOLDER = "/coding/";

    /** Loads a shipped language. @throws LexiconException where a file is missing or broken */
    static LanguagePack load(String language, Atlas atlas) {
        String folder = FOLDER + language + "/";
        Numbering numbering = new Numbering();
        Lexicon cues = Lexicon.read(folder + "cues.tsv", open(folder + "cues.tsv"), numbering);
        ActorLexicon actors =
                ActorLexicon.read(folder + "actors.tsv", open(folder + "actors.tsv"), atlas.countries(), numbering);
        TimeLexicon times = TimeLexicon.read(folder + "times.tsv", open(folder + "times.tsv"), numbering);
        WordLists lists = WordLists.read(folder + "grammar.tsv", open(folder + "grammar.tsv"), numbering);
        ViolenceLexicon violence = violence(folder + "violence.tsv", numbering);
        return new LanguagePack(language, numbering.vocabulary(lists.prefixes()), cues, actors, times, lists, violence);
    }

    private static ViolenceLexicon violence(String file, Numbering numbering) {
        Reader source = LanguagePack.class.getResource(file) == null ? new StringReader("") : open(file);
        return ViolenceLexicon.read(file, source, numbering);
    }

    /** A shipped lexicon file. */
    static Reader open(String resource) {
        InputStream stream = LanguagePack.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new LexiconException(resource, 0, "expected this file on the class path, found none");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
