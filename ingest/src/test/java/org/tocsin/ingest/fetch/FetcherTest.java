package org.tocsin.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.ingest.identity.Validators;

class FetcherTest {
    private static final int BOUND = 10_000;
    private static final Clock NOON = Clock.fixed(Instant.parse("2024-05-14T12:00:00Z"), ZoneOffset.UTC);

    private final CountDownLatch over = new CountDownLatch(1);
    private ExecutorService threads;
    private HttpServer server;
    private Fetcher fetcher;

    @BeforeEach
    void serve() throws IOException {
        threads = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        fetcher = new Fetcher(
                new Fetcher.Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), BOUND), "desk@post.example", NOON);
    }

    @AfterEach
    void stop() {
        over.countDown();
        fetcher.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void givesADocumentWithItsValidators() throws Exception {
        at("/feed", exchange -> {
            exchange.getResponseHeaders().add("ETag", "W/\"v1\"");
            exchange.getResponseHeaders().add("Last-Modified", "Tue, 14 May 2024 11:00:00 GMT");
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml; charset=utf-8");
            answer(exchange, 200, exchange.getRequestHeaders().getFirst("User-Agent"));
        });

        FetchResult result = fetch("/feed", Validators.NONE);

        assertThat(result).isInstanceOfSatisfying(FetchResult.Document.class, document -> {
            assertThat(text(document)).isEqualTo("Tocsin/0.1 (+desk@post.example)");
            assertThat(document.contentType()).isEqualTo("application/rss+xml; charset=utf-8");
            assertThat(document.validators()).isEqualTo(new Validators("W/\"v1\"", "Tue, 14 May 2024 11:00:00 GMT"));
        });
    }

    @Test
    void sendsValidatorsBackVerbatim() throws Exception {
        at("/feed", exchange -> {
            boolean known = "W/\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "some day".equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.sendResponseHeaders(known ? 304 : 500, -1);
            exchange.close();
        });

        assertThat(fetch("/feed", new Validators("W/\"v1\"", "some day"))).isEqualTo(new FetchResult.NotModified());
    }

    @Test
    void tellsWhenToComeBack() throws Exception {
        at("/seconds", exchange -> unavailable(exchange, 503, "600"));
        at("/date", exchange -> unavailable(exchange, 429, "Tue, 14 May 2024 12:10:00 GMT"));
        at("/silent", exchange -> unavailable(exchange, 502, null));
        at("/nonsense", exchange -> unavailable(exchange, 503, "soon"));

        assertThat(fetch("/seconds", Validators.NONE))
                .isEqualTo(new FetchResult.Unavailable(503, Duration.ofMinutes(10)));
        assertThat(fetch("/date", Validators.NONE)).isEqualTo(new FetchResult.Unavailable(429, Duration.ofMinutes(10)));
        assertThat(fetch("/silent", Validators.NONE)).isEqualTo(new FetchResult.Unavailable(502, null));
        assertThat(fetch("/nonsense", Validators.NONE)).isEqualTo(new FetchResult.Unavailable(503, null));
    }

    @Test
    void unpacksGzipWithinTheBound() throws Exception {
        at("/small", exchange -> gzip(exchange, "x".repeat(BOUND)));
        at("/bomb", exchange -> gzip(exchange, "x".repeat(BOUND + 1)));
        at("/torn", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            answer(exchange, 200, "no gzip at all");
        });

        assertThat(fetch("/small", Validators.NONE))
                .isInstanceOfSatisfying(
                        FetchResult.Document.class,
                        document -> assertThat(document.bytes()).hasSize(BOUND));
        assertThat(fetch("/bomb", Validators.NONE)).isInstanceOf(FetchResult.Failed.class);
        assertThat(fetch("/torn", Validators.NONE)).isInstanceOf(FetchResult.Failed.class);
    }

    @Test
    void followsRedirects() throws Exception {
        at("/old", exchange -> {
            exchange.getResponseHeaders().add("Location", "/new");
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        at("/new", exchange -> answer(exchange, 200, "here"));

        assertThat(fetch("/old", Validators.NONE)).isInstanceOfSatisfying(FetchResult.Document.class, document -> {
            assertThat(text(document)).isEqualTo("here");
            assertThat(document.address()).isEqualTo(address("/new"));
        });
    }

    @Test
    void breaksOffWhatIsTooLarge() throws Exception {
        at("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1000];
            try (var out = exchange.getResponseBody()) {
                while (over.getCount() > 0) {
                    out.write(block);
                }
            }
        });

        assertThat(fetch("/endless", Validators.NONE))
                .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        failed -> assertThat(failed.error()).contains("at most " + BOUND));
    }

    @Test
    void givesUpWhereTheServerHangs() throws Exception {
        at("/silent", exchange -> awaitOver());
        at("/stuck", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            awaitOver();
        });

        assertThat(fetch("/silent", Validators.NONE)).isInstanceOf(FetchResult.Failed.class);
        assertThat(fetch("/stuck", Validators.NONE)).isInstanceOf(FetchResult.Failed.class);
    }

    @Test
    void failsWhereABodyIsShorterThanItsLength() throws Exception {
        at("/short", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("<rss>".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        });

        assertThat(fetch("/short", Validators.NONE)).isInstanceOf(FetchResult.Failed.class);
    }

    @Test
    void otherStatusesAreFailures() throws Exception {
        at("/gone", exchange -> answer(exchange, 410, "gone"));

        assertThat(fetch("/gone", Validators.NONE))
                .isEqualTo(new FetchResult.Failed("expected HTTP status 200 or 304, found 410"));
        assertThat(fetcher.fetch(URI.create("http://127.0.0.1:1/"), Validators.NONE))
                .isInstanceOf(FetchResult.Failed.class);
    }

    private FetchResult fetch(String path, Validators validators) throws InterruptedException {
        return fetcher.fetch(address(path), validators);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void at(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private void awaitOver() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unavailable(HttpExchange exchange, int status, String retryAfter) throws IOException {
        if (retryAfter != null) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void gzip(HttpExchange exchange, String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, packed.size());
        exchange.getResponseBody().write(packed.toByteArray());
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String text(FetchResult.Document document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }
}
