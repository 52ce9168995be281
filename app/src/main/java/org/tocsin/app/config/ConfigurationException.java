package org.tocsin.app.config;

/** The configuration can't be used; the message is one line for a person, with the place in the file. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
