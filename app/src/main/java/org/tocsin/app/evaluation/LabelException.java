package org.tocsin.app.evaluation;

/** A labelled line breaks the format; the message says what was expected and what was found. */
public final class LabelException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what was expected and what was found, without file and line */
    public LabelException(String message) {
        super(message);
    }
}
