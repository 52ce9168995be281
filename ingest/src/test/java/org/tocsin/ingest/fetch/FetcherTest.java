package org.tocsin.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        fetcher = fetcher(new AddressGuard(false));
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

        assertThat(fetch("/feed", new Validators("W/\"v1\"", "some day")))
                .isEqualTo(new FetchResult.NotModified(new FetchResult.Answer(address("/feed"), null, null)));
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
            assertThat(document.answer().address()).isEqualTo(address("/new"));
            assertThat(document.answer().movedTo()).isEqualTo(address("/new"));
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
    void remembersPermanentRedirectsUpToTheFirstThatIsNot() throws Exception {
        redirect("/a", 301, "/b");
        redirect("/b", 308, "/c");
        redirect("/c", 302, "/d");
        redirect("/d", 301, "/e");
        redirect("/t", 307, "/e");
        redirect("/loop", 301, "/loop");
        at("/e", exchange -> answer(exchange, 200, "here"));

        assertThat(moved(fetch("/a", Validators.NONE))).isEqualTo(address("/c"));
        assertThat(moved(fetch("/t", Validators.NONE))).isNull();
        assertThat(moved(fetcher.fetch(address("/a"), address("/c"), Validators.NONE)))
                .isEqualTo(address("/c"));
        assertThat(moved(fetcher.fetch(address("/a"), address("/e"), Validators.NONE)))
                .isEqualTo(address("/e"));
        assertThat(fetch("/loop", Validators.NONE)).isInstanceOf(FetchResult.Failed.class);
    }

    @Test
    void noRedirectLeadsIntoAPrivateNetwork() throws Exception {
        String inside = "http://localhost:" + server.getAddress().getPort() + "/inside";
        redirect("/out", 302, inside);
        redirect("/file", 302, "file:///etc/passwd");
        at("/inside", exchange -> answer(exchange, 200, "secret"));

        assertThat(fetch("/out", Validators.NONE)).isInstanceOfSatisfying(FetchResult.Failed.class, failed -> {
            assertThat(failed.cause()).isEqualTo("redirect");
            assertThat(failed.error()).contains("expected a public address");
        });
        assertThat(fetcher.fetch(address("/out"), URI.create(inside), Validators.NONE))
                .isInstanceOf(FetchResult.Failed.class);
        assertThat(fetch("/file", Validators.NONE)).isInstanceOf(FetchResult.Failed.class);
        try (Fetcher open = fetcher(new AddressGuard(true))) {
            assertThat(open.fetch(address("/out"), null, Validators.NONE)).isInstanceOf(FetchResult.Document.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true", "127.0.0.1, false", "10.1.2.3, false", "172.16.0.1, false", "192.168.1.1, false",
        "169.254.169.254, false", "100.64.0.1, false", "0.0.0.0, false", "198.18.0.1, false", "224.0.0.1, false",
        "255.255.255.255, false", "2a00:1450:4001::1, true", "::1, false", "fe80::1, false", "fd00::1, false",
        "::ffff:10.0.0.1, false", "2002:a00:1::1, false", "64:ff9b::a00:1, false", "2001:db8::1, false"
    })
    void knowsWhatIsPublic(String address, boolean expected) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isEqualTo(expected);
    }

    @Test
    void unpacksBrotliAndDeflateWithAndWithoutTheirHeads() throws Exception {
        byte[] brotli = HexFormat.of().parseHex("0b028068656c6c6f03");
        at("/br", exchange -> coded(exchange, "br", brotli));
        at("/zlib", exchange -> coded(exchange, "deflate", deflated(false)));
        at("/raw", exchange -> coded(exchange, "deflate", deflated(true)));
        at("/torn", exchange -> coded(exchange, "br", new byte[] {1, 2, 3}));
        at("/other", exchange -> coded(exchange, "compress", brotli));

        for (String path : List.of("/br", "/zlib", "/raw")) {
            assertThat(fetch(path, Validators.NONE))
                    .isInstanceOfSatisfying(
                            FetchResult.Document.class,
                            document -> assertThat(text(document)).isEqualTo("hello"));
        }
        assertThat(fetch("/torn", Validators.NONE)).isInstanceOf(FetchResult.Failed.class);
        assertThat(fetch("/other", Validators.NONE)).isInstanceOf(FetchResult.Failed.class);
    }

    @Test
    void tellsHowLongAnAnswerStaysGood() throws Exception {
        at("/kept", exchange -> {
            exchange.getResponseHeaders().add("Cache-Control", "public, max-age=600");
            answer(exchange, 200, "x");
        });
        at("/never", exchange -> {
            exchange.getResponseHeaders().add("Cache-Control", "no-cache, max-age=600");
            answer(exchange, 200, "x");
        });

        assertThat(((FetchResult.Document) fetch("/kept", Validators.NONE))
                        .answer()
                        .maxAge())
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(((FetchResult.Document) fetch("/never", Validators.NONE))
                        .answer()
                        .maxAge())
                .isNull();
    }

    @Test
    void otherStatusesAreFailuresAndGoneIsGone() throws Exception {
        at("/gone", exchange -> answer(exchange, 410, "gone"));
        at("/none", exchange -> answer(exchange, 404, "none"));

        assertThat(fetch("/gone", Validators.NONE)).isEqualTo(new FetchResult.Gone());
        assertThat(fetch("/none", Validators.NONE))
                .isEqualTo(new FetchResult.Failed("status", "expected HTTP status 200 or 304, found 404"));
    }

    @Test
    void saysWhatTheNetworkDid() throws Exception {
        assertThat(fetcher.fetch(URI.create("http://127.0.0.1:1/"), null, Validators.NONE))
                .isEqualTo(new FetchResult.Failed("connect", "127.0.0.1:1 refuses connections or cannot be reached"));
        assertThat(fetcher.fetch(URI.create("http://no-such-host.invalid/"), null, Validators.NONE))
                .isEqualTo(new FetchResult.Failed("host", "the name no-such-host.invalid is not known (DNS)"));
    }

    @Test
    void saysThatThereIsNoSecureConnection() throws Exception {
        // The first secure connection of a process takes its time.
        Fetcher.Limits patient = new Fetcher.Limits(Duration.ofSeconds(30), Duration.ofSeconds(30), BOUND);
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Fetcher waiting = new Fetcher(patient, new AddressGuard(false), null, NOON)) {
            threads.execute(() -> {
                try (Socket socket = plain.accept()) {
                    socket.getOutputStream().write("HTTP/1.0 400 no TLS here\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    socket.getOutputStream().flush();
                    socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // The client has left.
                }
            });

            assertThat(waiting.fetch(
                            URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/"), null, Validators.NONE))
                    .isInstanceOfSatisfying(
                            FetchResult.Failed.class,
                            failed -> assertThat(failed.cause()).isEqualTo("tls"));
        }
    }

    private Fetcher fetcher(AddressGuard guard) {
        Fetcher.Limits limits = new Fetcher.Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), BOUND);
        return new Fetcher(limits, guard, "desk@post.example", NOON);
    }

    private FetchResult fetch(String path, Validators validators) throws InterruptedException {
        return fetcher.fetch(address(path), null, validators);
    }

    private static URI moved(FetchResult result) {
        return ((FetchResult.Document) result).answer().movedTo();
    }

    private void redirect(String path, int status, String location) {
        at(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private static void coded(HttpExchange exchange, String coding, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Encoding", coding);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] deflated(boolean raw) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
        deflater.setInput("hello".getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] out = new byte[100];
        return Arrays.copyOf(out, deflater.deflate(out));
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
