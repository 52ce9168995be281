package org.tocsin.processor.geo;

/**
 * A mention among the words of its text.
 *
 * @param mention the mention
 * @param first index of its first word
 * @param last index of its last word
 * @param list which list it stands in ("A, B and C"); names outside of lists each have their own number
 */
record Sighting(Mention mention, int first, int last, int list) {}
