package org.tocsin.app.operations;

/** A port that is to be served cannot be had; the message is one line for a person. */
public final class PortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the address, what was found, and what to do. */
    public PortInUseException(String message, Throwable cause) {
        super(message, cause);
    }
}
