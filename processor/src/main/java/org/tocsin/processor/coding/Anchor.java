package org.tocsin.processor.coding;

import java.time.LocalDate;

/**
 * A word of time, resolved against the day of publication.
 *
 * @param from first token
 * @param to one past the last token
 * @param age fresh (within about 72 hours), stale, or future
 * @param date the local date it names, or null where it names none
 * @param local true where it dates only its own subordinate clause ("five days after ...")
 */
record Anchor(int from, int to, Age age, LocalDate date, boolean local) {

    /** How old a thing told is. */
    enum Age {
        FRESH,
        STALE,
        FUTURE
    }

    Anchor madeLocal() {
        return new Anchor(from, to, age, date, true);
    }
}
