package org.tocsin.processor.coding;

import java.time.LocalDate;

/**
 * A stretch of a sentence between commas, with its age.
 *
 * @param sentence the sentence's index
 * @param from first token
 * @param to one past the last token
 * @param fresh false where it tells of something over
 * @param date the local date that it names or inherits, or null
 */
record Clause(int sentence, int from, int to, boolean fresh, LocalDate date) {}
