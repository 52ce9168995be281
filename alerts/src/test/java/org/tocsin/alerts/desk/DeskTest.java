package org.tocsin.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.desk.Acknowledgement;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.service.PacedClock;

class DeskTest {
    private static final Instant NIGHT = Instant.parse("2026-03-02T02:30:00Z");
    private static final DeskSettings SETTINGS = new DeskSettings(null, Duration.ofMillis(200), 8, 3, 256);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder().build();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AlertBoard board = new AlertBoard();
    private final List<Acknowledgement> kept = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Desk desk;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        desk = new Desk(server, board, kept::add, SETTINGS, PacedClock.system(), registry);
        desk.open();
        server.start();
        board.put(0, SampleAlerts.border(1, AlertState.RAISED, Severity.WARNING, NIGHT));
        board.put(
                1, SampleAlerts.other("AM/08.1", "AM/08", AlertState.RAISED, Severity.WATCH, NIGHT, "Shots near Vayk"));
        board.put(2, SampleAlerts.border(2, AlertState.ESCALATED, Severity.CRITICAL, NIGHT));
        board.markComplete();
    }

    @AfterEach
    void stop() {
        desk.close();
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }

    @Test
    void servesThePageAndWhatItNeedsAndLetsNothingElseIn() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.headers().firstValue("access-control-allow-origin")).isEmpty();
        assertThat(page.body()).doesNotContain("http://", "https://", "style=", "onclick=");
        for (String script : List.of("/desk.js", "/parts.js")) {
            assertThat(get(script).body())
                    .isNotEmpty()
                    .doesNotContain("innerHTML", "insertAdjacentHTML", "eval(", "document.write");
        }
        assertThat(get("/desk.css").statusCode()).isEqualTo(200);
        assertThat(get("/bell.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void listsTheNewestRevisionOfEachAlert() throws Exception {
        JsonNode alerts = json(get("/api/alerts"));

        assertThat(alerts).hasSize(2);
        assertThat(alerts.path(0).path("id").asText()).isEqualTo("AM-AZ.1");
        assertThat(alerts.path(0).path("state").asText()).isEqualTo("escalated");
        assertThat(alerts.path(0).path("history")).hasSize(2);
        assertThat(alerts.path(0).path("offset").asLong()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/alerts/AM%2F08.1", "/api/alerts/AM/08.1"})
    void findsOneAlertAlsoWithASlashInItsId(String path) throws Exception {
        assertThat(json(get(path)).path("headline").asText()).isEqualTo("Shots near Vayk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api",
                "/api/alerts/",
                "/api/alerts/XX-YY.1",
                "/desk.js/",
                "//desk.js",
                "/../pom.xml",
                "/%2e%2e/pom.xml",
                "/desk/index.html",
                "/org/tocsin/alerts/desk/Desk.class"
            })
    void knowsNothingElse(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getFirst())
                .contains(" 404 ");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /, 405", "DELETE, /api/alerts, 405", "PUT, /api/alerts/AM-AZ.1, 405", "POST, /api/alerts/stream, 405",
        "GET, /api/alerts/AM-AZ.1/acknowledgement, 405", "GET, /api/alerts/%zz, 404", "HEAD, /, 200",
                "HEAD, /api/alerts/stream, 200"
    })
    void refusesWrongMethods(String method, String path, int status) throws Exception {
        List<String> answer = raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        // The server itself refuses a target that is no URI with 400.
        assertThat(answer.getFirst())
                .containsAnyOf(" " + status + " ", path.contains("%zz") ? " 400 " : " " + status + " ");
    }

    @Test
    void answersForNoForeignName() throws Exception {
        List<String> answer = raw("GET /api/alerts HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer.getFirst()).contains(" 421 ");
    }

    @Test
    void keepsAnAcknowledgement() throws Exception {
        HttpResponse<String> answer =
                post("/api/alerts/AM%2F08.1/acknowledgement", "{\"by\":\" M. Duarte \",\"note\":\"on it\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(kept).singleElement().satisfies(acknowledgement -> {
            assertThat(acknowledgement.alert()).isEqualTo("AM/08.1");
            assertThat(acknowledgement.by()).isEqualTo("M. Duarte");
            assertThat(acknowledgement.note()).isEqualTo("on it");
        });
        assertThat(Json.mapper().readValue(answer.body(), Acknowledgement.class))
                .isEqualTo(kept.getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AM-AZ.1 | {no json             | 400 | expected JSON",
                "AM-AZ.1 | ''                   | 400 | expected a JSON object",
                "AM-AZ.1 | [1]                  | 400 | expected a JSON object",
                "AM-AZ.1 | {\"note\":\"x\"}     | 400 | by: expected the name",
                "AM-AZ.1 | {\"by\":\"  \"}      | 400 | by: expected the name",
                "AM-AZ.1 | {\"by\":7}           | 400 | by: expected text, found number",
                "XX-YY.1 | {\"by\":\"M\"}       | 404 | no such alert"
            })
    void saysWhatIsWrongWithAnAcknowledgement(String alert, String body, int status, String message) throws Exception {
        HttpResponse<String> answer = post("/api/alerts/" + alert + "/acknowledgement", body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("error").asText()).contains(message);
        assertThat(kept).isEmpty();
    }

    @Test
    void refusesABodyThatIsTooLong() throws Exception {
        String body = "{\"by\":\"" + "x".repeat(10_000) + "\"}";

        assertThat(post("/api/alerts/AM-AZ.1/acknowledgement", body).statusCode())
                .isEqualTo(413);
    }

    @Test
    void takesNoAcknowledgementFromAnotherSitesPage() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/api/alerts/AM-AZ.1/acknowledgement"))
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"by\":\"M\"}"))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsNothingBeforeItHasReadEverything() throws Exception {
        desk.close();
        desk = new Desk(server, new AlertBoard(), kept::add, SETTINGS, PacedClock.system(), registry);
        desk.open();

        assertThat(get("/api/alerts").statusCode()).isEqualTo(503);
        assertThat(get("/api/alerts/stream").statusCode()).isEqualTo(503);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void streamsTheStateThenEveryChangeThenHeartbeats() throws Exception {
        List<String> lines = stream(null);
        await().until(() -> count(lines, "event: alert") == 2);
        assertThat(lines).anyMatch(line -> line.contains("\"full\":true"));
        assertThat(ids(lines)).containsExactly("id: 1", "id: 2");

        board.put(3, SampleAlerts.border(3, AlertState.UPDATED, Severity.CRITICAL, NIGHT));
        await().until(() -> ids(lines).contains("id: 3"));
        board.acknowledge(new Acknowledgement("AM/08.1", "M. Duarte", NIGHT, null));
        await().until(() -> count(lines, "event: alert") == 4);

        assertThat(ids(lines)).containsExactly("id: 1", "id: 2", "id: 3");
        await().until(() -> count(lines, "event: clock") >= 2);
    }

    @Test
    void resumesAfterTheLastEventThatWasSeen() throws Exception {
        List<String> lines = stream("1");
        await().until(() -> count(lines, "event: clock") >= 1);

        assertThat(lines).anyMatch(line -> line.contains("\"full\":false"));
        assertThat(ids(lines)).containsExactly("id: 2");
    }

    @Test
    void cutsOffAReaderThatDoesNotKeepUpAndNoOther() throws Exception {
        List<String> lines = stream(null);
        try (Socket lazy =
                new Socket(server.getAddress().getAddress(), server.getAddress().getPort())) {
            lazy.setReceiveBufferSize(1024);
            lazy.getOutputStream()
                    .write("GET /api/alerts/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> registry.get("tocsin.desk.streams").gauge().value() == 2);

            String long_ = "x".repeat(200_000);
            for (int offset = 3;
                    registry.get("tocsin.desk.streams.dropped").counter().count() == 0;
                    offset++) {
                assertThat(offset).as("dropped in time").isLessThan(500);
                String id = "id: " + offset;
                board.put(
                        offset,
                        SampleAlerts.other("KG-TJ.1", "KG-TJ", AlertState.RAISED, Severity.WATCH, NIGHT, long_));
                await().until(() -> ids(lines).contains(id));
            }
        }
        await().until(() -> registry.get("tocsin.desk.streams").gauge().value() == 1);
    }

    @Test
    void opensNoMoreStreamsThanItMay() throws Exception {
        for (int i = 0; i < SETTINGS.maximumStreams(); i++) {
            stream(null);
        }
        await().until(() -> registry.get("tocsin.desk.streams").gauge().value() == SETTINGS.maximumStreams());

        assertThat(get("/api/alerts/stream").statusCode()).isEqualTo(503);
    }

    // ---- set-up ----

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return Json.mapper().readTree(answer.body());
    }

    /** What is read from a stream, line by line, while the test goes on. */
    private List<String> stream(String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/api/alerts/stream"));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        List<String> lines = new CopyOnWriteArrayList<>();
        threads.submit(() -> {
            HttpResponse<Stream<String>> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            answer.body().forEach(line -> lines.add(line.length() > 300 ? line.substring(0, 300) : line));
            return null;
        });
        return lines;
    }

    private static List<String> ids(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("id: ")).toList();
    }

    private static long count(List<String> lines, String line) {
        return lines.stream().filter(line::equals).count();
    }

    private List<String> raw(String request) throws Exception {
        try (Socket socket =
                new Socket(server.getAddress().getAddress(), server.getAddress().getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        }
    }
}
