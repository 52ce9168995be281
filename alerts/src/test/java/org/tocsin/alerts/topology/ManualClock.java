package org.tocsin.alerts.topology;

import java.time.Duration;
import java.time.Instant;
import org.tocsin.contracts.service.PacedClock;

/** A clock that a test sets. */
final class ManualClock extends PacedClock {
    private final double speed;
    private Instant now;

    ManualClock(Instant now, double speed) {
        this.now = now;
        this.speed = speed;
    }

    void set(Instant time) {
        now = time;
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public double speed() {
        return speed;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
