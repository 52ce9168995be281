package org.tocsin.contracts.incident;

/**
 * The words that a coded field came from.
 *
 * @param field the field's name, e.g. {@code types}, {@code casualties}, {@code occurred}
 * @param start first UTF-16 unit in the item's text
 * @param end one past the last unit
 * @param text those words, verbatim
 */
public record Evidence(String field, int start, int end, String text) {

    /** Evidence for {@code field}: the words of {@code span} in {@code text}. */
    public static Evidence of(String field, Span span, String text) {
        return new Evidence(field, span.start(), span.end(), text.substring(span.start(), span.end()));
    }
}
