package org.tocsin.processor.coding;

import java.util.List;
import java.util.Set;

/** Finds the figure that belongs to a word of harm: "three soldiers were killed", "killed three", "погибли двое". */
final class CountReader {

    private static final int LEFT = 14;
    private static final int RIGHT = 7;
    /** A toll stands at most so far behind the word that it counts: "the number of dead has risen to three". */
    private static final int TOLL_REACH = 9;

    private static final int MOST_PARTS = 4;
    private static final int LONGEST_PHRASE = 5;

    private final ReadText read;
    private final Set<String> people;
    private final Set<String> singles;
    private final Set<String> units;
    private final Set<String> persons;
    private final Set<String> tolls;
    private final Set<String> tollLeads;
    private final Set<String> vague;
    private final Set<String> active;
    private final Set<String> passives;
    private final Set<String> articles;
    private final Set<String> clauseStarts;
    private final Set<String> joins;
    private final Set<String> deaths;
    private final Set<String> unsaid;
    private final Set<String> afterNegations;

    CountReader(ReadText read) {
        this.read = read;
        this.people = read.words("people");
        this.singles = read.words("singles");
        this.units = read.words("units");
        this.persons = read.words("persons");
        this.tolls = read.words("tolls");
        this.tollLeads = read.words("toll leads");
        this.vague = read.words("vague");
        this.active = read.words("active");
        this.passives = read.words("casualty passives");
        this.articles = read.words("articles");
        this.clauseStarts = read.words("clause starts");
        this.joins = read.words("joins");
        this.deaths = read.words("deaths");
        this.unsaid = read.words("unsaid");
        this.afterNegations = read.words("after negations");
    }

    /**
     * A count of people.
     *
     * @param low at least so many
     * @param high at most, or null where it is open
     * @param from its first token
     * @param running true for a toll that has grown to this ("the second death", "rises to three")
     */
    record Figure(int low, Integer high, int from, boolean running) {}

    /** The figure of {@code cue}, or null where the sentence gives none. */
    Figure figure(Sentence sentence, Found<Cue> cue) {
        String word = read.word(cue.from());
        Figure ordinal = ordinal(cue);
        if (ordinal != null) {
            return ordinal;
        }
        boolean passive = false;
        for (int at = cue.from() - 1; at >= Math.max(sentence.from(), cue.from() - 3); at--) {
            passive |= passives.contains(read.word(at));
        }
        int[] number = counts(sentence, cue) ? tollOf(sentence, cue) : null;
        boolean running = number != null;
        boolean acting = active.contains(word) && !passive;
        if (number == null && acting) {
            number = rightOf(sentence, cue);
        }
        boolean animals = number == null && countsOther(cue);
        if (number == null && !animals) {
            number = leftOf(sentence, cue);
        }
        return number == null || deaths.contains(word) && !running ? null : ranged(number, running);
    }

    /** "the second death": so many by now. */
    private Figure ordinal(Found<Cue> cue) {
        if (!deaths.contains(read.word(cue.from()))) {
            return null;
        }
        for (int at = Math.max(0, cue.from() - 2); at < cue.from(); at++) {
            for (Found<TimeWord> word : read.times(at, cue.from())) {
                if (word.what().kind() == TimeWord.Kind.ORDINAL && word.from() == at) {
                    return new Figure(word.what().low(), word.what().low(), at, true);
                }
            }
        }
        return null;
    }

