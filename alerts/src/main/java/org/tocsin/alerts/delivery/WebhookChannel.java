package org.tocsin.alerts.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.record.Json;
import org.tocsin.contracts.record.RecordType;

/**
 * Posts a revision's JSON, with CloudEvents attributes as headers (CloudEvents HTTP protocol binding
 * 1.0.2, binary content mode), an {@code Idempotency-Key} of alert and revision, and, where there is a
 * secret, a signature by the Standard Webhooks specification 1.0 ({@link WebhookSignature}). The id is the same in every
 * attempt, so a receiver can drop what it has.
 */
final class WebhookChannel implements AlertChannel {
    private static final String SOURCE = "/tocsin/alerts";

    private final String name;
    private final URI address;
    private final WebhookSignature signature;
    private final Duration timeout;
    private final Clock clock;
    private final HttpClient client;

    /**
     * @param signature signs each request, or null for none
     * @param timeout longest time for one attempt, the wall's
     * @param clock stamps the signature
     */
    WebhookChannel(String name, URI address, WebhookSignature signature, Duration timeout, Clock clock) {
        this.name = name;
        this.address = address;
        this.signature = signature;
        this.timeout = timeout;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Attempt send(Alert alert) {
        HttpRequest request;
        try {
            request = request(alert);
        } catch (JsonProcessingException e) {
            return new Attempt.Refused(null, "the alert cannot be written as JSON: " + e.getOriginalMessage());
        }
        CompletableFuture<HttpResponse<Void>> exchange =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            // The request's own timeout ends with the answer's headers; this one covers a body that dribbles.
            HttpResponse<Void> response = exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new WebhookAnswer(response.statusCode(), header(response, "retry-after"), header(response, "date"))
                    .judge();
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return new Attempt.Failed(null, "no complete answer within " + timeout.toMillis() + " ms", null);
        } catch (ExecutionException e) {
            return new Attempt.Failed(null, said(e.getCause()), null);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return new Attempt.Failed(null, "interrupted while waiting for the answer", null);
        }
    }

    private HttpRequest request(Alert alert) throws JsonProcessingException {
        byte[] body = Json.mapper().writeValueAsBytes(alert);
        String id = alert.id() + "@" + alert.revision();
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Tocsin")
                .header("ce-id", headerValue(id))
                .header("ce-source", SOURCE)
                .header("ce-type", RecordType.ALERT.cloudEventType())
                .header("ce-specversion", "1.0")
                .header("ce-time", alert.updated().toString())
                .header("ce-dataschema", RecordType.ALERT.schemaUri())
                .header("ce-subject", headerValue(Objects.toString(alert.area(), "")))
                .header("Idempotency-Key", headerValue(alert.id() + "/" + alert.revision()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (signature != null) {
            signature.headers(headerValue(id), clock.instant(), body).forEach(request::header);
        }
        return request.build();
    }

    /** Percent-encodes what may not stand in a header (CloudEvents HTTP protocol binding, section 3.1.3.2). */
    static String headerValue(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = unit > 0x20 && unit < 0x7f && unit != '"' && unit != '%';
            if (plain) {
                encoded.append((char) unit);
            } else {
                encoded.append(String.format("%%%02X", unit & 0xff));
            }
        }
        return encoded.toString();
    }

    private static String header(HttpResponse<?> response, String field) {
        return response.headers().firstValue(field).orElse(null);
    }

    private static String said(Throwable cause) {
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
