package org.tocsin.processor.coding;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.contracts.incident.IncidentType;

/** The words of one language that carry meaning for the coder ({@code <language>/cues.tsv}). Immutable once read. */
final class Lexicon {

    /** Acts whose type the weapons named beside them say. */
    private static final Set<String> FIRE = Set.of("fire", "barrage", "raid");

    private static final Set<String> HARMS = Set.of("killed", "wounded", "captured");

    private static final Map<String, IncidentType> TYPES = Arrays.stream(IncidentType.values())
            .collect(Collectors.toUnmodifiableMap(type -> type.name().toLowerCase(Locale.ROOT), type -> type));
    /** The value of words that tell of something brought down from the air. */
    static final String DOWNING = "downing";

    private static final Vocabulary NO_WORDS = new Numbering().vocabulary(Prefixes.NONE);

    /** No phrase has more words. */
    private static final int LONGEST_PHRASE = 12;

    /** Phrases that begin with ^ in the file. */
    private final Spelling spelling = new Spelling();

    private final PhraseTrie<Cue> phrases;
    private final LoosePhrases<Cue> loose;

    private Lexicon(Numbering numbering) {
        this.phrases = new PhraseTrie<>(numbering);
        this.loose = new LoosePhrases<>(numbering);
    }

    /**
     * Reads a cue file.
     *
     * @param numbering numbers its words
     * @throws LexiconException names file and line of the first error
     */
    static Lexicon read(String file, Reader source, Numbering numbering) {
        Lexicon lexicon = new Lexicon(numbering);
        for (TableReader.Line line : TableReader.read(file, source, 4)) {
            Cue cue = cue(line);
            for (String phrase : line.fields().get(3).split("\\|")) {
                try {
                    lexicon.add(phrase.trim(), cue);
                } catch (IllegalArgumentException e) {
                    throw line.error(e.getMessage() + " in phrase \"" + phrase.trim() + "\"");
                }
            }
        }
        return lexicon;
    }

    private void add(String phrase, Cue cue) {
        if (!phrase.startsWith("^")) {
            put(phrase, cue);
            return;
        }
        Cue own = new Cue(cue.kind(), cue.value(), cue.strength());
        spelling.put(own, phrase.substring(1));
        phrases.put(words(phrase.substring(1)), own);
    }

