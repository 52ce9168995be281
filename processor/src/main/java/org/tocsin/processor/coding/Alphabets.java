package org.tocsin.processor.coding;

import java.io.Reader;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The letters of languages ({@code alphabets.tsv}): which a text can be in, by what it is written with. */
final class Alphabets {

    /** So many letters are looked at. */
    private static final int SAMPLE = 2000;

    /** Fewer letters say nothing. */
    private static final int LEAST = 12;

    /** Names bring in strange letters, but seldom more than this share. */
    private static final double USUAL = 0.01;

    /** From so many letters on the accents and hooks of a language that has them must show. */
    private static final int ENOUGH = 100;

    /** A headline with a foreign name or two has no more than this. */
    private static final double MOST = 0.08;

    private final List<Alphabet> alphabets;

    private Alphabets(List<Alphabet> alphabets) {
        this.alphabets = alphabets;
    }

    /** @throws LexiconException names file and line of the first error */
    static Alphabets read(String file, Reader source) {
        List<Alphabet> out = new ArrayList<>();
        for (TableReader.Line line : TableReader.read(file, source, 3)) {
            UnicodeScript script;
            try {
                script = UnicodeScript.valueOf(line.fields().get(1));
            } catch (IllegalArgumentException e) {
                throw line.error("expected a Unicode script such as LATIN, found \""
                        + line.fields().get(1) + "\"");
            }
            Set<Integer> letters = new HashSet<>();
            line.fields().get(2).codePoints().forEach(letters::add);
            out.add(new Alphabet(line.fields().get(0), script, letters));
        }
        return new Alphabets(out);
    }

    /** True where the table has the language. */
    boolean knows(String language) {
        return alphabets.stream().anyMatch(each -> each.language.equals(language));
    }

    /** What a text is written with. */
    Writing writing(String text) {
        Map<UnicodeScript, List<Integer>> letters = new EnumMap<>(UnicodeScript.class);
        int end = Math.min(SAMPLE, text.length());
        for (int at = 0; at < end; ) {
            int point = text.codePointAt(at);
            if (Character.isLetter(point)) {
                letters.computeIfAbsent(UnicodeScript.of(point), key -> new ArrayList<>())
                        .add(Character.toLowerCase(point));
            }
            at += Character.charCount(point);
        }
        List<Integer> most = List.of();
        UnicodeScript script = UnicodeScript.UNKNOWN;
        for (Map.Entry<UnicodeScript, List<Integer>> entry : letters.entrySet()) {
            if (entry.getValue().size() > most.size()) {
                most = entry.getValue();
                script = entry.getKey();
            }
        }
        return new Writing(script, most);
    }

    private record Alphabet(String language, UnicodeScript script, Set<Integer> letters) {}

    /** The letters of a text in the script that most of them have. */
    final class Writing {
        private final UnicodeScript script;
        private final List<Integer> letters;

        private Writing(UnicodeScript script, List<Integer> letters) {
            this.script = script;
            this.letters = letters;
        }

        /** Too few letters to tell anything from. */
        boolean tooShort() {
            return letters.size() < LEAST;
        }

        /** The script's name for people. */
        String script() {
            String name = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }

        /** The languages of the table that may be written so, foreign names and all; empty for a script of none. */
        Set<String> languages() {
            Set<String> out = new LinkedHashSet<>();
            for (Alphabet alphabet : alphabets) {
                if (strange(alphabet) <= MOST) {
                    out.add(alphabet.language);
                }
            }
            return out;
        }

        /** True where nothing in the letters speaks against this language of the table. */
        boolean fits(String language) {
            return alphabets.stream()
                    .anyMatch(each -> each.language.equals(language) && strange(each) <= USUAL && marked(each));
        }

        /** False where a longer text has next to none of the accents and hooks that its Latin alphabet has. */
        private boolean marked(Alphabet alphabet) {
            if (letters.size() < ENOUGH || script != UnicodeScript.LATIN || accented(alphabet.letters) == 0) {
                return true;
            }
            return accented(letters) >= USUAL * letters.size();
        }

        private static long accented(Collection<Integer> some) {
            return some.stream().filter(letter -> letter > 'z').count();
        }

        private double strange(Alphabet alphabet) {
            if (alphabet.script != script) {
                return 1;
            }
            long strange = letters.stream()
                    .filter(letter -> !alphabet.letters.contains(letter))
                    .count();
            return (double) strange / letters.size();
        }
    }
}
