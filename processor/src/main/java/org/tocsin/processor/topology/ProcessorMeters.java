package org.tocsin.processor.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;
import org.tocsin.contracts.incident.IncidentReport;

/** What the processor counts for operators; the exact account is in the topics. */
final class ProcessorMeters {
    private final MeterRegistry registry;
    private final Timer coding;

    ProcessorMeters(MeterRegistry registry) {
        this.registry = registry;
        this.coding = Timer.builder("tocsin.processor.coding")
                .description("Time to recognise, code and locate one item")
                .publishPercentileHistogram()
                .register(registry);
    }

    /** Counts one version of an item by its outcome. */
    void outcome(String outcome) {
        registry.counter("tocsin.processor.items", "outcome", outcome).increment();
    }

    /** Counts one incident record by border and status. */
    void report(IncidentReport report) {
        boolean copy = report.story() != null && report.story().copyOf() != null;
        registry.counter(
                        "tocsin.processor.incidents",
                        "border",
                        report.border(),
                        "status",
                        report.status().name().toLowerCase(Locale.ROOT),
                        "copy",
                        Boolean.toString(copy))
                .increment();
    }

    <T> T timed(Supplier<T> work) {
        return coding.record(work);
    }
}
