package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the people whom a sentence counts: a number with a noun for people, a bare number, a single person, a name with
 * an age. Ages, dates, distances and counts of things are left out.
 */
final class PeopleReader {

    /** So many words may stand between a number and its noun: "two lightly armed Armenian contract soldiers". */
    private static final int TO_NOUN = 5;

    /** The same with an age between: "a 45-year-old tractor driver". */
    private static final int AGED = 9;

    /** "more than", in words. */
    private static final int LONGEST_BOUND = 3;

    private static final int LAST_YEAR = 2100;
    private static final int FIRST_YEAR = 1900;

    private final ReadText read;
    private final CountReader counts;
    private final PersonWords words;
    private final Set<String> ages;
    private final Set<String> articles;
    private final Set<String> definites;
    private final Set<String> joins;
    private final Set<String> of;
    private final Set<String> also;
    private final Set<String> parts;
    private final Set<String> pronouns;
    private final Set<String> auxiliaries;
    private final Set<String> none;
    private final Set<String> passives;

    PeopleReader(ReadText read) {
        this.read = read;
        this.counts = new CountReader(read);
        this.words = new PersonWords(read);
        this.ages = read.words("ages");
        this.articles = read.words("articles");
        this.definites = read.words("definites");
        this.joins = read.words("joins");
        this.of = read.words("of");
        this.also = read.words("also");
        this.parts = read.words("parts");
        this.pronouns = read.words("them");
        this.none = read.words("none");
        this.auxiliaries = read.words("auxiliaries");
        this.passives = read.words("casualty passives");
    }

    /** The people of a sentence, in order. */
    List<People> people(Sentence sentence) {
        List<CountReader.Count> numbers = counts.counts(sentence);
        List<People> out = new ArrayList<>();
        int at = sentence.from();
        int next = 0;
        while (at < sentence.to()) {
            while (next < numbers.size() && numbers.get(next).from() < at) {
                next++;
            }
            People found = null;
            if (next < numbers.size() && numbers.get(next).from() == at) {
                found = counted(sentence, numbers.get(next), out);
            } else if (words.isSingle(at) && !isSuffered(sentence, at)) {
                found = single(
                        sentence,
                        at,
                        out.isEmpty() ? sentence.from() : out.getLast().to());
            } else if (articles.contains(read.word(at))
                    && at + 1 < sentence.to()
                    && words.standsForPeople(at + 1)
                    && words.endsPeople(sentence, at + 2)) {
                found = new People(1, 1, at, at + 2, at + 1, People.Nature.ANY, use(at, at + 2));
            }
            if (found == null && isName(sentence, at)) {
                found = new People(1, 1, at, at + 2, at + 1, People.Nature.ANY, People.Use.NEW);
            }
            if (found != null) {
                found = apart(sentence, found, out);
            }
            if (found == null) {
                at++;
            } else {
                if (!out.isEmpty() && isWhole(out.getLast(), found)) {
                    out.removeLast();
                }
                out.add(found);
                at = Math.max(at + 1, found.to());
            }
        }
        return Appositions.of(read, out);
    }