    private static Cue cue(TableReader.Line line) {
        CueKind kind;
        try {
            kind = CueKind.valueOf(line.fields().get(0).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw line.error("expected a kind such as event, weapon, topic, found \""
                    + line.fields().get(0) + "\"");
        }
        String value = line.fields().get(1);
        checkValue(line, kind, value);
        double strength;
        try {
            strength = Double.parseDouble(line.fields().get(2));
        } catch (NumberFormatException e) {
            throw line.error(
                    "expected a strength from 0 to 1, found \"" + line.fields().get(2) + "\"");
        }
        if (!(strength > 0 && strength <= 1)) {
            throw line.error("expected a strength from 0 to 1, found " + strength);
        }
        return new Cue(kind, value, strength);
    }

    private static void checkValue(TableReader.Line line, CueKind kind, String value) {
        if (kind == CueKind.EVENT && !FIRE.contains(value) && type(value) == null) {
            throw line.error("expected an incident type, fire or barrage, found \"" + value + "\"");
        }
        if (kind == CueKind.WEAPON && type(value.substring(value.indexOf(':') + 1)) == null) {
            throw line.error("expected weapon:type, found \"" + value + "\"");
        }
        if ((kind == CueKind.HARM || kind == CueKind.LOSS) && !HARMS.contains(value)) {
            throw line.error("expected killed, wounded or captured, found \"" + value + "\"");
        }
    }

    /** The incident type of that name in lower case, or null; what is brought down from the air has none of its own. */
    static IncidentType type(String name) {
        return name.equals(DOWNING) ? IncidentType.OTHER : TYPES.get(name);
    }

    private void put(String entry, Cue cue) {
        int gap = entry.indexOf(LoosePhrases.GAP);
        if (gap >= 0) {
            loose.put(choices(entry.substring(0, gap)), choices(entry.substring(gap + 1)), cue);
            return;
        }
        for (List<String> words : phrases(entry)) {
            phrases.put(words, cue);
        }
    }

    /** The single words between /. */
    static Set<String> choices(String side) {
        Set<String> out = new HashSet<>();
        for (List<String> words : phrases(side)) {
            if (words.size() != 1) {
                throw new IllegalArgumentException(
                        "expected single words with / between on each side of " + LoosePhrases.GAP);
            }
            out.add(words.get(0));
        }
        return out;
    }

    /**
     * The phrases that one entry stands for: words with / between are alternatives for one place, and where nothing
     * stands behind the last / the place may stay empty ("open/opened/ fire").
     */
    static List<List<String>> phrases(String entry) {
        List<List<String>> out = List.of(List.of());
        for (String place : entry.trim().split("\\s+")) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> begun : out) {
                for (String word : place.split("/", -1)) {
                    List<String> words = new ArrayList<>(begun);
                    words.addAll(words(word));
                    longer.add(words);
                }
            }
            out = longer;
        }
        return out;
    }

    /** The folded words of a phrase; a trailing * stays on its word. */
    static List<String> words(String phrase) {
        List<String> out = new ArrayList<>();
        for (Token token : Tokenizer.tokens(phrase.trim(), NO_WORDS)) {
            if (token.is("*") && !out.isEmpty()) {
                out.set(out.size() - 1, out.get(out.size() - 1) + "*");
            } else {
                out.add(token.folded());
            }
        }
        return out;
    }

    /**
     * Every cue in the text; of one kind at one word the longest, none inside a longer one of its kind, and none that
     * is only part of an idle phrase ("cease-fire" is no fire).
     */
    List<Found<Cue>> find(String text, List<Token> tokens) {
        List<Found<Cue>> found = withLoose(
                spelling.keep(text, tokens, phrases.find(tokens, CueKind.class, Cue::kind)), loose.find(tokens));
        List<Found<Cue>> idle =
                found.stream().filter(cue -> cue.what().kind() == CueKind.IDLE).toList();
        if (idle.isEmpty()) {
            return found;
        }
        BitSet covered = new BitSet(tokens.size());
        idle.forEach(cue -> covered.set(cue.from(), cue.to()));
        return found.stream()
                .filter(cue -> cue.what().kind() != CueKind.IDLE
                        && (covered.nextClearBit(cue.from()) < cue.to() || isWholly(cue, idle)))
                .toList();
    }

    /** "Forest fire" hides "fire", and is itself a topic. */
    private static boolean isWholly(Found<Cue> cue, List<Found<Cue>> idle) {
        return cue.what().kind() == CueKind.TOPIC
                && idle.stream().anyMatch(hider -> hider.from() == cue.from() && hider.to() == cue.to());
    }

    /** Adds the loose phrases that no close one of their kind, nor an earlier loose one, shares words with. */
    private static List<Found<Cue>> withLoose(List<Found<Cue>> close, List<Found<Cue>> loose) {
        if (loose.isEmpty()) {
            return close;
        }
        List<Found<Cue>> out = new ArrayList<>(close);
        for (Found<Cue> one : loose) {
            boolean shares = false;
            for (int i = firstNear(close, one.from());
                    i < close.size() && close.get(i).from() < one.to();
                    i++) {
                shares |= isShared(one, close.get(i));
            }
            for (int i = out.size() - 1; i >= close.size() && out.get(i).from() > one.from() - LONGEST_PHRASE; i--) {
                shares |= isShared(one, out.get(i));
            }
            if (!shares) {
                out.add(one);
            }
        }
        out.sort(Comparator.comparingInt(Found::from));
        return out;
    }

    private static boolean isShared(Found<Cue> one, Found<Cue> other) {
        return one.what().kind() == other.what().kind() && other.from() < one.to() && one.from() < other.to();
    }

    /** Index of the first that may reach to the token {@code at}. */
    private static int firstNear(List<Found<Cue>> found, int at) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).from() < at - LONGEST_PHRASE) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
