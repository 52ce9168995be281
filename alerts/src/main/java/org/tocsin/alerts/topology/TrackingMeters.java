package org.tocsin.alerts.topology;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.contracts.alert.Alert;

/**
 * What the tracking shows of itself: {@code tocsin.alerts.revisions} by state, and
 * {@code tocsin.alerts.active}, the borders whose alert is not resolved and which this process tracks. A
 * transaction that is rolled back is counted again when it is done again.
 */
public final class TrackingMeters {
    private final MeterRegistry registry;
    private final Set<String> alerting = ConcurrentHashMap.newKeySet();

    public TrackingMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("tocsin.alerts.active", alerting, Set::size)
                .description("Alerts that are not resolved")
                .register(registry);
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
