package org.tocsin.app.wiring;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.tocsin.app.operations.JvmMetrics;
import org.tocsin.app.operations.OperationsHttp;
import org.tocsin.contracts.service.Service;

/** What one process runs: its services, and the HTTP server that shows them. Ends once, in order. */
public final class Installation implements AutoCloseable {
    private static final int DRAIN_SECONDS = 0;

    private final HttpServer server;
    private final ServiceGroup group;
    private final JvmMetrics metrics;
    private final List<Runnable> afterwards;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<String> failure = new AtomicReference<>();
    private final Thread hook = new Thread(this::close, "shutdown");
    private boolean closed;

    /**
     * @param server bound, not yet started; serves operations beside whatever the services registered on it
     * @param services in the order of their start
     * @param afterwards what ends after the services, in this order, e.g. the embedded broker
     */
    public Installation(
            HttpServer server, PrometheusMeterRegistry registry, List<Service> services, List<Runnable> afterwards) {
        this.server = server;
        this.afterwards = List.copyOf(afterwards);
        this.group = new ServiceGroup(services);
        OperationsHttp.register(server, registry, services);
        this.metrics = new JvmMetrics(registry);
    }

    /** Starts everything; from here on Ctrl-C ends it in order. */
    public void start() {
        Runtime.getRuntime().addShutdownHook(hook);
        server.start();
        group.start();
    }

    /** Waits until every service runs; false where they did not within {@code patience}. */
    public boolean awaitRunning(Duration patience) throws InterruptedException {
        return Waiting.until(() -> group.running() || failure.get() != null, patience) && failure.get() == null;
    }

    /** Port that pages, metrics and health are served at. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Ends the wait of {@link #awaitEnd} with a failure; the first one stands. */
    public void fail(String message) {
        failure.compareAndSet(null, message);
        ended.countDown();
    }

    /**
     * Waits until the process is told to end or something failed.
     *
     * @return what failed, or null
     */
    public String awaitEnd() throws InterruptedException {
        ended.await();
        return failure.get();
    }

    /** What failed so far, or null. */
    public String failure() {
        return failure.get();
    }

    /** Stops all in order; a second caller waits for the first and does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        group.close();
        server.stop(DRAIN_SECONDS);
        metrics.close();
        afterwards.forEach(Runnable::run);
        ended.countDown();
    }
}
