package org.tocsin.app.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Serves RSS documents that a test changes while it runs. */
final class FeedServer implements AutoCloseable {
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final HttpServer server;

    FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String feed) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + feed;
    }

    /** Replaces the document of a feed with one that holds these items. */
    void publish(String feed, String... items) {
        documents.put(
                feed,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>" + feed
                        + "</title><link>http://" + feed + ".example/</link><description>news</description>"
                        + String.join("", items) + "</channel></rss>");
    }

    static String item(String guid, Instant published, String title, String text) {
        return "<item><guid isPermaLink=\"false\">" + guid + "</guid><title>" + title
                + "</title><link>http://x.example/"
                + guid + "</link><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC))
                + "</pubDate><description>"
                + text + "</description></item>";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String document = documents.get(exchange.getRequestURI().getPath().substring(1));
            byte[] body = document == null ? new byte[0] : document.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(document == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
