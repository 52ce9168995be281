package org.tocsin.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.tocsin.ingest.identity.Validators;

/**
 * Fetches one document at a time by conditional GET: validators are sent back verbatim, gzip is accepted,
 * redirects are followed (never from https to http), size and time are bounded. Safe for any number of threads.
 */
public final class Fetcher implements AutoCloseable {
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/rdf+xml,"
            + " application/feed+json, application/json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);

    private final HttpClient client;
    private final Limits limits;
    private final String userAgent;
    private final Clock clock;

    /**
     * Bounds of a fetch.
     *
     * @param connect wall time to reach the host
     * @param whole wall time for everything, redirects and body included
     * @param bytes size of the document, compressed as well as not
     */
    public record Limits(Duration connect, Duration whole, int bytes) {}

    /**
     * Prepares to fetch; nothing is fetched yet.
     *
     * @param contact sent in {@code User-Agent}, or null
     * @param clock by which a {@code Retry-After} that is a date is turned into a duration
     */
    public Fetcher(Limits limits, String contact, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.userAgent = "Tocsin/0.1" + (contact == null ? "" : " (+" + contact + ")");
        this.client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /**
     * Fetches {@code address}.
     *
     * @param validators of the document that is known, or {@link Validators#NONE}
     * @return never null; everything that the network can do to us is a result
     * @throws InterruptedException where the thread is interrupted meanwhile; the exchange is then cut off
     */
    public FetchResult fetch(URI address, Validators validators) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request(address, validators), info -> new BoundedBody(limits.bytes()));
        try {
            return result(exchange.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return new FetchResult.Failed(reason(e.getCause()));
        } catch (TimeoutException e) {
            return new FetchResult.Failed("expected the document within " + limits.whole() + ", found it unfinished");
        } finally {
            // Does nothing where the exchange is over; else frees the connection.
            exchange.cancel(true);
        }
    }

    /** Closes idle connections and cuts off what is under way. */
    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest request(URI address, Validators validators) {
        // Over plain HTTP the offer to upgrade to HTTP/2 only confuses old servers; over TLS both sides agree first.
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .timeout(limits.whole())
                .header("User-Agent", userAgent)
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", "gzip");
        if (validators.etag() != null) {
            request.header("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.header("If-Modified-Since", validators.lastModified());
        }
        return request.build();
    }

    private FetchResult result(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 200) {
            return document(response);
        }
        if (status == 304) {
            return new FetchResult.NotModified();
        }
        if (status == 429 || status >= 500) {
            return new FetchResult.Unavailable(status, retryAfter(header(response, "Retry-After")));
        }
        return new FetchResult.Failed("expected HTTP status 200 or 304, found " + status);
    }

    private FetchResult document(HttpResponse<byte[]> response) {
        Validators validators = new Validators(header(response, "ETag"), header(response, "Last-Modified"));
        String encoding = header(response, "Content-Encoding");
        try {
            byte[] bytes = "gzip".equalsIgnoreCase(encoding) || "x-gzip".equalsIgnoreCase(encoding)
                    ? inflated(response.body())
                    : response.body();
            return new FetchResult.Document(
                    bytes,
                    header(response, "Content-Type"),
                    header(response, "Content-Location"),
                    header(response, "Content-Language"),
                    validators,
                    response.uri());
        } catch (IOException e) {
            return new FetchResult.Failed("expected gzip of at most " + limits.bytes() + " bytes: " + e.getMessage());
        }
    }

    private byte[] inflated(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = in.readNBytes(limits.bytes());
            if (in.read() >= 0) {
                throw new IOException("it is larger");
            }
            return bytes;
        }
    }

    /** RFC 9110 section 10.2.3: seconds or a date. A day at most: no server may silence its feed for good. */
    private Duration retryAfter(String value) {
        if (value == null) {
            return null;
        }
        try {
            Duration asked = value.strip().chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(value.strip()))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            if (asked.isNegative()) {
                return Duration.ZERO;
            }
            return asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : asked;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
