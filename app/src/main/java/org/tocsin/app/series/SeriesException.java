package org.tocsin.app.series;

/** A row that can't be read; the message says what was expected and what was found. */
public final class SeriesException extends Exception {
    private static final long serialVersionUID = 1L;

    SeriesException(String message) {
        super(message);
    }
}
