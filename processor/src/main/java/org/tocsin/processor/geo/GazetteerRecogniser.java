package org.tocsin.processor.geo;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.contracts.incident.Span;

/**
 * Finds the gazetteer's names: the longest match over folded words, which must start with a capital letter
 * where the script has any. A word that is no known name is tried without what Turkic and Arabic texts fix to
 * names, and then with the usual differences of transliteration. Titles, first names, streets and common
 * words are guarded against. Safe for use by many threads.
 */
public final class GazetteerRecogniser implements Recogniser {

    private static final List<String> TURKIC_SUFFIXES = List.of(
            "ndaki", "ndeki", "daki", "deki", "ndan", "nden", "nda", "nde", "dan", "den", "tan", "ten", "nin", "nun",
            "da", "de", "ta", "te", "in", "un", "ya", "ye", "na", "ne", "ni", "nu", "a", "e", "i", "u");
    private static final List<String> ARABIC_PREFIXES = List.of("وب", "ول", "و", "ب", "ل", "ف");
    private static final List<String> ARTICLES = List.of("al", "el", "as", "ash", "an", "ar", "ad", "bab", "tel");

    /** So many letters that only Turkish and Azerbaijani have make a text Turkic. */
    private static final int TURKIC_LETTERS = 3;

    private static final int SHORTEST_STEM = 3;

    /** From this population on a name is taken for the place though it is a word too, as newspapers do. */
    private static final long LARGE = 150_000;

    private final Gazetteer gazetteer;
    private final CueLexicon cues;

    /**
     * A recogniser with the shipped guard words.
     *
     * @throws GazetteerException where the shipped table of cues breaks its format
     */
    public GazetteerRecogniser(Gazetteer gazetteer) {
        this(gazetteer, CueLexicon.standard());
    }

    GazetteerRecogniser(Gazetteer gazetteer, CueLexicon cues) {
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    /** A match: words {@code first} to {@code last}, and the offsets of the name itself. */
    private record Match(int first, int last, int start, int end, List<Candidate> candidates) {}

    @Override
    public List<Mention> mentions(String text) {
        Words words = Words.of(text);
        boolean turkic = isTurkic(text);
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Match match = mayStart(words, at) ? longest(words, at, turkic, text) : null;
            if (match != null && mayStand(words, match)) {
                mentions.add(new Mention(
                        new Span(match.start(), match.end()),
                        text.substring(match.start(), match.end()),
                        Gazetteer.ranked(match.candidates())));
                at = match.last() + 1;
            } else {
                at++;
            }
        }
        return List.copyOf(mentions);
    }

