package org.tocsin.processor.geo;

/** A table of the gazetteer breaks its format; the message names file and line, the expected and the found. */
public final class GazetteerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An error at a line.
     *
     * @param file name of the file
     * @param line its line, from 1; 0 for the file as a whole
     * @param message what was expected and what was found
     */
    public GazetteerException(String file, int line, String message) {
        super(line > 0 ? file + ":" + line + ": " + message : file + ": " + message);
    }
}
