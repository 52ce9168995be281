package org.tocsin.processor.coding;

/**
 * A word as the lexicons of a language know it; words of the lexicons are shared between texts.
 *
 * @param word the folded word
 * @param numbers its number in the vocabulary, then those of its stems, the shortest first, then those of what
 *     it holds behind its prefixes; empty for an unknown word
 */
record Term(String word, int[] numbers) {}