    private People counted(Sentence sentence, CountReader.Count number, List<People> before) {
        int to = number.to();
        boolean figure = read.token(to - 1).isNumber();
        if (ages.contains(read.word(to))
                || isListedAge(number)
                || isDate(number)
                || none.contains(read.word(number.from() - 1))
                || !figure && isAgeOf(number)
                || isOneOfAge(sentence, number)) {
            return null;
        }
        if (figure && isAge(sentence, number)) {
            return named(sentence, number);
        }
        int head = words.isPeople(read.word(to - 1)) ? to - 1 : noun(sentence, to);
        if (head == NOT_PEOPLE) {
            return null;
        }
        if (figure && number.low() >= FIRST_YEAR && number.low() <= LAST_YEAR && head != to) {
            return null;
        }
        boolean known = false;
        if (head < 0 && of.contains(read.word(to))) {
            head = ofWhom(sentence, to);
            if (head == NOT_PEOPLE) {
                return null;
            }
            known = head >= 0 && pronouns.contains(read.word(head));
            boolean own = false;
            for (int at = to + 1; at < head; at++) {
                own |= read.words("own losses").contains(read.word(at));
            }
            if (own && words.isHarm(head)) {
                return new People(
                        number.low(), number.high(), number.from(), head + 1, head, People.Nature.ANY, People.Use.NEW);
            }
            if (head >= 0 && words.isHarm(head)) {
                return new People(
                        number.low(), number.high(), number.from(), head + 1, head, People.Nature.ANY, People.Use.PART);
            }
        }
        int end = head < 0 ? to : words.compound(sentence, head) + 1;
        if (known && (articles.contains(read.word(end)) || words.isPeople(read.word(head + 1)))) {
            return new People(
                    number.low(),
                    number.high(),
                    number.from(),
                    articles.contains(read.word(end)) ? end + 2 : Math.max(end, head + 2),
                    head,
                    People.Nature.ANY,
                    People.Use.PART);
        }
        People.Use use = number.use();
        boolean aside = read.word(number.from() - 1).equals(",") && articles.contains(read.word(to));
        if (aside) {
            use = People.Use.PART;
        } else if (use == People.Use.NEW) {
            use = known ? People.Use.KNOWN : use(number.from(), end);
        }
        int times = onEachSide(number.from(), sentence) ? 2 : 1;
        Integer high = number.high() == null ? null : Integer.valueOf(number.high() * times);
        return new People(number.low() * times, high, number.from(), end, head, words.nature(head, end), use);
    }

    /** "killed Anahit Petrosyan", "Anahit Petrosyan was killed": two capitalised words beside a word of harm. */
    private boolean isName(Sentence sentence, int at) {
        int end = at + 2;
        boolean name = end <= sentence.to()
                && read.token(at).isWord()
                && read.token(at + 1).isWord()
                && read.token(at).isCapitalised()
                && read.token(at + 1).isCapitalised()
                && !sentence.isTitle()
                && read.actors(at, end).isEmpty();
        if (!name || end < sentence.to() && read.token(end).isCapitalised()) {
            return false;
        }
        boolean subject = passives.contains(read.word(end)) && end + 1 < sentence.to() && words.isHarmWord(end + 1);
        boolean closing = !read.words("speaker first").isEmpty() && words.isHarmWord(end);
        boolean behind = at - 2 >= sentence.from()
                && read.words("copulas").contains(read.word(at - 1))
                && words.isHarmWord(at - 2);
        return subject
                || closing
                || behind
                || at > sentence.from()
                        && words.isHarmWord(at - 1)
                        && read.words("active").contains(read.word(at - 1))
                        && !words.isPeople(read.word(at));
    }

    private static final int NOT_PEOPLE = -2;

    /** The noun that a number counts; -1 where it stands alone, {@link #NOT_PEOPLE} where it counts things. */
    private int noun(Sentence sentence, int from) {
        for (int at = from; at < Math.min(sentence.to(), from + TO_NOUN); at++) {
            String word = read.word(at);
            if (words.isUnit(word) && !words.isAdjunct(sentence, at)) {
                return NOT_PEOPLE;
            }
            if (words.isPeople(words.plain(word))) {
                return at;
            }
            if (words.isHarm(at)) {
                int behind = noun(sentence, at + 1);
                return behind >= 0 && behind <= at + 2 ? behind : -1;
            }
            if (words.standsForPeople(at) && words.endsPeople(sentence, at + 1)) {
                return at;
            }
            boolean another = Numbers.isNumeric(read, read.times(at, at + 1), at) && !articles.contains(word);
            if (another && !ages.contains(read.word(at + 1))) {
                return -1;
            }
            if (words.endsPeople(sentence, at)) {
                return -1;
            }
        }
        return -1;
    }

    /** "two of its soldiers", "one of six soldiers", "four of them". */
    private int ofWhom(Sentence sentence, int at) {
        for (int i = at + 1; i < Math.min(sentence.to(), at + 1 + TO_NOUN); i++) {
            String word = read.word(i);
            if (words.isUnit(word) && !words.isAdjunct(sentence, i)) {
                return NOT_PEOPLE;
            }
            if (words.isPeople(words.plain(word)) || pronouns.contains(word) || words.isHarm(i)) {
                return i;
            }
            boolean ends = auxiliaries.contains(word) || passives.contains(word);
            if (ends || !read.token(i).isWord() && !read.token(i).isNumber()) {
                return ends && i > at + 1 ? i - 1 : -1;
            }
        }
        return -1;
    }

