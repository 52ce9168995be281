package org.tocsin.processor.coding;

/**
 * One meaning of a lexicon phrase.
 *
 * @param kind what it says
 * @param value the event type, weapon, topic or harm; "-" where the kind says all
 * @param strength 0 to 1
 */
record Cue(CueKind kind, String value, double strength) {}
