package org.tocsin.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.alerts.desk.SampleAlerts;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.service.PacedClock;

class WebhookChannelTest {
    private static final Alert ALERT =
            SampleAlerts.border(2, AlertState.ESCALATED, Severity.CRITICAL, Instant.parse("2026-03-02T02:30:00Z"));

    private record Received(com.sun.net.httpserver.Headers headers, byte[] body) {}

    private final LinkedBlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final CountDownLatch hang = new CountDownLatch(1);
    private HttpServer server;
    private int status = 200;
    private String retryAfter;
    private boolean dribble;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            received.add(new Received(
                    exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
            if (retryAfter != null) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            if (dribble) {
                exchange.sendResponseHeaders(status, 100);
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                await(hang);
            } else {
                exchange.sendResponseHeaders(status, -1);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        hang.countDown();
        server.stop(0);
    }

    @Test
    void postsTheAlertWithCloudEventsHeaders() throws Exception {
        try (WebhookChannel channel = channel(null, Duration.ofSeconds(5))) {
            assertThat(channel.send(ALERT)).isEqualTo(new Attempt.Delivered(200));
        }

        Received request = received.take();
        assertThat(Json.mapper().readValue(request.body(), Alert.class)).isEqualTo(ALERT);
        assertThat(request.headers().getFirst("ce-id")).isEqualTo("AM-AZ.1@2");
        assertThat(request.headers().getFirst("ce-type")).isEqualTo("org.tocsin.alert.v1");
        assertThat(request.headers().getFirst("ce-specversion")).isEqualTo("1.0");
        assertThat(request.headers().getFirst("ce-time")).isEqualTo("2026-03-02T02:30:00Z");
        assertThat(request.headers().getFirst("Idempotency-Key")).isEqualTo("AM-AZ.1/2");
        assertThat(request.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(request.headers()).doesNotContainKey("Webhook-signature");
    }

    @Test
    void signsSoThatAReceiverCanCheck() throws Exception {
        byte[] key = "thirty-two bytes of a test's key".getBytes(StandardCharsets.UTF_8);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(key);

        try (WebhookChannel channel = channel(new WebhookSignature(secret), Duration.ofSeconds(5))) {
            channel.send(ALERT);
        }

        Received request = received.take();
        String head = request.headers().getFirst("webhook-id") + "."
                + request.headers().getFirst("webhook-timestamp") + ".";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update(head.getBytes(StandardCharsets.UTF_8));
        assertThat(request.headers().getFirst("webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(request.body())));
    }

    @Test
    void tellsWhatTheReceiverAnswered() {
        status = 503;
        retryAfter = "9";
        try (WebhookChannel channel = channel(null, Duration.ofSeconds(5))) {
            assertThat(channel.send(ALERT))
                    .isEqualTo(new Attempt.Failed(503, "expected HTTP 2xx, found 503", Duration.ofSeconds(9)));
            status = 410;
            assertThat(channel.send(ALERT)).isInstanceOf(Attempt.Refused.class);
        }
    }

    @Test
    void doesNotWaitForAReceiverThatHangs() {
        dribble = true;
        try (WebhookChannel channel = channel(null, Duration.ofMillis(300))) {
            assertThat(channel.send(ALERT))
                    .isInstanceOfSatisfying(
                            Attempt.Failed.class,
                            failed -> assertThat(failed.error()).contains("within 300 ms"));
        }
    }

    @Test
    void takesAClosedPortAsAFailure() {
        server.stop(0);
        try (WebhookChannel channel = channel(null, Duration.ofSeconds(2))) {
            assertThat(channel.send(ALERT)).isInstanceOf(Attempt.Failed.class);
        }
    }

    @Test
    void encodesWhatMayNotStandInAHeader() {
        assertThat(WebhookChannel.headerValue("Vorukh é%\"\r\nx-evil: 1"))
                .isEqualTo("Vorukh%20%C3%A9%25%22%0D%0Ax-evil:%201");
    }

    private WebhookChannel channel(WebhookSignature signature, Duration timeout) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/alerts");
        return new WebhookChannel("desk", address, signature, timeout, PacedClock.system());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
