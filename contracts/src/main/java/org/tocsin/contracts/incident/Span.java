package org.tocsin.contracts.incident;

/**
 * A stretch of an item's text ({@code NewsItem.text()}), in UTF-16 units.
 *
 * @param start first unit
 * @param end one past the last unit
 */
public record Span(int start, int end) {

    /** @throws IllegalArgumentException where {@code 0 <= start <= end} does not hold */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("expected 0 <= start <= end, found " + start + ".." + end);
        }
    }

    /** True where all of {@code other} lies in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** True where the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