    private static boolean isTurkic(String text) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters < TURKIC_LETTERS; i++) {
            if (text.charAt(i) > 127 && "əıİğşƏĞŞ".indexOf(text.charAt(i)) >= 0) {
                letters++;
            }
        }
        return letters >= TURKIC_LETTERS;
    }

    private static boolean mayStart(Words words, int at) {
        Word word = words.get(at);
        if (!word.isWord()) {
            return false;
        }
        if (word.capital()) {
            return true;
        }
        int next = following(words, at);
        boolean beforeCapital =
                next >= 0 && words.get(next).isWord() && words.get(next).capital();
        return beforeCapital && ARTICLES.contains(word.folded()) || words.isElided(word);
    }

    private Match longest(Words words, int at, boolean turkic, String text) {
        Match match = walk(words, at, gazetteer.exact(), false, turkic);
        if (match == null) {
            match = partly(words, at, text);
        }
        if (match == null && words.get(at).capital()) {
            match = walk(words, at, gazetteer.loose(), true, false);
        }
        return match;
    }

    private Match walk(Words words, int at, NameTrie names, boolean loose, boolean turkic) {
        NameTrie.Node node = names.root();
        Match longest = null;
        for (int i = at; i >= 0; i = following(words, i)) {
            String key =
                    loose ? Folding.loose(words.get(i).folded()) : words.get(i).folded();
            NameTrie.Node next = node.next(key);
            if (turkic && (next == null || !next.isEnd())) {
                NameTrie.Node stem = turkicStem(node, key);
                if (stem != null && endsWell(words, at, i)) {
                    longest = match(words, at, i, stem);
                }
            }
            if (next == null) {
                break;
            }
            if (next.isEnd() && endsWell(words, at, i)) {
                longest = match(words, at, i, next);
            }
            node = next;
        }
        return longest;
    }

    private static Match match(Words words, int first, int last, NameTrie.Node node) {
        return new Match(first, last, words.get(first).start(), words.get(last).end(), node.ends());
    }

    /** A name of several words ends with a capital too, with a kind of place, or after a hyphen ("Samgot-ri"). */
    private boolean endsWell(Words words, int first, int last) {
        return first == last
                || words.get(last).capital()
                || words.get(last).kind() == Word.Kind.NUMBER
                || cues.has(Cue.TYPE_POINT, words.get(last))
                || cues.has(Cue.TYPE_AREA, words.get(last))
                || CueLexicon.isHyphen(words.get(last - 1));
    }

    /** The next word of what may be one name: after a space, a hyphen or the point of an initial; -1 for none. */
    private static int following(Words words, int index) {
        Word word = words.get(index);
        Word next = words.at(index + 1);
        if (next.kind() != Word.Kind.SIGN) {
            return next.start() - word.end() <= 2 && next.start() > word.end() ? index + 1 : -1;
        }
        boolean hyphen = CueLexicon.isHyphen(next) || next.sign() == '\u2013';
        boolean point = next.sign() == '.' && word.folded().length() <= 2;
        Word after = words.at(index + 2);
        int gap = after.start() - next.end();
        boolean tied = next.start() == word.end() && (hyphen && gap == 0 || point && gap <= 1);
        return tied && after.kind() != Word.Kind.SIGN ? index + 2 : -1;
    }

    private static NameTrie.Node turkicStem(NameTrie.Node node, String key) {
        for (String suffix : TURKIC_SUFFIXES) {
            if (key.endsWith(suffix) && key.length() - suffix.length() >= SHORTEST_STEM) {
                NameTrie.Node stem = node.next(key.substring(0, key.length() - suffix.length()));
                if (stem != null && stem.isEnd()) {
                    return stem;
                }
            }
        }
        return null;
    }

    /** A name inside a word: before or after an apostrophe (Bakü'de, l'Iran), or after an Arabic preposition. */
    private Match partly(Words words, int at, String text) {
        Word word = words.get(at);
        String raw = word.raw();
        for (int i = raw.length() - 1; i > 0; i--) {
            if (Folding.isApostrophe(raw.charAt(i))) {
                NameTrie.Node before = gazetteer.exact().root().next(Folding.fold(raw.substring(0, i)));
                if (before != null && before.isEnd() && i >= SHORTEST_STEM) {
                    return new Match(at, at, word.start(), word.start() + i, before.ends());
                }
                NameTrie.Node after = gazetteer.exact().root().next(Folding.fold(raw.substring(i + 1)));
                if (after != null && after.isEnd() && Character.isUpperCase(raw.charAt(i + 1))) {
                    return new Match(at, at, word.start() + i + 1, word.end(), after.ends());
                }
            }
        }
        if (Character.UnicodeScript.of(text.codePointAt(word.start())) == Character.UnicodeScript.ARABIC) {
            return arabic(word, raw, at);
        }
        return null;
    }

    private Match arabic(Word word, String raw, int at) {
        for (String prefix : ARABIC_PREFIXES) {
            if (raw.startsWith(prefix) && raw.length() - prefix.length() >= SHORTEST_STEM) {
                NameTrie.Node node = gazetteer.exact().root().next(Folding.fold(raw.substring(prefix.length())));
                if (node != null && node.isEnd()) {
                    return new Match(at, at, word.start() + prefix.length(), word.end(), node.ends());
                }
            }
        }
        return null;
    }

    private boolean mayStand(Words words, Match match) {
        Word before = words.at(match.first() - 1);
        Word after = words.at(match.last() + 1);
        boolean one = match.first() == match.last();
        Word name = words.get(match.first());
        if (cues.startsAt(words, match.last() + 1, Cue.INSTITUTION_AFTER) && after.capital()) {
            return false;
        }
        if (before.is(".") && cues.has(Cue.TITLE, words.at(match.first() - 2))) {
            return false;
        }
        boolean beside = before.isWord() && before.capital() && name.start() - before.end() == 1;
        if (beside && (cues.has(Cue.TITLE, before) || cues.has(Cue.GIVEN_NAME, before))) {
            return false;
        }
        if (beside && one && cues.has(Cue.NAME_PART, before)) {
            return false;
        }
        if (one && after.isWord() && after.capital() && after.start() - name.end() == 1) {
            boolean surname = cues.endsAsSurname(lastOfHyphenated(words, match.last() + 1))
                    && gazetteer.exact().root().next(after.folded()) == null;
            if (surname || cues.has(Cue.PERSON, name)) {
                return false;
            }
        }
        if (one && isDoubtful(words, match, beside) && !isLocated(words, match)) {
            return false;
        }
        return !one || !cues.has(Cue.COMMON, name) || isLocated(words, match);
    }

    /**
     * A name that nobody has looked at is doubtful where it is a common word or a person's name, and where a small
     * place's name has another capitalised word beside it, which makes it part of a name that is not known.
     */
    private boolean isDoubtful(Words words, Match match, boolean beside) {
        if (match.candidates().stream().anyMatch(gazetteer::isReviewed)) {
            return false;
        }
        String name = words.get(match.first()).folded();
        long population = match.candidates().stream()
                .mapToLong(Candidate::population)
                .max()
                .orElse(0);
        Word after = words.at(match.last() + 1);
        boolean followed = after.isWord()
                && after.capital()
                && after.start() - words.get(match.last()).end() == 1;
        if (population >= LARGE) {
            return gazetteer.mayBePerson(name) && (beside || followed);
        }
        return gazetteer.mayBeWord(name) || gazetteer.mayBePerson(name) || beside || followed;
    }

    private static String lastOfHyphenated(Words words, int index) {
        int at = index;
        while (CueLexicon.isHyphen(words.at(at + 1)) && words.at(at + 2).isWord()) {
            at += 2;
        }
        return words.at(at).folded();
    }

    /** A name that is a common word counts after a word of place, or before a comma and a country. */
    private boolean isLocated(Words words, Match match) {
        int at = match.first() - 1;
        while (at >= 0 && (cues.has(Cue.TYPE_POINT, words.get(at)) || cues.has(Cue.FILL, words.get(at)))) {
            if (cues.has(Cue.TYPE_POINT, words.get(at))) {
                return true;
            }
            at--;
        }
        boolean typed = cues.startsAt(words, match.last() + 1, Cue.TYPE_POINT);
        if (typed || at >= 0 && cues.has(Cue.LOCATIVE, words.get(at))) {
            return true;
        }
        if (!words.at(match.last() + 1).is(",")) {
            return false;
        }
        NameTrie.Node next =
                gazetteer.exact().root().next(words.at(match.last() + 2).folded());
        return next != null && next.ends().stream().anyMatch(place -> place.feature() == Feature.COUNTRY);
    }
}
