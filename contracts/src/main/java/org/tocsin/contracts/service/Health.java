package org.tocsin.contracts.service;

/**
 * How a service is.
 *
 * @param state starting (or rebalancing), running, or dead
 * @param detail one line for a person
 */
public record Health(State state, String detail) {

    /** Running answers 200 to a readiness probe, starting 503; dead fails liveness too (500). */
    public enum State {
        STARTING,
        RUNNING,
        DEAD
    }

    public static Health starting(String detail) {
        return new Health(State.STARTING, detail);
    }

    public static Health running(String detail) {
        return new Health(State.RUNNING, detail);
    }

    public static Health dead(String detail) {
        return new Health(State.DEAD, detail);
    }
}
