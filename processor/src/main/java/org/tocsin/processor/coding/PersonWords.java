package org.tocsin.processor.coding;

import java.util.Set;

/** The words for people of one text's language: which name one person, soldiers, civilians, and what ends a name. */
final class PersonWords {

    /** Quotation marks part nothing: 'more than fifty "terrorists"'. */
    private static final Set<String> QUOTES = Set.of("\"", "'");

    private final ReadText read;
    private final Set<String> people;
    private final Set<String> singles;
    private final Set<String> soldiers;
    private final Set<String> civilians;
    private final Set<String> foes;
    private final Set<String> also;
    private final Set<String> joins;
    private final Set<String> of;
    private final Set<String> objectEnds;
    private final Set<String> clauseStarts;
    private final Set<String> auxiliaries;
    private final Set<String> passives;
    private final Set<String> units;

    PersonWords(ReadText read) {
        this.read = read;
        this.people = read.words("people");
        this.singles = read.words("singles");
        this.soldiers = read.words("soldiers");
        this.civilians = read.words("civilians");
        this.foes = read.words("foes");
        this.also = read.words("also");
        this.joins = read.words("joins");
        this.of = read.words("of");
        this.objectEnds = read.words("object ends");
        this.clauseStarts = read.words("clause starts");
        this.auxiliaries = read.words("auxiliaries");
        this.passives = read.words("casualty passives");
        this.units = read.words("units");
    }

    /** "two more", "three Cambodians": the people are understood. */
    boolean standsForPeople(int at) {
        return also.contains(read.word(at))
                || read.actors(at, at + 1).stream()
                        .anyMatch(actor -> actor.what().role() == Actor.Role.PEOPLE);
    }

    /** True where no noun can follow any more. */
    boolean endsPeople(Sentence sentence, int at) {
        String word = read.word(at);
        return at >= sentence.to()
                || !read.token(at).isWord() && !QUOTES.contains(word)
                || isHarm(at)
                || joins.contains(word)
                || of.contains(word)
                || objectEnds.contains(word)
                || clauseStarts.contains(word)
                || auxiliaries.contains(word)
                || passives.contains(word);
    }

    /** True for a noun for one person; "head" is one only where "of the village" follows. */
    boolean isSingle(int at) {
        String word = plain(read.word(at));
        return singles.contains(word) && (!read.words("offices of").contains(word) || of.contains(read.word(at + 1)));
    }

    /** "border guard", "Private Abbasov", "soldat contractuel": nouns for one person side by side. */
    int compound(Sentence sentence, int head) {
        int last = head;
        while (last + 1 < sentence.to()
                && read.token(last + 1).isWord()
                && isPeople(read.word(last + 1))
                && !isHarmWord(last + 1)
                && !Numbers.isNumeric(read, read.times(last + 1, last + 2), last + 1)) {
            last++;
        }
        return last;
    }

    People.Nature nature(int head, int end) {
        People.Nature nature = People.Nature.ANY;
        for (int at = Math.max(0, head); at < end && head >= 0; at++) {
            String word = plain(read.word(at));
            if (soldiers.contains(word)) {
                return People.Nature.SOLDIERS;
            }
            if (civilians.contains(word)) {
                nature = People.Nature.CIVILIANS;
            }
        }
        return nature;
    }

    /** True where a word or phrase of harm starts. */
    boolean isHarm(int at) {
        return read.cues(at, Math.min(read.tokens().size(), at + 6)).stream()
                .anyMatch(cue -> cue.from() == at && LossReader.isHarm(cue));
    }

    /** True for a word of harm that stands alone. */
    boolean isHarmWord(int at) {
        return read.cues(at, at + 1).stream().anyMatch(LossReader::isHarm);
    }

    /** True for a word for what is counted and is nobody: "kənd" (village), though not "kəndli" (villager). */
    boolean isUnit(String word) {
        return units.contains(word) && !isPeople(word);
    }

    /** "iki kənd sakini", "two village guards": what the people are of, and not what is counted. */
    boolean isAdjunct(Sentence sentence, int at) {
        return at + 1 < sentence.to()
                && isPeople(plain(read.word(at + 1)))
                && !read.word(at).endsWith("s")
                && read.times(at, at + 1).isEmpty();
    }

    boolean isPeople(String word) {
        return people.contains(word) || soldiers.contains(word) || civilians.contains(word) || foes.contains(word);
    }

    /** The word without a joining prefix, where the language writes "and" so. */
    String plain(String word) {
        for (String prefix : read.words("join prefixes")) {
            if (word.length() > prefix.length() + 2 && word.startsWith(prefix)) {
                return word.substring(prefix.length());
            }
        }
        return word;
    }
}
