package org.tocsin.processor.coding;

import java.util.List;
import java.util.Set;

/** Finds how many people a word of harm speaks of: "three soldiers were killed", "wounding two", "the toll rose to five". */
final class CountReader {

    private static final int LEFT = 14;
    private static final int RIGHT = 7;

    private final Set<String> people;
    private final Set<String> singles;
    private final Set<String> units;
    private final Set<String> persons;
    private final Set<String> tolls;
    private final Set<String> vague;
    private final Set<String> active;
    private final Set<String> passives;

    private final ReadText read;

    CountReader(ReadText read) {
        this.read = read;
        this.people = read.words("people");
        this.singles = read.words("singles");
        this.units = read.words("units");
        this.persons = read.words("persons");
        this.tolls = read.words("tolls");
        this.vague = read.words("vague");
        this.active = read.words("active");
        this.passives = read.words("casualty passives");
    }

    /**
     * A count of people.
     *
     * @param number how many
     * @param first token at which it begins
     */
    record Count(int number, int first) {}

    /** The count that belongs to {@code cue}, or null where it tells none. */
    Count count(Statement statement, Found<Cue> cue) {
        String word = read.word(cue.from());
        boolean passive = false;
        for (int at = cue.from() - 1; at >= Math.max(statement.sentence().from(), cue.from() - 3); at--) {
            passive |= passives.contains(read.word(at));
        }
        boolean counted = word.equals("death") || word.equals("deaths") || word.equals("dead") || word.equals("killed");
        Count count = counted && tolls.contains(read.word(word.equals("death") ? cue.to() : cue.from() - 2))
                ? tollOf(statement, cue)
                : null;
        if (count == null && active.contains(word) && !passive) {
            count = rightOf(statement, cue);
        }
        return count == null && !countsOther(cue) ? leftOf(statement, cue) : count;
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

    /** The number before: "three soldiers were killed"; or a single person: "a soldier", "Private Abbasov". */
    private Count leftOf(Statement statement, Found<Cue> cue) {
        int from = Math.max(statement.sentence().from(), cue.from() - LEFT);
        List<Found<TimeWord>> words =
                read.times(statement.sentence().from(), statement.sentence().to());
        int single = -1;
        for (int at = cue.from() - 1; at >= from; at--) {
            String word = read.word(at);
            if (word.equals(";") || word.equals(".") || word.equals(":")) {
                break;
            }
            boolean parted = word.equals(",") || read.has(CueKind.HARM, at, at + 1);
            if (vague.contains(word) || single >= 0 && parted) {
                break;
            }
            if (single < 0 && singles.contains(word)) {
                single = at;
            }
            if (!Numbers.isNumeric(read, words, at)) {
                continue;
            }
            Count number = numberEndingAt(statement, words, at);
            if (number != null && (number.number() != 1 || isArticle(number.first()) == 0 || single >= 0)) {
                return joined(statement, words, number);
            }
        }
        return single >= 0 && !isPluralVerb(cue) ? new Count(1, single) : null;
    }

    /** "Four marines and three fishermen": counts side by side add up. */
    private Count joined(Statement statement, List<Found<TimeWord>> words, Count last) {
        int total = last.number();
        int first = last.first();
        for (int parts = 0; parts < 4; parts++) {
            String link = read.word(first - 1);
            if (!link.equals("and") && !link.equals(",")) {
                break;
            }
            int before = -1;
            for (int at = first - 2; at > Math.max(statement.sentence().from() - 1, first - 8); at--) {
                if (Numbers.isNumeric(read, words, at)) {
                    before = at;
                    break;
                }
                if (!read.token(at).isWord()
                        || passives.contains(read.word(at))
                        || read.has(CueKind.HARM, at, at + 1)) {
                    break;
                }
            }
            Count number = before < 0 ? null : numberEndingAt(statement, words, before);
            if (number == null) {
                break;
            }
            total += number.number();
            first = number.first();
        }
        return new Count(total, first);
    }

    /** "brings the number of dead to three": a toll takes the figure behind it. */
    private Count tollOf(Statement statement, Found<Cue> cue) {
        List<Found<TimeWord>> words =
                read.times(statement.sentence().from(), statement.sentence().to());
        for (int at = cue.to(); at < Math.min(statement.sentence().to() - 1, cue.to() + 9); at++) {
            boolean leads = read.word(at).equals("to") || read.word(at).equals("at");
            if (leads && Numbers.isNumeric(read, words, at + 1)) {
                int end = at + 2;
                while (end < statement.sentence().to() && Numbers.isNumeric(read, words, end)) {
                    end++;
                }
                int value = Numbers.value(read, words, at + 1, end);
                return value < 0 || units.contains(read.word(end)) ? null : new Count(value, at + 1);
            }
        }
        return null;
    }

    private int isArticle(int at) {
        return read.word(at).equals("a")
                        || read.word(at).equals("an")
                        || read.word(at).equals("another")
                ? 1
                : 0;
    }

    private boolean isPluralVerb(Found<Cue> cue) {
        return read.word(cue.from() - 1).equals("were")
                || read.word(cue.from() - 1).equals("are");
    }

    private Count rightOf(Statement statement, Found<Cue> cue) {
        int to = Math.min(statement.sentence().to(), cue.to() + RIGHT);
        List<Found<TimeWord>> words =
                read.times(statement.sentence().from(), statement.sentence().to());
        for (int at = cue.to(); at < to; at++) {
            String word = read.word(at);
            if (word.equals(",") || word.equals(".") || word.equals(";")) {
                return null;
            }
            if (Numbers.isNumeric(read, words, at)) {
                int end = at + 1;
                while (end < to && Numbers.isNumeric(read, words, end)) {
                    end++;
                }
                Count number = numberEndingAt(statement, words, end - 1);
                boolean bare =
                        end >= to || !read.token(end).isWord() || read.word(end).equals("and");
                int value = Numbers.value(read, words, at, end);
                return number == null && bare && value > 1 && value < 1900 ? new Count(value, at) : number;
            }
            if (singles.contains(word)) {
                return new Count(1, at);
            }
        }
        return null;
    }

    /** Value and first token of a count of people that ends at {@code at}, or null where it counts something else. */
    private Count numberEndingAt(Statement statement, List<Found<TimeWord>> words, int at) {
        int start = at;
        while (start > statement.sentence().from() && at - start < 4 && Numbers.isNumeric(read, words, start - 1)) {
            start--;
        }
        int value = Numbers.value(read, words, start, at + 1);
        String next = read.word(at + 1);
        String before = read.word(start - 1);
        if (value < 0
                || units.contains(next)
                || before.equals("aged")
                || before.equals("no")
                || value > 1900 && value < 2100 && next.length() > 0 && !people.contains(next)) {
            return null;
        }
        boolean age =
                before.equals("of") || before.equals(",") && read.token(at).isNumber();
        if (age && !persons.contains(next) && !persons.contains(read.word(at + 2))) {
            return null;
        }
        for (int i = at + 1; i <= at + 4; i++) {
            if (units.contains(read.word(i))) {
                return null;
            }
        }
        for (int i = at + 1; i <= at + 4 && i < statement.sentence().to(); i++) {
            String word = read.word(i);
            if (people.contains(word) || read.has(CueKind.HARM, i, i + 1)) {
                return new Count(value, start);
            }
            if (word.equals(",") || units.contains(word)) {
                return null;
            }
        }
        return null;
    }
}
