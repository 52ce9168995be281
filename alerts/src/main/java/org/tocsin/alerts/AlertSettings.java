package org.tocsin.alerts;

import java.time.Duration;
import org.tocsin.alerts.activity.ActivitySettings;
import org.tocsin.alerts.lifecycle.LifecycleSettings;
import org.tocsin.alerts.surge.SurgeSettings;

/**
 * Settings of counting, judging and alerting.
 *
 * @param activity how reports are counted
 * @param surge when a count is a surge
 * @param lifecycle the life of an alert
 * @param tick time between two looks at the clock, by the injected clock; default 10 s: resolving is in no
 *     hurry, and a finished step of activity shows up within it
 * @param threads stream threads; default 1: one thread does thousands of reports a second
 * @param restarts stream threads replaced within ten minutes before the service gives up; default 5: a
 *     fault that comes back at once is not cured by another thread
 */
public record AlertSettings(
        ActivitySettings activity,
        SurgeSettings surge,
        LifecycleSettings lifecycle,
        Duration tick,
        Integer threads,
        Integer restarts) {
    /** Every default. */
    public static final AlertSettings DEFAULTS = new AlertSettings(null, null, null, null, null, null);

    public AlertSettings {
        activity = activity == null ? ActivitySettings.DEFAULTS : activity;
        surge = surge == null ? SurgeSettings.DEFAULTS : surge;
        lifecycle = lifecycle == null ? LifecycleSettings.DEFAULTS : lifecycle;
        tick = tick == null ? Duration.ofSeconds(10) : tick;
        threads = threads == null ? 1 : threads;
        restarts = restarts == null ? 5 : restarts;
        if (tick.toMillis() < 100) {
            throw new IllegalArgumentException("tick: expected PT0.1S or more, found " + tick);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads: expected 1 or more, found " + threads);
        }
        if (restarts < 0) {
            throw new IllegalArgumentException("restarts: expected 0 or more, found " + restarts);
        }
    }
}
