package org.tocsin.alerts;

import java.time.Duration;
import org.tocsin.alerts.activity.ActivitySettings;
import org.tocsin.alerts.lifecycle.LifecycleSettings;
import org.tocsin.alerts.surge.SeriesSettings;
import org.tocsin.alerts.surge.SurgeSettings;
import org.tocsin.contracts.service.StreamsSettings;

/**
 * Settings of counting, judging and alerting.
 *
 * @param activity how reports are counted
 * @param surge when a count is a surge
 * @param series when a series of counts that comes from elsewhere raises an alarm
 * @param lifecycle the life of an alert
 * @param tick time between two looks at the clock, by the injected clock; default 10 s: resolving is in no
 *     hurry, and a finished step of activity shows up within it
 * @param streams how the Streams application is run
 */
public record AlertSettings(
        ActivitySettings activity,
        SurgeSettings surge,
        SeriesSettings series,
        LifecycleSettings lifecycle,
        Duration tick,
        StreamsSettings streams) {

    public AlertSettings {
        activity = activity == null ? ActivitySettings.defaults() : activity;
        surge = surge == null ? SurgeSettings.defaults() : surge;
        series = series == null ? SeriesSettings.defaults() : series;
        lifecycle = lifecycle == null ? LifecycleSettings.defaults() : lifecycle;
        tick = tick == null ? Duration.ofSeconds(10) : tick;
        streams = streams == null ? StreamsSettings.defaults() : streams;
        if (tick.toMillis() < 100) {
            throw new IllegalArgumentException("tick: expected PT0.1S or more, found " + tick);
        }
    }

    /** Every default. */
    public static AlertSettings defaults() {
        return new AlertSettings(null, null, null, null, null, null);
    }
}