    /** "a boy of 13", "Ivan Petrov, 34,". */
    private boolean isAge(Sentence sentence, CountReader.Count number) {
        String before = read.word(number.from() - 1);
        if (ages.contains(before)) {
            return true;
        }
        boolean counts = words.isPeople(words.plain(read.word(number.to())));
        if (of.contains(before)) {
            return isAgeOf(number);
        }
        return before.equals(",")
                && number.from() - 2 >= sentence.from()
                && (read.token(number.from() - 2).isCapitalised() || words.isPeople(read.word(number.from() - 2)))
                && !counts
                && !words.isHarm(number.to());
    }

    /** "two conscripts, one of nineteen and one of twenty,": ages of those told. */
    private boolean isOneOfAge(Sentence sentence, CountReader.Count number) {
        int age = number.to() + 1;
        return number.low() == 1
                && of.contains(read.word(number.to()))
                && Numbers.isNumeric(read, read.times(age, age + 1), age)
                && (age + 1 >= sentence.to()
                        || joins.contains(read.word(age + 1))
                        || !read.token(age + 1).isWord());
    }

    /** "aged 61 and 70": the second. */
    private boolean isListedAge(CountReader.Count number) {
        int first = number.from() - 2;
        return joins.contains(read.word(first + 1))
                && Numbers.isNumeric(read, read.times(Math.max(0, first), first + 1), first)
                && ages.contains(read.word(first - 1))
                && !words.isPeople(words.plain(read.word(number.to())));
    }

    /** "a boy of 13", "a girl of nine". */
    private boolean isAgeOf(CountReader.Count number) {
        return of.contains(read.word(number.from() - 1))
                && words.isPeople(read.word(number.from() - 2))
                && !words.isPeople(words.plain(read.word(number.to())));
    }

    /** "Ivan Petrov, 34,": one person. */
    private People named(Sentence sentence, CountReader.Count age) {
        int name = age.from() - 2;
        boolean person = read.word(age.from() - 1).equals(",")
                && name >= sentence.from()
                && read.token(name).isCapitalised()
                && age.low() < 100
                && age.to() < sentence.to();
        return person ? new People(1, 1, name, age.to(), name, People.Nature.ANY, People.Use.NEW) : null;
    }

    private boolean isDate(CountReader.Count number) {
        if (number.to() - number.from() > 1 || !read.token(number.from()).isNumber()) {
            return false;
        }
        return read.times(Math.max(0, number.from() - 1), number.from() + 2).stream()
                .anyMatch(word -> word.what().kind() == TimeWord.Kind.MONTH
                        && read.token(word.from()).isWord());
    }

    private People single(Sentence sentence, int at, int floor) {
        if (at > sentence.from()
                && words.isHarm(at)
                && read.words("death leads").contains(read.word(at - 1))) {
            return null;
        }
        int end = words.compound(sentence, at) + 1;
        if (words.isPeople(words.plain(read.word(end - 1))) && !words.isSingle(end - 1)) {
            return null;
        }
        int from = at;
        int reach = isAged(sentence, at) ? AGED : TO_NOUN;
        for (int i = at - 1; i >= Math.max(floor, at - reach); i--) {
            if (articles.contains(read.word(i)) || definites.contains(read.word(i))) {
                from = i;
                break;
            }
            boolean age =
                    reach == AGED && (read.token(i).isNumber() || read.word(i).equals("-"));
            if (!age && (!read.token(i).isWord() || words.endsPeople(sentence, i))) {
                break;
            }
        }
        int count = none.contains(read.word(from - 1)) ? 0 : 1;
        return new People(count, count, from, end, end - 1, words.nature(at, end), use(from, end));
    }

