package org.tocsin.alerts.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.desk.Acknowledgement;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.service.PacedClock;

/**
 * The desk over HTTP, at {@code /}: the page, the alerts as JSON and as a stream, acknowledgements. The
 * server must answer each request in a thread of its own (virtual threads), because a stream keeps one.
 * Other handlers on the same server, at longer paths, are left alone.
 */
final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final String ALERTS = "/api/alerts";
    private static final String ACKNOWLEDGEMENT = "/acknowledgement";
    private static final String JSON = "application/json";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 500;

    private final HttpServer server;
    private final AlertBoard board;
    private final AcknowledgementLog log;
    private final DeskSettings settings;
    private final PacedClock clock;
    private final RequestGuard guard;
    private final PageFiles page = new PageFiles();
    private final Set<AlertStream> streams = ConcurrentHashMap.newKeySet();
    private final Counter dropped;
    private final Counter acknowledged;
    private volatile HttpContext context;

    Desk(
            HttpServer server,
            AlertBoard board,
            AcknowledgementLog log,
            DeskSettings settings,
            PacedClock clock,
            MeterRegistry registry) {
        this.server = server;
        this.board = board;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
        this.guard = new RequestGuard(settings.hosts());
        this.dropped = Counter.builder("tocsin.desk.streams.dropped")
                .description("streams that were cut off because they did not keep up")
                .register(registry);
        this.acknowledged = Counter.builder("tocsin.desk.acknowledgements")
                .description("acknowledgements that were written")
                .register(registry);
        Gauge.builder("tocsin.desk.streams", streams, Set::size)
                .description("streams that are open")
                .register(registry);
    }

    /** Begins to answer; throws IllegalArgumentException where something else is at {@code /} already. */
    void open() {
        context = server.createContext("/", this::handle);
    }

    /** Stops answering and ends all streams; the server is left to its owner. */
    @Override
    public void close() {
        if (context != null) {
            server.removeContext(context);
            context = null;
        }
        streams.forEach(AlertStream::drop);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            protect(exchange.getResponseHeaders());
            try {
                guard.checkHost(exchange.getRequestHeaders().getFirst("Host"));
                route(exchange);
            } catch (HttpRefusal refusal) {
                refuse(exchange, refusal);
            } catch (RuntimeException e) {
                LOG.atError().setCause(e).log("A request failed");
                refuse(exchange, new HttpRefusal(500, "this failed here; the log says why"));
            }
        }
    }

    private void route(HttpExchange exchange) throws IOException, HttpRefusal {
        String path = exchange.getRequestURI().getRawPath();
        if (path.equals(ALERTS)) {
            allow(exchange, "GET");
            answer(exchange, 200, board().all());
        } else if (path.equals(ALERTS + "/stream")) {
            allow(exchange, "GET");
            stream(exchange);
        } else if (path.startsWith(ALERTS + "/") && path.endsWith(ACKNOWLEDGEMENT)) {
            allow(exchange, "POST");
            acknowledge(
                    exchange, decoded(path.substring(ALERTS.length() + 1, path.length() - ACKNOWLEDGEMENT.length())));
        } else if (path.startsWith(ALERTS + "/")) {
            allow(exchange, "GET");
            answer(exchange, 200, find(decoded(path.substring(ALERTS.length() + 1))));
        } else {
            PageFiles.PageFile file =
                    page.find(path).orElseThrow(() -> new HttpRefusal(404, "there is nothing at this address"));
            allow(exchange, "GET");
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            send(exchange, 200, file.contentType(), file.content());
        }
    }

    private void stream(HttpExchange exchange) throws IOException, HttpRefusal {
        AlertBoard ready = board();
        if (streams.size() >= settings.maximumStreams()) {
            exchange.getResponseHeaders().set("Retry-After", "5");
            throw new HttpRefusal(503, "too many streams are open; try again in a few seconds");
        }
        Long after = lastEventId(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/event-stream; charset=utf-8");
        // For proxies that collect answers before they pass them on.
        headers.set("X-Accel-Buffering", "no");
        if (isHead(exchange)) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        AlertStream stream = new AlertStream(ready, clock, settings, exchange.getResponseBody());
        streams.add(stream);
        try {
            stream.run(after);
        } catch (InterruptedException e) {
            LOG.atDebug().log("A stream was ended");
        } finally {
            streams.remove(stream);
            if (stream.isDropped() && context != null) {
                dropped.increment();
            }
        }
    }

    private static Long lastEventId(String header) {
        if (header == null || !header.strip().matches("\\d{1,18}")) {
            return null;
        }
        return Long.valueOf(header.strip());
    }

    private void acknowledge(HttpExchange exchange, String id) throws IOException, HttpRefusal {
        Headers headers = exchange.getRequestHeaders();
        guard.checkChange(headers.getFirst("Host"), headers.getFirst("Origin"), headers.getFirst("Content-Type"));
        find(id);
        JsonNode body = json(body(exchange));
        String by = text(body, "by", LONGEST_NAME);
        if (by == null) {
            throw new HttpRefusal(400, "by: expected the name of who acknowledges, found none");
        }
        Acknowledgement acknowledgement =
                new Acknowledgement(id, by, clock.instant(), text(body, "note", LONGEST_NOTE));
        log.write(acknowledgement);
        acknowledged.increment();
        answer(exchange, 201, acknowledgement);
    }

    private byte[] body(HttpExchange exchange) throws IOException, HttpRefusal {
        int most = settings.maximumBody();
        byte[] body = exchange.getRequestBody().readNBytes(most + 1);
        if (body.length > most) {
            exchange.getResponseHeaders().set("Connection", "close");
            throw new HttpRefusal(413, "expected a body of at most " + most + " bytes, found more");
        }
        return body;
    }

    private static JsonNode json(byte[] body) throws IOException, HttpRefusal {
        JsonNode node;
        try {
            node = Json.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new HttpRefusal(
                    400,
                    "expected JSON like {\"by\": \"name\", \"note\": \"words\"}, found none: "
                            + e.getOriginalMessage());
        }
        if (node == null || !node.isObject()) {
            throw new HttpRefusal(
                    400, "expected a JSON object like {\"by\": \"name\", \"note\": \"words\"}, found something else");
        }
        return node;
    }

    private static String text(JsonNode body, String field, int longest) throws HttpRefusal {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new HttpRefusal(
                    400,
                    field + ": expected text, found "
                            + value.getNodeType().name().toLowerCase());
        }
        String text = value.textValue().strip();
        if (text.length() > longest) {
            throw new HttpRefusal(400, field + ": expected at most " + longest + " characters, found " + text.length());
        }
        return text.isEmpty() ? null : text;
    }

    private BoardEntry find(String id) throws HttpRefusal {
        return board().find(id).orElseThrow(() -> new HttpRefusal(404, "there is no such alert"));
    }

    private AlertBoard board() throws HttpRefusal {
        if (!board.isComplete()) {
            throw new HttpRefusal(503, "the desk is still reading its alerts; try again in a second");
        }
        return board;
    }

    /** An alert's id may hold a slash (divisions do), as it stands or percent-encoded. */
    private static String decoded(String id) throws HttpRefusal {
        try {
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new HttpRefusal(400, "expected an alert's id, percent-encoded, found something else");
        }
    }

    private static void allow(HttpExchange exchange, String method) throws HttpRefusal {
        boolean asked = exchange.getRequestMethod().equals(method) || method.equals("GET") && isHead(exchange);
        if (!asked) {
            exchange.getResponseHeaders().set("Allow", method.equals("GET") ? "GET, HEAD" : method);
            throw new HttpRefusal(405, "expected " + method + ", found " + exchange.getRequestMethod());
        }
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    private static void protect(Headers headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }

    private static void refuse(HttpExchange exchange, HttpRefusal refusal) throws IOException {
        answer(exchange, refusal.status(), Map.of("error", refusal.getMessage()));
    }

    private static void answer(HttpExchange exchange, int status, Object value) throws IOException {
        send(exchange, status, JSON, Json.mapper().writeValueAsBytes(value));
    }

    private static void send(HttpExchange exchange, int status, String contentType, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        if (isHead(exchange)) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, content.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(content);
        }
    }
}
