package org.tocsin.app.evaluation;

/**
 * One difference between a label and what was found.
 *
 * @param id item id
 * @param language BCP 47, or null
 * @param ambiguous true where the item's label could be argued either way
 * @param measure what differs, e.g. {@code kind}, {@code types}
 * @param expected what the label says
 * @param found what the coder says
 */
public record Mistake(String id, String language, boolean ambiguous, String measure, String expected, String found) {}
