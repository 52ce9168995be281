package org.tocsin.contracts.incident;

/**
 * A stated number that may be a range; a bound that the text does not give is null.
 *
 * @param min at least this many, or null
 * @param max at most this many, or null
 */
public record Range(Integer min, Integer max) {

    /** @throws IllegalArgumentException where a bound is negative or min is above max */
    public Range {
        if (min != null && min < 0 || max != null && max < 0 || min != null && max != null && min > max) {
            throw new IllegalArgumentException("expected 0 <= min <= max, found " + min + ".." + max);
        }
    }

    /** Exactly {@code number}. */
    public static Range exactly(int number) {
        return new Range(number, number);
    }

    /** {@code number} or more. */
    public static Range atLeast(int number) {
        return new Range(number, null);
    }
}
