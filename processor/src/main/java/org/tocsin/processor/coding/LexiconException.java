package org.tocsin.processor.coding;

/** A lexicon file breaks its format; the message names file and line, what was expected and what was found. */
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An error at a line.
     *
     * @param file name of the file
     * @param line its line, from 1; 0 for the file as a whole
     * @param message what was expected and what was found
     */
    public LexiconException(String file, int line, String message) {
        super(line > 0 ? file + ":" + line + ": " + message : file + ": " + message);
    }
}
