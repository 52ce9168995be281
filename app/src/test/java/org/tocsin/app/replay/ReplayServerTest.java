package org.tocsin.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class ReplayServerTest {
    private final SetClock clock = new SetClock();
    private final ReplayServer server = ReplayServer.start(DemoDay.load("replay/small"), clock, 0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void answersWithValidatorsAndKnowsThemAgain() throws Exception {
        // Given a first reading
        clock.now = Instant.parse("2023-05-04T08:30:00Z");
        HttpResponse<byte[]> first = get();
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Content-Type")).startsWith("application/rss+xml");
        assertThat(header(first, "Last-Modified")).isEqualTo("Thu, 4 May 2023 08:20:00 GMT");

        // When nothing has changed, then either validator gives 304 without a body
        clock.now = clock.now.plusSeconds(60);
        HttpResponse<byte[]> byTag = get("If-None-Match", header(first, "ETag"));
        HttpResponse<byte[]> byDate = get("If-Modified-Since", header(first, "Last-Modified"));
        assertThat(byTag.statusCode()).isEqualTo(304);
        assertThat(byTag.body()).isEmpty();
        assertThat(byDate.statusCode()).isEqualTo(304);

        // When a correction has come, then there is a new document
        clock.now = Instant.parse("2023-05-04T10:30:00Z");
        assertThat(get("If-None-Match", header(first, "ETag")).statusCode()).isEqualTo(200);
        assertThat(get("If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
    }

    @Test
    void knowsWhatHasBeenRead() throws Exception {
        // What comes in a broken document is not read
        clock.now = Instant.parse("2023-05-04T09:10:00Z");
        get();
        assertThat(server.isRead()).isFalse();

        // What comes in a whole one is
        clock.now = Instant.parse("2023-05-04T08:30:00Z");
        String tag = header(get(), "ETag");
        assertThat(server.isRead()).isTrue();
        assertThat(server.served()).containsOnly(Map.entry("hill-post", 3L));

        // A new version has to be read anew
        clock.now = Instant.parse("2023-05-04T10:30:00Z");
        assertThat(server.isRead()).isFalse();
        get("If-None-Match", tag);
        assertThat(server.isRead()).isTrue();
        assertThat(server.served()).containsOnly(Map.entry("hill-post", 4L));
    }

    @Test
    void failsWhereTheDaySaysSo() throws Exception {
        clock.now = Instant.parse("2023-05-04T08:40:00Z");
        String whole = header(get(), "ETag");

        clock.now = Instant.parse("2023-05-04T09:10:00Z");
        HttpResponse<byte[]> truncated = get("If-None-Match", whole);
        assertThat(truncated.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(truncated.body())))
                .isInstanceOf(SAXException.class);

        clock.now = Instant.parse("2023-05-04T09:40:00Z");
        HttpResponse<byte[]> unavailable = get();
        assertThat(unavailable.statusCode()).isEqualTo(503);
        assertThat(header(unavailable, "Retry-After")).isEqualTo("600");
        assertThat(unavailable.body()).isEmpty();
    }

    @Test
    void knowsItsOutletsAlone() throws Exception {
        assertThat(send(HttpRequest.newBuilder(server.address("nobody"))).statusCode())
                .isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(server.address("hill-post"))
                                .POST(HttpRequest.BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void takesAnotherPortWhereItsOwnIsTaken() {
        try (ReplayServer other = ReplayServer.start(DemoDay.load("replay/small"), clock, server.port())) {
            assertThat(other.port()).isNotEqualTo(server.port());
            assertThat(other.address("hill-post"))
                    .isEqualTo(URI.create("http://127.0.0.1:" + other.port() + "/hill-post"));
        }
    }

    private HttpResponse<byte[]> get(String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address("hill-post"));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    /** A clock that shows what it is set to. */
    private static final class SetClock extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
