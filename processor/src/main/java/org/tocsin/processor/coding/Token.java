package org.tocsin.processor.coding;

/**
 * A word, number or sign of a text.
 *
 * @param term its folded form, as the lexicons know it
 * @param start first UTF-16 unit
 * @param end one past the last unit
 * @param first its first code point as it stands
 * @param small whether it holds a small letter
 */
record Token(Term term, int start, int end, int first, boolean small) {

    /** Lower case, accents removed, signs unified; what lexicons are matched against. */
    String folded() {
        return term.word();
    }

    boolean isWord() {
        return Character.isLetter(first);
    }

    boolean isNumber() {
        return Character.isDigit(first);
    }

    boolean is(String word) {
        return folded().equals(word);
    }

    /** True for a single sign that is one of these. */
    boolean isOneOf(String signs) {
        return folded().length() == 1 && signs.indexOf(folded().charAt(0)) >= 0;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** True where it starts with a small letter. */
    boolean startsSmall() {
        return Character.isLowerCase(first);
    }

    /** True for a word of at least three letters without a small one, such as a dateline's town. */
    boolean isAllCapitals() {
        return end - start >= 3 && isWord() && !small;
    }
}