    /** "a 45-year-old tractor driver". */
    private boolean isAged(Sentence sentence, int at) {
        for (int i = at - 1; i >= Math.max(sentence.from(), at - TO_NOUN); i--) {
            if (ages.contains(read.word(i))) {
                return true;
            }
        }
        return false;
    }

    private People.Use use(int from, int end) {
        boolean whole = definites.contains(read.word(from - 1)) && parts.contains(read.word(from - 2));
        if (whole && read.token(from - 2).isCapitalised()) {
            return People.Use.KNOWN;
        }
        for (int at = from - 1; at >= Math.max(0, from - 4); at--) {
            if (parts.contains(read.word(at)) && !read.has(CueKind.EXCHANGE, at - 1, at + 1)
                    || at == from - 1 && read.words("part leads").contains(read.word(at))) {
                return People.Use.PART;
            }
            boolean sign = !read.token(at).isWord() && !read.token(at).isNumber();
            if (sign || at < from && words.isHarmWord(at)) {
                break;
            }
        }
        for (int at = from - 2; at <= end; at++) {
            if (also.contains(words.plain(read.word(at)))
                    && !isBound(at)
                    && (at >= from || at == from - 1 || read.token(at + 1).isWord())) {
                return People.Use.MORE;
            }
        }
        if (passives.contains(read.word(end)) && read.words("too").contains(read.word(end + 1))) {
            return People.Use.MORE;
        }
        for (int at = from; at >= Math.max(0, from - 1); at--) {
            if (definites.contains(read.word(at))) {
                return People.Use.KNOWN;
            }
        }
        return People.Use.NEW;
    }

    /** The "more" of "more than two" adds nobody. */
    private boolean isBound(int at) {
        return read.times(at, at + LONGEST_BOUND).stream()
                .anyMatch(word -> word.from() == at
                        && (word.what().kind() == TimeWord.Kind.OVER
                                || word.what().kind() == TimeWord.Kind.LEAST));
    }

    /** "est mort", "fue herido": what befell somebody, not somebody dead or wounded. */
    private boolean isSuffered(Sentence sentence, int at) {
        String before = at > sentence.from() ? read.word(at - 1) : "";
        return words.isHarm(at) && (passives.contains(before) || auxiliaries.contains(before));
    }

    /** "iki pilottan biri": one of two. */
    private boolean isWhole(People whole, People part) {
        String word = whole.head() < 0 ? "" : read.word(whole.head());
        return part.from() == whole.to()
                && part.low() < whole.low()
                && read.words("partitive endings").stream().anyMatch(word::endsWith);
    }

    /** An apposition is nobody new ("Ivan Petrov, 34, a sergeant"), nor is "two commanders of the border guard". */
    private People apart(Sentence sentence, People found, List<People> before) {
        if (before.isEmpty()) {
            return found;
        }
        People last = before.getLast();
        boolean aside = last.low() == 1
                && found.low() == 1
                && found.from() - last.to() <= 5
                && (read.token(found.from() - 1).isNumber()
                        || read.word(found.from() - 1).equals(",")
                                && read.token(found.from() - 2).isNumber());
        aside |= last.low() == 1
                && found.low() == 1
                && read.token(last.to() - 1).isNumber()
                && found.from() - last.to() <= 2;
        boolean title = last.low() == 1 && found.low() == 1 && found.from() - last.to() <= 2;
        for (int at = last.to(); title && at < found.from(); at++) {
            title = read.token(at).isCapitalised();
        }
        aside |= title && read.token(found.from()).isCapitalised();
        for (int at = last.to(); !aside && found.low() == 1 && at < found.from(); at++) {
            if (joins.contains(read.word(at)) || !read.token(at).isWord() || words.isHarm(at)) {
                break;
            }
            aside = of.contains(read.word(at)) && found.from() - last.to() <= 4;
        }
        return aside ? null : found;
    }

    /** "two people on either side". */
    private boolean onEachSide(int from, Sentence sentence) {
        for (int at = from; at < Math.min(sentence.to() - 1, from + 6); at++) {
            if (read.words("each").contains(read.word(at)) && read.words("side").contains(read.word(at + 1))) {
                return true;
            }
        }
        return false;
    }
}
