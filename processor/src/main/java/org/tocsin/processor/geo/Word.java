package org.tocsin.processor.geo;

/**
 * A word or a sign of a text.
 *
 * @param folded the word as {@link Folding#fold} makes it; a sign as it is, a line break as a newline
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param kind what it is
 * @param capital whether it starts with a capital letter, or with a letter of a script that has none
 */
record Word(String folded, int start, int end, Kind kind, boolean capital) {

    /** What a stretch of text is. */
    enum Kind {
        WORD,
        NUMBER,
        SIGN
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean is(String other) {
        return folded.equals(other);
    }
}
