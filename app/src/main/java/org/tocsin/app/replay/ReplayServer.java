package org.tocsin.app.replay;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.app.operations.HttpPort;
import org.tocsin.app.operations.PortInUseException;

/**
 * Serves each outlet's document on loopback as it stands at the clock's now, under {@code /<id>}: with validators
 * (RFC 9110: {@code ETag}, {@code Last-Modified}, 304) and with the outlet's faults.
 */
public final class ReplayServer implements AutoCloseable {
    private final Map<String, Outlet> outlets = new LinkedHashMap<>();
    private final Map<String, Set<String>> served = new ConcurrentHashMap<>();
    private final Clock clock;
    private final HttpServer server;

    private ReplayServer(DemoDay day, Clock clock, HttpServer server) {
        for (Outlet outlet : day.outlets()) {
            outlets.put(outlet.id(), outlet);
            served.put(outlet.id(), ConcurrentHashMap.newKeySet());
        }
        this.clock = clock;
        this.server = server;
    }

    /**
     * Serves until closed.
     *
     * @param day moved to the clock's days
     * @param port the port to take; any other where it is not free, or where it is 0
     * @throws PortInUseException where no port can be had
     */
    public static ReplayServer start(DemoDay day, Clock clock, int port) {
        HttpServer server = bound(port);
        ReplayServer replay = new ReplayServer(day, clock, server);
        server.createContext("/", replay::answer);
        server.start();
        return replay;
    }

    private static HttpServer bound(int port) {
        String loopback = InetAddress.getLoopbackAddress().getHostAddress();
        try {
            return HttpPort.open(loopback, port, "replay");
        } catch (PortInUseException taken) {
            return HttpPort.open(loopback, 0, "replay");
        }
    }

    /** The port that it has. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Where the outlet with that id is served. */
    public URI address(String outlet) {
        return URI.create("http://" + server.getAddress().getHostString() + ":" + port() + "/" + outlet);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Outlet outlet = outlets.get(exchange.getRequestURI().getPath().substring(1));
            if (outlet == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
            } else {
                answer(exchange, outlet, clock.instant());
            }
        }
    }

    private void answer(HttpExchange exchange, Outlet outlet, Instant now) throws IOException {
        Fault fault = outlet.fault(now).orElse(null);
        if (fault != null && fault.kind() == Fault.Kind.UNAVAILABLE) {
            if (fault.retryAfterSeconds() != null) {
                exchange.getResponseHeaders()
                        .set("Retry-After", fault.retryAfterSeconds().toString());
            }
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        FeedDocument format = FeedDocument.of(outlet.format());
        List<PublishedItem> published = outlet.published(now);
        List<PublishedItem> shown = format.selected(published, now);
        byte[] whole = format.render(outlet, shown, address(outlet.id()));
        byte[] document = fault == null ? whole : Arrays.copyOf(whole, whole.length * 3 / 5);
        String tag = tag(document);
        Instant changed = published.isEmpty()
                ? Instant.EPOCH
                : published.getFirst().version().at().truncatedTo(ChronoUnit.SECONDS);
        Headers headers = exchange.getResponseHeaders();
        headers.set("ETag", tag);
        headers.set("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.atOffset(ZoneOffset.UTC)));
        if (isKnown(exchange.getRequestHeaders(), tag, changed)) {
            exchange.sendResponseHeaders(304, -1);
            count(outlet, shown, fault);
            return;
        }
        headers.set("Content-Type", format.contentType());
        if ("HEAD".equals(exchange.getRequestMethod())) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, document.length);
        exchange.getResponseBody().write(document);
        count(outlet, shown, fault);
    }

    private void count(Outlet outlet, List<PublishedItem> shown, Fault fault) {
        if (fault == null) {
            shown.forEach(item -> served.get(outlet.id()).add(name(item)));
        }
    }

    private static String name(PublishedItem item) {
        return item.version().version() + " of " + item.version().identity();
    }

    /**
     * Different item versions that were handed out in whole documents since the start, by outlet id: what a reader must
     * have seen. It is less than what was published where a version was replaced between two readings.
     */
    public Map<String, Long> served() {
        Map<String, Long> counts = new TreeMap<>();
        served.forEach((outlet, versions) -> counts.put(outlet, (long) versions.size()));
        return counts;
    }

    /** Whether all that the outlets show now has been handed out, or known again by its validator, since the start. */
    public boolean isRead() {
        Instant now = clock.instant();
        return outlets.values().stream().allMatch(outlet -> {
            Set<String> known = served.get(outlet.id());
            return FeedDocument.of(outlet.format()).selected(outlet.published(now), now).stream()
                    .allMatch(item -> known.contains(name(item)));
        });
    }

    /** RFC 9110, 13.1.3: the tag decides alone where the client gives one. */
    private static boolean isKnown(Headers request, String tag, Instant changed) {
        List<String> tags = request.get("If-None-Match");
        if (tags != null) {
            return tags.stream()
                    .flatMap(line -> Arrays.stream(line.split(",")))
                    .map(String::strip)
                    .anyMatch(known -> known.equals(tag) || known.equals("*"));
        }
        String since = request.getFirst("If-Modified-Since");
        try {
            return since != null
                    && !changed.isAfter(ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            // RFC 9110: a date that cannot be read is as none.
            return false;
        }
    }

    private static String tag(byte[] document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
