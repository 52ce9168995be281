package org.tocsin.contracts.service;

/** A part of Tocsin that runs until it is closed. */
public interface Service extends AutoCloseable {

    /** Short name, as in logs, metrics and health: {@code ingest}, {@code processor}, {@code alerts}. */
    String name();

    /** Begins; returns at once or after a short start, and throws where it cannot begin at all. */
    void start();

    /** How it is; cheap, safe from any thread, and likely to tell the truth. */
    Health health();

    /** Stops in order, leaving its consumer groups, within five seconds; a second call does nothing. */
    @Override
    void close();
}
