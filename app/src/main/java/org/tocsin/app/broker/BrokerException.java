package org.tocsin.app.broker;

/** The embedded broker cannot start, did not become ready, or died; the message is one line for a person. */
public final class BrokerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what was expected, what was found, and what to do. */
    public BrokerException(String message) {
        super(message);
    }

    /** As {@link #BrokerException(String)}, with the failure beneath it. */
    public BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
