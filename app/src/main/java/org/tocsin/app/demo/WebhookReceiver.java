package org.tocsin.app.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.tocsin.app.operations.HttpPort;

/** Stands for a desk's own system in the demo: takes every notification and counts it. */
final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server = HttpPort.open("127.0.0.1", 0, "demo webhook");
    private final AtomicLong received = new AtomicLong();

    WebhookReceiver() {
        server.createContext("/", this::take);
        server.start();
    }

    /** Where notifications are to be sent. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
    }

    /** Notifications so far. */
    long received() {
        return received.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            received.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
