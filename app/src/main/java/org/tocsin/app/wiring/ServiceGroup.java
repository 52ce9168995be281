package org.tocsin.app.wiring;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.service.Health;
import org.tocsin.contracts.service.Service;

/** Services that live and end together. */
public final class ServiceGroup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceGroup.class);

    private final List<Service> services;
    private final AtomicBoolean closed = new AtomicBoolean();

    public ServiceGroup(List<Service> services) {
        this.services = List.copyOf(services);
    }

    /** Its services. */
    public List<Service> services() {
        return services;
    }

    /** Starts all, in order. */
    public void start() {
        services.forEach(Service::start);
    }

    /** True where every service runs. */
    public boolean running() {
        return services.stream().allMatch(service -> service.health().state() == Health.State.RUNNING);
    }

    /** Stops all at once: each leaves its groups by itself, and none has to wait for another's time-out. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try (ExecutorService closers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Service service : services) {
                closers.submit(() -> close(service));
            }
        }
    }

    private static void close(Service service) {
        try {
            service.close();
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("service", service.name()).setCause(e).log("a service did not stop in order");
        }
    }
}
