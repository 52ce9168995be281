package org.tocsin.processor.coding;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of those who act, in one language ({@code <language>/actors.tsv}): countries, peoples, capitals that
 * stand for governments, forces by camp, and borderlands that imply who stands opposite. Immutable once read.
 */
final class ActorLexicon {

    private final PhraseTrie<Name> names;

    private ActorLexicon(Numbering numbering) {
        this.names = new PhraseTrie<>(numbering);
    }

    /**
     * Reads an actor file.
     *
     * @param countries the codes that may stand in it
     * @param numbering numbers its words
     * @throws LexiconException names file and line of the first error
     */
    static ActorLexicon read(String file, Reader source, Set<String> countries, Numbering numbering) {
        ActorLexicon lexicon = new ActorLexicon(numbering);
        for (TableReader.Line line : TableReader.read(file, source, 4)) {
            Actor actor = actor(line, countries);
            for (String field : line.fields().get(3).split("\\|")) {
                String name = field.trim();
                boolean exact = name.startsWith("^");
                String plain = exact ? name.substring(1) : name;
                try {
                    lexicon.names.put(
                            Lexicon.words(plain),
                            new Name(
                                    actor,
                                    exact ? plain : null,
                                    !plain.isEmpty() && Character.isLowerCase(plain.codePointAt(0))));
                } catch (IllegalArgumentException e) {
                    throw line.error(e.getMessage() + " in name \"" + name + "\"");
                }
            }
        }
        return lexicon;
    }

    private static Actor actor(TableReader.Line line, Set<String> countries) {
        String country = line.fields().get(0);
        String opposite =
                line.fields().get(2).equals("-") ? null : line.fields().get(2);
        for (String code : opposite == null ? List.of(country) : List.of(country, opposite)) {
            if (!countries.contains(code)) {
                throw line.error("expected an ISO 3166-1 alpha-2 code of countries.tsv, found \"" + code + "\"");
            }
        }
        try {
            Actor.Role role = Actor.Role.valueOf(line.fields().get(1).toUpperCase(Locale.ROOT));
            return new Actor(country, role, opposite);
        } catch (IllegalArgumentException e) {
            throw line.error("expected a role (name, people, capital, force, office, region, line), found \""
                    + line.fields().get(1) + "\"");
        }
    }

    /** Every name in the text, longest first at each word and none inside another. */
    List<Found<Actor>> find(String text, List<Token> tokens) {
        List<Found<Actor>> out = new ArrayList<>();
        List<Found<Name>> here = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            here.clear();
            names.at(tokens, at, here);
            Found<Name> longest = null;
            for (Found<Name> found : here) {
                if ((longest == null || found.to() > longest.to()) && fits(text, tokens, found)) {
                    longest = found;
                }
            }
            if (longest == null) {
                at++;
            } else {
                out.add(new Found<>(longest.what().actor(), at, longest.to()));
                at = longest.to();
            }
        }
        return out;
    }

    /** Names are proper: they start with a capital where the script has any; marked ones are written just so. */
    private static boolean fits(String text, List<Token> tokens, Found<Name> found) {
        Token first = tokens.get(found.from());
        String exact = found.what().exact();
        if (exact == null) {
            return found.what().small()
                    || !first.startsSmall()
                    || Character.isUpperCase(text.charAt(first.start() + elided(text, first)));
        }
        String written =
                text.substring(first.start(), tokens.get(found.to() - 1).end());
        return written.equals(exact) || first.isAllCapitals() && written.equalsIgnoreCase(exact);
    }

    /** Where in a word the name begins behind "d'" or "qu'". */
    private static int elided(String text, Token word) {
        for (int at = word.start() + 1; at + 1 < word.end(); at++) {
            if (text.charAt(at) == '\'' || text.charAt(at) == '\u2019') {
                return at + 1 - word.start();
            }
        }
        return 0;
    }

    /**
     * @param exact how the name must be written, or null where only its first letter counts
     * @param small true where the lexicon itself writes it small, as some languages do with adjectives
     */
    private record Name(Actor actor, String exact, boolean small) {}
}
