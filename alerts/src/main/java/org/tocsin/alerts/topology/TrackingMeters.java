package org.tocsin.alerts.topology;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.tocsin.contracts.activity.Activity;
import org.tocsin.contracts.alert.Alert;

/**
 * What the tracking shows of itself: {@code tocsin.alerts.revisions} by state, {@code tocsin.activity.reports},
 * {@code tocsin.activity.voices} and {@code tocsin.activity.score} by border, and
 * {@code tocsin.alerts.active}, the borders whose alert is not resolved and which this process tracks. A
 * transaction that is rolled back is counted again when it is done again.
 */
public final class TrackingMeters {
    private final MeterRegistry registry;
    private final Map<String, AtomicReference<Double>> scores = new ConcurrentHashMap<>();
    private final Set<String> alerting = ConcurrentHashMap.newKeySet();

    public TrackingMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("tocsin.alerts.active", alerting, Set::size)
                .description("Alerts that are not resolved")
                .register(registry);
    }

    /** Takes a border's step in; divisions would be too many series. */
    void counted(Activity activity) {
        if (activity.area().equals(activity.border())) {
            registry.counter("tocsin.activity.reports", "border", activity.border())
                    .increment(activity.reports());
            registry.counter("tocsin.activity.voices", "border", activity.border())
                    .increment(activity.voices());
            scores.computeIfAbsent(activity.border(), this::score).set(activity.score());
        }
    }

    private AtomicReference<Double> score(String border) {
        AtomicReference<Double> score = new AtomicReference<>(0.0);
        Gauge.builder("tocsin.activity.score", score, AtomicReference::get)
                .description("How unusual the border's last step was, 0 to 1")
                .tag("border", border)
                .register(registry);
        return score;
    }

    void revised(Alert alert) {
        registry.counter(
                        "tocsin.alerts.revisions", "state", alert.state().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void tracked(String border, boolean isAlerting) {
        if (isAlerting) {
            alerting.add(border);
        } else {
            alerting.remove(border);
        }
    }
}
