package org.tocsin.processor.coding;

/**
 * Which language an item was read in, and why.
 *
 * @param lexicon ISO 639-1 code of the lexicon that it was read with
 * @param language BCP 47 tag of the language that it is in, as the source says or as its words show; null where
 *     neither tells
 * @param declared what the source says, as a proper BCP 47 tag; null where it says none
 * @param reason one sentence that says where the choice comes from, and that another lexicon stands in where it does
 */
public record LanguageChoice(String lexicon, String language, String declared, String reason) {}
