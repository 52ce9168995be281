package org.tocsin.app.wiring;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Tells on standard error what a start is doing and how long each step took. */
public final class Steps {
    private final PrintStream err;
    private final long began = System.nanoTime();

    public Steps(PrintStream err) {
        this.err = err;
    }

    /**
     * Does one step and prints its time.
     *
     * @param name a word or two
     * @throws Exception what the step throws; nothing is printed for it then
     */
    public <T> T step(String name, Callable<T> step) throws Exception {
        long start = System.nanoTime();
        T result = step.call();
        err.printf("  %-18s %5.1f s%n", name, seconds(System.nanoTime() - start));
        return result;
    }

    /** Prints the time since this was made. */
    public void ready(String what) {
        err.printf("  %-18s %5.1f s after the start%n", what, seconds(System.nanoTime() - began));
    }

    /** Time since this was made. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
