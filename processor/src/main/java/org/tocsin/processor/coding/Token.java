package org.tocsin.processor.coding;

/**
 * A word, number or sign of a text.
 *
 * @param raw as it stands
 * @param folded lower case, accents removed, signs unified; what lexicons are matched against
 * @param start first UTF-16 unit
 * @param end one past the last unit
 */
record Token(String raw, String folded, int start, int end) {

    boolean isWord() {
        return Character.isLetter(raw.codePointAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(raw.charAt(0));
    }

    boolean is(String word) {
        return folded.equals(word);
    }

    /** True for a single sign that is one of these. */
    boolean isOneOf(String signs) {
        return folded.length() == 1 && signs.indexOf(folded.charAt(0)) >= 0;
    }

    boolean isCapitalised() {
        int first = raw.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** True for a word of at least three letters without a small one, such as a dateline's town. */
    boolean isAllCapitals() {
        return raw.length() >= 3 && isWord() && raw.chars().noneMatch(Character::isLowerCase);
    }
}
