package org.tocsin.app.config;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.tocsin.contracts.service.PacedClock;

/**
 * A clock that several processes share in a replay; leave it out for real news. It shows {@code starts} when the wall
 * shows {@code wall}, runs at {@code speed} until it shows {@code ends}, and then goes at the wall's pace.
 *
 * @param wall the wall's time at the start of the replay
 * @param starts the replay's time then
 * @param ends from where on it goes at the wall's pace
 * @param speed seconds of the replay in one of the wall's; above 0
 */
public record ClockSettings(Instant wall, Instant starts, Instant ends, Double speed) {

    public ClockSettings {
        if (wall == null || starts == null || ends == null || speed == null) {
            throw new IllegalArgumentException("clock: expected wall, starts, ends and speed, found one missing");
        }
        if (!(speed > 0) || speed.isInfinite() || ends.isBefore(starts)) {
            throw new IllegalArgumentException("clock: expected a speed above 0 and ends not before starts, found "
                    + speed + ", " + starts + " to " + ends);
        }
    }

    /** The clock. */
    public PacedClock clock() {
        return new Shared(this, Instant::now);
    }

    /** The same on every machine whose wall clocks agree. */
    static final class Shared extends PacedClock {
        private final ClockSettings settings;
        private final Supplier<Instant> wall;

        Shared(ClockSettings settings, Supplier<Instant> wall) {
            this.settings = settings;
            this.wall = wall;
        }

        @Override
        public double speed() {
            return instant().isBefore(settings.ends) ? settings.speed : 1;
        }

        @Override
        public Instant instant() {
            Duration elapsed = Duration.between(settings.wall, wall.get());
            if (elapsed.isNegative()) {
                return settings.starts;
            }
            Duration fast = scaled(Duration.between(settings.starts, settings.ends), 1 / settings.speed);
            return elapsed.compareTo(fast) < 0
                    ? settings.starts.plus(scaled(elapsed, settings.speed))
                    : settings.ends.plus(elapsed.minus(fast));
        }

        private static Duration scaled(Duration duration, double factor) {
            return Duration.ofNanos((long) (duration.toNanos() * factor));
        }
    }
}
