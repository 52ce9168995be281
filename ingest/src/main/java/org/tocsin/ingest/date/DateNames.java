package org.tocsin.ingest.date;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of dates in many languages, from {@code names.tsv}, which tells its own format. */
final class DateNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Set<Integer>> weekdays = new HashMap<>();
    private final Map<String, Integer> halves = new HashMap<>();
    private final Set<String> fillers = new HashSet<>();
    /** Names of several words, and the same as one. */
    private final Map<String, String> phrases = new HashMap<>();

    /**
     * The words that come with Tocsin.
     *
     * @throws IllegalStateException where a line of the file is wrong, with file and line
     */
    static DateNames standard() {
        DateNames names = new DateNames();
        DataLines.read("names.tsv", 4, names::take);
        return names;
    }

    /** Lower case without accents, dots kept; as {@link #month} and the others want their words. */
    static String folded(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('ı', 'i');
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        // Recomposed: the syllables of Korean fall apart into their letters.
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    boolean hasPhrase(String folded) {
        return phrases.keySet().stream().anyMatch(folded::contains);
    }

    /** Names of several words in {@code folded} written as one. */
    String joined(String folded) {
        String out = folded;
        for (Map.Entry<String, String> phrase : phrases.entrySet()) {
            out = out.replace(phrase.getKey(), phrase.getValue());
        }
        return out;
    }

    /** 1 to 12, or null. */
    Integer month(String word) {
        return months.get(word);
    }

    /** What weekdays {@code word} may name, 1 (Monday) to 7; empty for none. */
    Set<Integer> weekdays(String word) {
        return weekdays.getOrDefault(word, Set.of());
    }

    /** 0 for before noon, 1 for after, or null. */
    Integer half(String word) {
        return halves.get(word);
    }

    boolean isFiller(String word) {
        return fillers.contains(word);
    }

    private void take(String[] cells) {
        int number = Integer.parseInt(cells[1]);
        for (String form : cells[3].split(",")) {
            String word = folded(form).replace(".", "").strip();
            String one = SEPARATORS.matcher(word).replaceAll("");
            if (!one.equals(word)) {
                phrases.put(word, one);
            }
            switch (cells[0]) {
                case "month" -> {
                    Integer other = months.put(one, number);
                    if (other != null && other != number) {
                        throw new IllegalArgumentException(
                                "expected '" + form + "' to be one month, found " + other + " and " + number);
                    }
                }
                case "weekday" ->
                    weekdays.computeIfAbsent(one, key -> new HashSet<>()).add(number);
                case "half" -> halves.put(one, number);
                case "filler" -> fillers.add(one);
                default ->
                    throw new IllegalArgumentException(
                            "expected month, weekday, half or filler, found '" + cells[0] + "'");
            }
        }
    }
}
