package org.tocsin.processor.coding;

import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of time and number of one language ({@code <language>/times.tsv}). Immutable once read. */
final class TimeLexicon {

    private final PhraseTrie<TimeWord> phrases;

    private TimeLexicon(Numbering numbering) {
        this.phrases = new PhraseTrie<>(numbering);
    }

    /** @throws LexiconException names file and line of the first error */
    static TimeLexicon read(String file, Reader source, Numbering numbering) {
        TimeLexicon lexicon = new TimeLexicon(numbering);
        for (TableReader.Line line : TableReader.read(file, source, 3)) {
            TimeWord word = word(line);
            for (String phrase : line.fields().get(2).split("\\|")) {
                try {
                    lexicon.phrases.put(Lexicon.words(phrase), word);
                } catch (IllegalArgumentException e) {
                    throw line.error(e.getMessage() + " in phrase \"" + phrase.trim() + "\"");
                }
            }
        }
        return lexicon;
    }

    private static TimeWord word(TableReader.Line line) {
        TimeWord.Kind kind;
        try {
            kind = TimeWord.Kind.valueOf(line.fields().get(0).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw line.error("expected a kind such as weekday, month, stale, found \""
                    + line.fields().get(0) + "\"");
        }
        String value = line.fields().get(1);
        try {
            if (kind == TimeWord.Kind.PART) {
                int dash = value.indexOf('-');
                return new TimeWord(
                        kind, Integer.parseInt(value.substring(0, dash)), Integer.parseInt(value.substring(dash + 1)));
            }
            int number = value.equals("-") ? 0 : Integer.parseInt(value);
            return new TimeWord(kind, number, number);
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw line.error("expected a number, or hours such as 5-12 for a part, found \"" + value + "\"");
        }
    }

    /**
     * Every word of time; several may start at one word, and a longer one hides shorter ones of its kind. The name of a
     * weekday is no number, though it may be made of one ("الاثنين").
     */
    List<Found<TimeWord>> find(List<Token> tokens) {
        List<Found<TimeWord>> found = phrases.find(tokens, TimeWord.Kind.class, TimeWord::kind);
        Set<Integer> weekdays = found.stream()
                .filter(word -> word.what().kind() == TimeWord.Kind.WEEKDAY)
                .map(Found::from)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(word -> !(word.what().kind() == TimeWord.Kind.NUMBER && weekdays.contains(word.from())))
                .toList();
    }
}
