package org.tocsin.processor.coding;

/**
 * A sentence, as a range of tokens.
 *
 * @param index its place in the text, 0 for the first
 * @param from first token
 * @param to one past the last token
 * @param paragraph 0 for the title, 1 for the first paragraph of the body
 */
record Sentence(int index, int from, int to, int paragraph) {

    boolean isTitle() {
        return paragraph == 0;
    }

    boolean holds(int token) {
        return from <= token && token < to;
    }

    /** A line of at most five words without a full stop, such as "Ceasefire", that only parts a text. */
    boolean isHeading(java.util.List<Token> tokens) {
        return !isTitle() && to - from <= 5 && tokens.get(to - 1).isWord();
    }
}
