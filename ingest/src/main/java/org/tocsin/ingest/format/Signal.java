package org.tocsin.ingest.format;

/** What a publisher says of a version beside its text, after IPTC NewsCodes {@code sig} and {@code stat}. */
public enum Signal {
    /** Nothing. */
    NONE,
    /** The earlier version was wrong ({@code sig:correction}). */
    CORRECTION,
    /** The item is taken back ({@code stat:canceled}). */
    KILL
}
