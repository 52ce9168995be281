package org.tocsin.app.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.record.Json;

/** A webhook that keeps what it is told. */
final class AlertReceiver implements AutoCloseable {
    private final List<Alert> alerts = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    AlertReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
    }

    List<Alert> alerts() {
        return List.copyOf(alerts);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            alerts.add(Json.mapper().readValue(exchange.getRequestBody(), Alert.class));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
