package org.tocsin.processor.coding;

/**
 * A lexicon entry found in a text.
 *
 * @param <T> the entry
 * @param what the entry
 * @param from first token
 * @param to one past the last token
 */
record Found<T>(T what, int from, int to) {

    boolean within(int first, int last) {
        return first <= from && to <= last;
    }
}
