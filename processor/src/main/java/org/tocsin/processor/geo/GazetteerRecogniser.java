package org.tocsin.processor.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    /** "In" and "from". */
    private static final List<String> TURKIC_PLACE = List.of("da", "de", "ta", "te", "dan", "den", "tan", "ten");

    private static final List<String> ARABIC_PREFIXES = List.of("وب", "ول", "و", "ب", "ل", "ف");
    private static final List<String> ARTICLES = List.of(
            "al", "el", "as", "ash", "an", "ar", "ad", "bab", "tel", "isla", "golfo", "rio", "cerro", "lago", "ile",
            "golfe", "mont", "lac", "озеро", "гора", "остров");

    /** So many letters that only Turkish and Azerbaijani have make a text Turkic. */
    private static final int TURKIC_LETTERS = 3;

    private static final int SHORTEST_STEM = 3;

    /** Shorter words of other letters sound like too many names. */
    private static final int SHORTEST_SOUND = 5;

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
        int lastPlace = Integer.MIN_VALUE;
        while (at < words.size()) {
            Match match = mayStart(words, at) ? longest(words, at, turkic, text) : null;
            boolean listed = match != null && isListed(words, lastPlace, match.first());
            if (match != null && mayStand(words, match, listed)) {
                int end = end(words, match);
                mentions.add(new Mention(
                        new Span(match.start(), end),
                        text.substring(match.start(), end),
                        Gazetteer.ranked(match.candidates())));
                at = Math.max(match.first() + 1, words.indexAt(end));
                lastPlace = at - 1;
            } else {
                at++;
            }
        }
        return List.copyOf(mentions);
    }

    /**
     * What a name may stand for that somebody else has found, such as a person who marked it: without guards, and
     * with words about the name passed over ("the city of X", "northern X").
     *
     * @param span where the name stands
     * @return empty where no name is known in it
     */
    public Optional<Mention> mentionIn(String text, Span span) {
        String name = text.substring(span.start(), span.end());
        Words words = Words.of(name);
        boolean turkic = isTurkic(text);
        Match best = null;
        for (int at = 0; at < words.size(); at++) {
            Match match = words.get(at).isWord() ? longest(words, at, turkic, name) : null;
            if (match != null && (best == null || match.last() - match.first() > best.last() - best.first())) {
                best = match;
            }
        }
        return Optional.ofNullable(best).map(match -> new Mention(span, name, Gazetteer.ranked(match.candidates())));
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

    /** True where only a comma or an "and" stands between a name and the place before it. */
    private boolean isListed(Words words, int lastPlace, int first) {
        return lastPlace >= 0
                && (first - lastPlace == 2
                        || first - lastPlace == 3 && words.at(lastPlace + 1).is(","))
                && (words.get(first - 1).is(",") || cues.has(Cue.AND, words.get(first - 1)));
    }

    /**
     * Where the name ends: before a kind of place that is written small, behind one that is written large, and behind
     * the last point of an abbreviation.
     */
    private int end(Words words, Match match) {
        Word last = words.get(match.last());
        Word next = words.at(match.last() + 1);
        if (match.end() != last.end()) {
            return match.end();
        }
        if (match.last() > match.first() && !last.capital() && cues.has(Cue.TYPE_AREA, last)) {
            return words.get(match.last() - 1).end();
        }
        boolean beside = next.start() - last.end() == 1;
        if (beside && next.isWord() && next.capital() && isLatin(next) && cues.has(Cue.TYPE_AREA, next)) {
            return next.end();
        }
        boolean points = match.last() > match.first()
                && next.is(".")
                && next.start() == last.end()
                && last.end() - last.start() == 1
                && words.get(match.last() - 1).is(".");
        return points ? next.end() : match.end();
    }

    private static boolean isLatin(Word word) {
        return word.folded().charAt(0) < 0x250;
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
        if (match == null && words.get(at).capital() && (turkic || !isLatin(words.get(at)))) {
            match = bySound(words, at, turkic);
        }
        return match;
    }

    /**
     * A name as it sounds. In Russian a word of place must stand before it, since many words sound like some village; the
     * endings of the other languages were taken off already.
     */
    private Match bySound(Words words, int at, boolean turkic) {
        Character.UnicodeScript script =
                Character.UnicodeScript.of(words.get(at).raw().codePointAt(0));
        boolean cyrillic = script == Character.UnicodeScript.CYRILLIC;
        if (!cyrillic && script != Character.UnicodeScript.ARMENIAN && script != Character.UnicodeScript.LATIN) {
            return null;
        }
        NameTrie.Node node = gazetteer.romanised().root();
        Match longest = null;
        for (int i = at; i >= 0; i = following(words, i)) {
            String key = Romanised.key(words.get(i), turkic);
            node = key.isEmpty() ? null : node.next(key);
            if (node == null) {
                break;
            }
            if (node.isEnd() && endsWell(words, at, i)) {
                longest = match(words, at, i, node);
            }
        }
        boolean stands = longest != null
                && (words.get(longest.last()).end() - words.get(at).start() >= SHORTEST_SOUND)
                && (script == Character.UnicodeScript.ARMENIAN
                        || isLocated(words, longest)
                        || !cyrillic && endsInPlace(words.get(longest.last())));
        return stands ? longest : null;
    }

    private static boolean endsInPlace(Word word) {
        return TURKIC_PLACE.stream().anyMatch(word.folded()::endsWith);
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

    private boolean mayStand(Words words, Match match, boolean listed) {
        Word before = words.at(match.first() - 1);
        Word after = words.at(match.last() + 1);
        boolean one = match.first() == match.last();
        Word name = words.get(match.first());
        if (cues.startsAt(words, match.last() + 1, Cue.INSTITUTION_AFTER) && after.capital()) {
            return false;
        }
        if (one && (cues.has(Cue.CALENDAR, name) || isSmallAbbreviation(name, match))) {
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
        if (one && !listed && isDoubtful(words, match, beside) && !isLocated(words, match)) {
            return false;
        }
        if (one
                && isWater(after)
                && after.capital()
                && match.candidates().stream().noneMatch(gazetteer::isReviewed)) {
            return false;
        }
        return !one || listed || !cues.has(Cue.COMMON, name) || isLocated(words, match);
    }

    /** "Us" and "Uk" are no countries. */
    private static boolean isSmallAbbreviation(Word name, Match match) {
        return name.folded().length() <= SHORTEST_STEM
                && isLatin(name)
                && match.candidates().get(0).feature() == Feature.COUNTRY
                && !name.raw().equals(name.raw().toUpperCase(java.util.Locale.ROOT));
    }

    private boolean isWater(Word word) {
        return cues.has(Cue.WATER, word);
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
        if (at >= 0 && cues.has(Cue.LOCATIVE, words.get(at))) {
            return true;
        }
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
