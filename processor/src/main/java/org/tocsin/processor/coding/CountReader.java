package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads counts with their bounds: "at least two dozen", "four to six", "the third", "several". */
final class CountReader {

    private static final int LONGEST_NUMBER = 5;

    private final ReadText read;
    private final Set<String> articles;
    private final Set<String> also;

    CountReader(ReadText read) {
        this.read = read;
        this.articles = read.words("articles");
        this.also = read.words("also");
    }

    /**
     * A number word or figure, or what stands for one.
     *
     * @param from first token
     * @param to one past the last
     * @param low at least so many
     * @param high at most so many, or null where it is open
     * @param use how it counts: an ordinal, a vague word, or a plain number
     */
    record Count(int from, int to, int low, Integer high, People.Use use) {}

    /** The counts of a sentence, in order. */
    List<Count> counts(Sentence sentence) {
        List<Found<TimeWord>> words = read.times(sentence.from(), sentence.to());
        List<Count> out = new ArrayList<>();
        int at = sentence.from();
        while (at < sentence.to()) {
            Count number = numberAt(sentence, words, at);
            if (number != null) {
                out.add(number);
            }
            at = number == null ? at + 1 : number.to;
        }
        return out;
    }

    private Count numberAt(Sentence sentence, List<Found<TimeWord>> words, int at) {
        for (Found<TimeWord> word : words) {
            if (word.from() != at) {
                continue;
            }
            switch (word.what().kind()) {
                case VAGUE -> {
                    Count number = word.to() < sentence.to() ? plain(sentence, words, word.to()) : null;
                    return number != null ? number : new Count(at, word.to(), 0, null, People.Use.VAGUE);
                }
                case ORDINAL -> {
                    int value = word.what().low();
                    return new Count(at, word.to(), value, value, People.Use.ORDINAL);
                }
                case LEAST, OVER, MOST -> {
                    Count number = plain(sentence, words, word.to());
                    if (number != null) {
                        return bounded(at, word.what().kind(), number);
                    }
                }
                default -> {}
            }
        }
        return plain(sentence, words, at);
    }

    /** A toll of "more than 100" is told as 100 by those who add tolls up, and left open above. */
    private static Count bounded(int from, TimeWord.Kind kind, Count number) {
        return kind == TimeWord.Kind.MOST
                ? new Count(from, number.to, 0, number.high, number.use)
                : new Count(from, number.to, number.low, null, number.use);
    }

    private Count plain(Sentence sentence, List<Found<TimeWord>> words, int at) {
        if (!Numbers.isNumeric(read, words, at) || isArticle(words, at)) {
            return null;
        }
        boolean figure = read.token(at).isNumber();
        int end = at + 1;
        while (end < sentence.to()
                && end - at < LONGEST_NUMBER
                && Numbers.isNumeric(read, words, end)
                && !read.token(end).isNumber()
                && continues(words, end)) {
            end++;
        }
        int value = Numbers.value(read, words, at, end);
        if (value < 0) {
            return null;
        }
        int other = isRange(words, end) ? end + (read.token(end).isNumber() ? 0 : 1) : -1;
        int most = other < 0 ? -1 : Numbers.value(read, words, other, other + 1);
        for (Found<TimeWord> word : words) {
            boolean least =
                    word.what().kind() == TimeWord.Kind.LEAST || word.what().kind() == TimeWord.Kind.OVER;
            if (word.from() == end && least && !Numbers.isNumeric(read, words, word.to())) {
                return new Count(at, word.to(), value, null, People.Use.NEW);
            }
        }
        if (most > value && read.words("origins").contains(read.word(at - 1))) {
            return new Count(other, other + 1, most, most, People.Use.NEW);
        }
        if (most > value && (figure || !read.token(other).isNumber())) {
            return new Count(at, other + 1, value, most, People.Use.NEW);
        }
        return new Count(at, end, value, value, People.Use.NEW);
    }

    /** "twenty five" is one number, "half past three two soldiers" holds two. */
    private boolean continues(List<Found<TimeWord>> words, int at) {
        int before = Numbers.value(read, words, at - 1, at);
        int next = Numbers.value(read, words, at, at + 1);
        boolean onesFirst = before < 10 && next >= 20 && next < 100 && joined(at);
        return before == 0 || before == 10 || before >= 20 || next >= 100 || next == 0 || onesFirst;
    }

    /** True where the word is written together with "and": "خمسة وعشرين". */
    private boolean joined(int at) {
        String word = read.word(at);
        return read.words("join prefixes").stream().anyMatch(word::startsWith);
    }

    /** "a soldier", not "a dozen soldiers" nor "another". */
    private boolean isArticle(List<Found<TimeWord>> words, int at) {
        return articles.contains(read.word(at))
                && !also.contains(read.word(at))
                && words.stream()
                        .noneMatch(word -> word.from() == at
                                && word.to() > at + 1
                                && word.what().kind() == TimeWord.Kind.NUMBER);
    }

    /** "between five and ten". */
    private boolean isBetween(List<Found<TimeWord>> words, int end) {
        return Numbers.isNumeric(read, words, end + 1)
                && read.words("number links").contains(read.word(end))
                && end >= 2
                && read.words("betweens").contains(read.word(end - 2));
    }

    /** "four to six", "4-6". */
    private boolean isRange(List<Found<TimeWord>> words, int end) {
        return Numbers.isNumeric(read, words, end) && read.token(end).isNumber()
                || read.words("ranges").contains(read.word(end)) && Numbers.isNumeric(read, words, end + 1)
                || isBetween(words, end);
    }
}
