package org.tocsin.app.replay;

/** The replay cannot be read or served; the message is one line for a person, with file and line where there is one. */
public final class ReplayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what was expected, what was found, and where. */
    public ReplayException(String message) {
        super(message);
    }

    /** As {@link #ReplayException(String)}, with the failure beneath it. */
    public ReplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
