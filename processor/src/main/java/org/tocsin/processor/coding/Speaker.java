package org.tocsin.processor.coding;

/**
 * Somebody who says something.
 *
 * @param country the camp, or null where the words do not say ("the mayor")
 * @param from first token of the words that name the speaker
 * @param to one past the last of them
 * @param verb token of the saying
 */
record Speaker(String country, int from, int to, int verb) {

    /** True where the token stands between the speaker and the verb that closes what is said. */
    boolean embraces(int token) {
        return to <= token && token <= verb;
    }
}
