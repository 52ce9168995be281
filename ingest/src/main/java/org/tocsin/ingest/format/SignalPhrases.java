package org.tocsin.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Words by which publishers say in a headline or an editor's note that an item corrects or kills an earlier
 * version; read from {@code signals.tsv}, which tells its own format.
 */
final class SignalPhrases {
    private static final String RESOURCE = "signals.tsv";

    private final List<Phrase> phrases;

    private SignalPhrases(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    private record Phrase(String field, Signal signal, Pattern pattern) {}

    /**
     * The phrases that come with Tocsin.
     *
     * @throws IllegalStateException where a line is wrong, with file and line
     */
    static SignalPhrases standard() {
        try (InputStream in = SignalPhrases.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("expected the resource " + RESOURCE + ", found none");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            List<Phrase> phrases = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                    phrases.add(phrase(lines.get(i), i + 1));
                }
            }
            return new SignalPhrases(List.copyOf(phrases));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code title} says. */
    Signal inTitle(String title) {
        return in("title", title);
    }

    /** What the editor's note says. */
    Signal inNote(String note) {
        return in("note", note);
    }

    private Signal in(String field, String text) {
        if (text == null) {
            return Signal.NONE;
        }
        return phrases.stream()
                .filter(phrase -> phrase.field().equals(field))
                .filter(phrase -> phrase.pattern().matcher(text).find())
                .map(Phrase::signal)
                .max(Enum::compareTo)
                .orElse(Signal.NONE);
    }

    private static Phrase phrase(String line, int number) {
        String[] cells = line.split("\t", -1);
        String where = RESOURCE + ":" + number + ": ";
        if (cells.length != 3 || !List.of("title", "note").contains(cells[0])) {
            throw new IllegalStateException(
                    where + "expected 'title' or 'note', a signal and a pattern, tab-separated, found '" + line + "'");
        }
        try {
            return new Phrase(
                    cells[0],
                    Signal.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                    Pattern.compile(cells[2], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            throw new IllegalStateException(where + "expected a regular expression, found '" + cells[2] + "'", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(where + "expected correction or kill, found '" + cells[1] + "'", e);
        }
    }
}
