package org.tocsin.app.wiring;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits on the wall's time for a condition outside of Tocsin's own clock. */
public final class Waiting {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Waiting() {}

    /**
     * Waits until {@code condition} holds.
     *
     * @param patience how long at most
     * @return false where it did not hold in time
     */
    public static boolean until(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return true;
    }
}
