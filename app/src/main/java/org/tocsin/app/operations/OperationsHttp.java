package org.tocsin.app.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.tocsin.contracts.service.Health;
import org.tocsin.contracts.service.Service;

/**
 * The paths for whoever runs the process.
 *
 * <ul>
 *   <li>{@code /metrics}: Prometheus text format 0.0.4;
 *   <li>{@code /health/live}: 500 where a service is dead, so that the process is started anew, else 200;
 *   <li>{@code /health/ready}: 200 where every service runs, 503 while one starts, 500 where one is dead.
 * </ul>
 *
 * Both health paths answer with the same JSON:
 * {@code {"state":…,"services":[{"name":…,"state":…,"detail":…}]}}.
 */
public final class OperationsHttp {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final JsonMapper JSON = new JsonMapper();

    private final PrometheusMeterRegistry metrics;
    private final List<Service> services;

    private OperationsHttp(PrometheusMeterRegistry metrics, List<Service> services) {
        this.metrics = metrics;
        this.services = List.copyOf(services);
    }

    /** Registers the paths on {@code server}, which may serve others too. */
    public static void register(HttpServer server, PrometheusMeterRegistry metrics, List<Service> services) {
        OperationsHttp operations = new OperationsHttp(metrics, services);
        server.createContext("/metrics", operations::metrics);
        server.createContext("/health/live", exchange -> operations.health(exchange, 200));
        server.createContext("/health/ready", exchange -> operations.health(exchange, 503));
    }

    private void metrics(HttpExchange exchange) throws IOException {
        answer(exchange, 200, PROMETHEUS, metrics.scrape());
    }

    private void health(HttpExchange exchange, int whileStarting) throws IOException {
        List<ServiceHealth> all = services.stream().map(ServiceHealth::of).toList();
        Health.State worst = worst(all);
        int status = switch (worst) {
            case RUNNING -> 200;
            case STARTING -> whileStarting;
            case DEAD -> 500;
        };
        answer(exchange, status, "application/json; charset=utf-8", json(new ProcessHealth(label(worst), all)));
    }

    private static Health.State worst(List<ServiceHealth> all) {
        if (all.stream().anyMatch(service -> service.is(Health.State.DEAD))) {
            return Health.State.DEAD;
        }
        return all.stream().anyMatch(service -> service.is(Health.State.STARTING))
                ? Health.State.STARTING
                : Health.State.RUNNING;
    }

    private static String label(Health.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String json(ProcessHealth health) {
        try {
            return JSON.writeValueAsString(health) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts that is no JSON", e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            if (method.equals("HEAD")) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The answer's body. */
    private record ProcessHealth(String state, List<ServiceHealth> services) {}

    /** One service in it. */
    private record ServiceHealth(String name, String state, String detail) {

        static ServiceHealth of(Service service) {
            Health health;
            try {
                health = service.health();
            } catch (RuntimeException e) {
                health = Health.dead("does not tell its health: " + e);
            }
            return new ServiceHealth(service.name(), label(health.state()), health.detail());
        }

        boolean is(Health.State wanted) {
            return state.equals(label(wanted));
        }
    }
}
