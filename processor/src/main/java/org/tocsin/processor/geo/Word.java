package org.tocsin.processor.geo;

/** A word, number or sign of a text. It is folded when first looked up: most words of a text never are. */
final class Word {

    private final String text;
    private final int start;
    private final int end;
    private final Kind kind;
    private final boolean capital;
    private String folded;

    /** What a stretch of text is. */
    enum Kind {
        WORD,
        NUMBER,
        /** Also a line break and a possessive 's. */
        SIGN
    }

    /**
     * @param text the text that it stands in
     * @param start first UTF-16 unit
     * @param end one past the last
     * @param capital whether it starts with a capital letter, or with a letter of a script that has none
     */
    Word(String text, int start, int end, Kind kind, boolean capital) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.kind = kind;
        this.capital = capital;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    Kind kind() {
        return kind;
    }

    boolean capital() {
        return capital;
    }

    /** As it stands. */
    String raw() {
        return text.substring(start, end);
    }

    /** A word as {@link Folding#fold} makes it; a sign as it is, a line break as a newline, a possessive as 's. */
    String folded() {
        if (folded == null) {
            folded = kind == Kind.WORD
                    ? Folding.fold(raw())
                    : isBreak() ? "\n" : kind == Kind.SIGN && end - start == 2 && isPossessive() ? "'s" : raw();
        }
        return folded;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean is(String other) {
        return folded().equals(other);
    }

    /** The sign that it is; 0 for words, numbers, and signs of more than one unit. */
    char sign() {
        return kind != Kind.SIGN || isEmpty() ? 0 : isBreak() ? '\n' : end - start == 1 ? text.charAt(start) : 0;
    }

    boolean isEmpty() {
        return start == end;
    }

    private boolean isBreak() {
        return kind == Kind.SIGN && !isEmpty() && Words.isBreak(text.charAt(start));
    }

    private boolean isPossessive() {
        return Folding.isApostrophe(text.charAt(start));
    }
}
