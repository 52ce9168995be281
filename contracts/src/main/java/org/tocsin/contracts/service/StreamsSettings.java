package org.tocsin.contracts.service;

/**
 * How a Kafka Streams application is run.
 *
 * @param threads stream threads; default 1: one thread does thousands of reports a second, and more processes share
 *     the work as well as more threads do
 * @param restarts stream threads replaced within ten minutes before the service gives up; default 5: a fault that comes
 *     back at once is not cured by another thread
 */
public record StreamsSettings(Integer threads, Integer restarts) {

    public StreamsSettings {
        threads = threads == null ? 1 : threads;
        restarts = restarts == null ? 5 : restarts;
        if (threads < 1) {
            throw new IllegalArgumentException("threads: expected 1 or more, found " + threads);
        }
        if (restarts < 0) {
            throw new IllegalArgumentException("restarts: expected 0 or more, found " + restarts);
        }
    }

    /** Every default. */
    public static StreamsSettings defaults() {
        return new StreamsSettings(null, null);
    }
}
