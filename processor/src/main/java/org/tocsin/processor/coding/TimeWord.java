package org.tocsin.processor.coding;

/**
 * A word of time or number.
 *
 * @param kind what it is
 * @param low its value, or the first hour of a part of day
 * @param high the last hour of a part of day, else equal to {@code low}
 */
record TimeWord(Kind kind, int low, int high) {

    /** The kinds that a times file may hold. */
    enum Kind {
        WEEKDAY,
        MONTH,
        UNIT,
        DAY,
        PART,
        STALE,
        FUTURE,
        NUMBER,
        ORDINAL,
        AGO,
        LEAST,
        OVER,
        MOST,
        VAGUE
    }
}
