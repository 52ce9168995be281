package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what stands in quotation marks, over several sentences too; a paragraph that opens with the mark again goes on
 * with the quote before it. Single words in marks are names or irony, and no quotes.
 */
final class QuoteReader {

    /** Fewer words are a name or a word held at arm's length. */
    private static final int LEAST = 4;

    /** A mark that nobody closes within so many tokens opened nothing. */
    private static final int LONGEST = 400;

    private static final Set<String> DOUBLE = Set.of("\"", "\u00ab", "\u00bb", "\u201e");

    private final ReadText read;

    QuoteReader(ReadText read) {
        this.read = read;
    }

    /**
     * Words that somebody said.
     *
     * @param from first token behind the mark
     * @param to the token of the mark that closes
     */
    record Quote(int from, int to) {

        boolean holds(int token) {
            return from <= token && token < to;
        }
    }

    /** The quotes of the text, in order; none inside another. */
    List<Quote> quotes() {
        List<Quote> out = new ArrayList<>();
        int size = read.tokens().size();
        int at = 0;
        while (at < size) {
            int end = isMark(at) && opens(at) ? close(at, Math.min(size, at + LONGEST)) : -1;
            if (end - at > LEAST) {
                out.add(new Quote(at + 1, end));
            }
            at = end > at ? end + 1 : at + 1;
        }
        return out;
    }

    private boolean isMark(int at) {
        return DOUBLE.contains(read.word(at)) || read.word(at).equals("'");
    }

    private int close(int open, int end) {
        boolean single = read.word(open).equals("'");
        for (int at = open + 1; at < end; at++) {
            boolean same = single ? read.word(at).equals("'") : DOUBLE.contains(read.word(at));
            if (same && !opens(at)) {
                return at;
            }
        }
        return -1;
    }

    /** A mark opens where a blank or another sign stands before it and a word right behind. */
    private boolean opens(int at) {
        int start = read.token(at).start();
        int end = read.token(at).end();
        boolean before = start == 0 || !Character.isLetterOrDigit(read.text().charAt(start - 1)) && !closed(start - 1);
        return before
                && end < read.text().length()
                && !Character.isWhitespace(read.text().charAt(end))
                && Character.isLetterOrDigit(read.text().charAt(end));
    }

    /** Behind a comma or full stop without a blank between stands a mark that closes. */
    private boolean closed(int at) {
        return ".,!?\u2026".indexOf(read.text().charAt(at)) >= 0;
    }
}