    private boolean counts(Sentence sentence, Found<Cue> cue) {
        for (int at = Math.max(sentence.from(), cue.from() - 3);
                at < Math.min(sentence.to(), cue.to() + TOLL_REACH);
                at++) {
            if (tolls.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    private Figure ranged(int[] number, boolean running) {
        int low = number[0];
        Integer high = number[0];
        String lead = read.word(number[1] - 1);
        String lead2 = read.word(number[1] - 2);
        boolean feared = false;
        for (int at = number[1]; at < number[1] + 6; at++) {
            feared |= read.word(at).equals("feared");
        }
        if (feared || lead.equals("to") && lead2.equals("up") || lead.equals("as") && lead2.equals("many")) {
            low = 0;
        } else if (read.words("at least").contains(lead) || lead2.equals("least")) {
            high = null;
        } else if (read.words("more than").contains(lead)
                && read.words("more leads").contains(lead2)) {
            low++;
            high = null;
        }
        int sides = onEachSide(number[1]) ? 2 : 1;
        return new Figure(low * sides, high == null ? null : Integer.valueOf(high * sides), number[1], running);
    }

    /** "killed two people on either side". */
    private boolean onEachSide(int from) {
        for (int at = from; at < from + 6; at++) {
            if (read.words("each").contains(read.word(at)) && read.words("side").contains(read.word(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "killed eleven of his sheep". */
    private boolean countsOther(Found<Cue> cue) {
        if (!active.contains(read.word(cue.from()))) {
            return false;
        }
        List<Found<TimeWord>> words =
                read.times(cue.to(), Math.min(read.tokens().size(), cue.to() + 2));
        boolean number = Numbers.isNumeric(read, words, cue.to());
        for (int at = cue.to(); number && at < cue.to() + 5; at++) {
            if (units.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "no one was hurt", "погибших нет", "ölen yok". */
    boolean negated(Sentence sentence, Found<Cue> cue) {
        for (int at = cue.to(); at < Math.min(sentence.to(), cue.to() + 3); at++) {
            if (afterNegations.contains(read.word(at))) {
                return true;
            }
            if (!read.token(at).isWord()) {
                break;
            }
        }
        for (int at = cue.from() - 1; at >= Math.max(sentence.from(), cue.from() - 4); at--) {
            String word = read.word(at);
            if (read.words("none").contains(word)
                    || word.equals("one") && read.word(at - 1).equals("no")) {
                return true;
            }
            if (word.equals(",") || word.equals(".") || unsaid.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** The number before: "three soldiers were killed"; or a single person: "a soldier", "Private Abbasov". */
    private int[] leftOf(Sentence sentence, Found<Cue> cue) {
        int from = Math.max(sentence.from(), cue.from() - LEFT);
        List<Found<TimeWord>> words = read.times(sentence.from(), sentence.to());
        int single = -1;
        for (int at = cue.from() - 1; at >= from; at--) {
            String word = read.word(at);
            if (word.equals(";") || word.equals(".") || word.equals(":")) {
                break;
            }
            boolean parted = word.equals(",") || harmAt(at);
            if (vague.contains(word) || single >= 0 && parted) {
                break;
            }
            if (single < 0 && singles.contains(word)) {
                single = at;
            }
            if (!Numbers.isNumeric(read, words, at)) {
                continue;
            }
            int[] number = numberEndingAt(sentence, words, at);
            if (number != null && (number[0] != 1 || !articles.contains(read.word(number[1])) || single >= 0)) {
                int[] sum = joined(sentence, words, oneOf(sentence, words, number));
                boolean beside = single > at + 1
                        && (joins.contains(read.word(single - 1)) || joins.contains(read.word(single - 2)));
                return beside ? new int[] {sum[0] + 1, sum[1]} : sum;
            }
        }
        return single >= 0 && !isPluralVerb(cue) ? new int[] {1, single} : null;
    }

    /** "Four marines and three fishermen": counts side by side add up. */
    private int[] joined(Sentence sentence, List<Found<TimeWord>> words, int[] last) {
        int total = last[0];
        int first = last[1];
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            String link = read.word(first - 1);
            if (!joins.contains(link) && !link.equals(",")) {
                break;
            }
            int before = -1;
            for (int at = first - 2; at > Math.max(sentence.from() - 1, first - 8); at--) {
                if (Numbers.isNumeric(read, words, at)) {
                    before = at;
                    break;
                }
                if (!read.token(at).isWord() || passives.contains(read.word(at)) || harmAt(at)) {
                    break;
                }
            }
            int[] number = before < 0 ? null : numberEndingAt(sentence, words, before);
            if (number == null) {
                break;
            }
            total += number[0];
            first = number[1];
        }
        return new int[] {total, first};
    }

    /** "brings the number of dead to three": a toll takes the figure behind it. */
    private int[] tollOf(Sentence sentence, Found<Cue> cue) {
        List<Found<TimeWord>> words = read.times(sentence.from(), sentence.to());
        for (int at = cue.to(); at < Math.min(sentence.to() - 1, cue.to() + TOLL_REACH); at++) {
            if (tollLeads.contains(read.word(at)) && Numbers.isNumeric(read, words, at + 1)) {
                int end = at + 2;
                while (end < sentence.to() && Numbers.isNumeric(read, words, end)) {
                    end++;
                }
                int value = Numbers.value(read, words, at + 1, end);
                return value < 0 || units.contains(read.word(end)) ? null : new int[] {value, at + 1};
            }
        }
        return null;
    }

    private boolean isPluralVerb(Found<Cue> cue) {
        return read.word(cue.from() - 1).equals("were")
                || read.word(cue.from() - 1).equals("are");
    }

    /** The count of people right behind {@code at}, or null: "lost three servicemen". */
    Figure behind(Sentence sentence, int at) {
        List<Found<TimeWord>> words = read.times(sentence.from(), sentence.to());
        int from = read.word(at + 1).equals("of") ? at + 2 : at + 1;
        boolean number =
                Numbers.isNumeric(read, words, from) || read.words("at least").contains(read.word(from + 1));
        int[] found = number ? rightOf(sentence, new Found<>(null, at, at + 1)) : null;
        return found == null || !personBehind(sentence, found[1]) ? null : ranged(found, false);
    }

    private boolean personBehind(Sentence sentence, int number) {
        for (int at = number; at < Math.min(sentence.to(), number + 5); at++) {
            if (people.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    private int[] rightOf(Sentence sentence, Found<Cue> cue) {
        int to = Math.min(sentence.to(), cue.to() + RIGHT);
        List<Found<TimeWord>> words = read.times(sentence.from(), sentence.to());
        for (int at = cue.to(); at < to; at++) {
            String word = read.word(at);
            if (word.equals(",") || word.equals(".") || word.equals(";") || joins.contains(word)) {
                return null;
            }
            if (Numbers.isNumeric(read, words, at)) {
                int end = at + 1;
                while (end < to && Numbers.isNumeric(read, words, end)) {
                    end++;
                }
                int[] number = numberEndingAt(sentence, words, end - 1);
                boolean bare = end >= to || !read.token(end).isWord() || joins.contains(read.word(end));
                int value = Numbers.value(read, words, at, end);
                if (number == null) {
                    return bare && value > 1 && value < 1900 ? new int[] {value, at} : null;
                }
                return followed(sentence, words, number, end);
            }
            if (singles.contains(word)) {
                return followed(sentence, words, new int[] {1, at}, at + 1);
            }
        }
        return null;
    }

    /** "killing two soldiers and a civilian": what is linked behind the first count adds up. */
    private int[] followed(Sentence sentence, List<Found<TimeWord>> words, int[] first, int end) {
        int total = first[0];
        int at = end;
        for (int reach = 0; at < sentence.to() && reach < 5; at++, reach++) {
            if (!read.token(at).isWord() || harmAt(at)) {
                break;
            }
            if (joins.contains(read.word(at)) && Numbers.isNumeric(read, words, at + 1)) {
                int last = at + 1;
                while (last + 1 < sentence.to() && Numbers.isNumeric(read, words, last + 1)) {
                    last++;
                }
                int[] more = numberEndingAt(sentence, words, last);
                boolean counted = more != null
                        && !read.has(CueKind.HARM, last + 1, Math.min(sentence.to(), last + 5))
                        && (people.contains(read.word(last + 1)) || people.contains(read.word(last + 2)));
                return counted ? new int[] {total + more[0], first[1]} : first;
            }
        }
        return first;
    }

    /** Value and first token of a count of people that ends at {@code at}, or null where it counts something else. */
    private int[] numberEndingAt(Sentence sentence, List<Found<TimeWord>> words, int at) {
        int start = at;
        while (start > sentence.from() && at - start < 4 && Numbers.isNumeric(read, words, start - 1)) {
            start--;
        }
        int value = Numbers.value(read, words, start, at + 1);
        String next = read.word(at + 1);
        String before = read.word(start - 1);
        if (value < 0
                || units.contains(next)
                || before.equals("aged")
                || read.words("none").contains(before)
                || value > 1900 && value < 2100 && next.length() > 0 && !people.contains(next)) {
            return null;
        }
        boolean age =
                before.equals("of") || before.equals(",") && read.token(at).isNumber();
        if (age && !persons.contains(next) && !persons.contains(read.word(at + 2))) {
            return null;
        }
        for (int i = at + 1; i <= at + 4 && i < sentence.to(); i++) {
            if (units.contains(read.word(i))) {
                return null;
            }
            if (people.contains(read.word(i))) {
                break;
            }
        }
        if (people.contains(read.word(at))) {
            return new int[] {value, start};
        }
        for (int i = at + 1; i <= at + 4 && i < sentence.to(); i++) {
            String word = read.word(i);
            if (people.contains(word) || read.has(CueKind.HARM, i, i + 1)) {
                return new int[] {value, start};
            }
            if (word.equals(",") || units.contains(word) || clauseStarts.contains(word) && !joins.contains(word)) {
                return null;
            }
        }
        return null;
    }

    /** True where a word or phrase of harm starts. */
    private boolean harmAt(int at) {
        return read.cues(at, Math.min(read.tokens().size(), at + LONGEST_PHRASE)).stream()
                .anyMatch(cue -> cue.from() == at && cue.what().kind() == CueKind.HARM);
    }

    /** "one of six soldiers died": one, not six. */
    private int[] oneOf(Sentence sentence, List<Found<TimeWord>> words, int[] number) {
        int of = number[1] - 1;
        if (read.words("of").contains(read.word(of))
                && of - 1 >= sentence.from()
                && Numbers.isNumeric(read, words, of - 1)) {
            int part = Numbers.value(read, words, of - 1, of);
            return part > 0 && part < number[0] ? new int[] {part, of - 1} : number;
        }
        return number;
    }
}
