package org.tocsin.app.wiring;

/** A folder that services keep files in cannot be used; the message is one line for a person. */
public final class DataFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what was expected, what was found, and what to do. */
    public DataFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
