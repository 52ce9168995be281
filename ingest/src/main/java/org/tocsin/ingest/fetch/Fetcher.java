package org.tocsin.ingest.fetch;

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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.ingest.identity.Validators;

/**
 * Fetches one document at a time by conditional GET: validators are sent back verbatim, gzip, brotli and deflate are
 * accepted, redirects are followed (never from https to http, and never into a private network), size and time are
 * bounded. Safe for any number of threads.
 */
public final class Fetcher implements AutoCloseable {
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/rdf+xml,"
            + " application/feed+json, application/json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PERMANENT = Set.of(301, 308);
    private static final int MOST_HOPS = 10;
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Pattern NEVER_KEPT = Pattern.compile("(?:^|[\\s,])no-(?:store|cache)(?:$|[\\s,])");

    private final HttpClient client;
    private final Limits limits;
    private final AddressGuard guard;
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
     * @param guard says where redirects may lead
     * @param contact sent in {@code User-Agent}, or null
     * @param clock by which a {@code Retry-After} that is a date is turned into a duration
     */
    public Fetcher(Limits limits, AddressGuard guard, String contact, Clock clock) {
        this.limits = limits;
        this.guard = guard;
        this.clock = clock;
        this.userAgent = "Tocsin/0.1" + (contact == null ? "" : " (+" + contact + ")");
        this.client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Fetches a feed.
     *
     * @param configured its address by the configuration, whose host is trusted
     * @param knownMove where permanent redirects have led to before, which is asked instead; or null
     * @param validators of the document that is known, or {@link Validators#NONE}
     * @return never null; everything that the network can do to us is a result
     * @throws InterruptedException where the thread is interrupted meanwhile; the exchange is then cut off
     */
    public FetchResult fetch(URI configured, URI knownMove, Validators validators) throws InterruptedException {
        long deadline = System.nanoTime() + limits.whole().toNanos();
        String refused = knownMove == null ? null : guard.refusal(knownMove, configured.getHost());
        if (refused != null) {
            return new FetchResult.Failed("redirect", refused);
        }
        URI at = knownMove == null ? configured : knownMove;
        URI movedTo = knownMove;
        boolean permanent = true;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            HttpResponse<byte[]> response;
            try {
                response = exchange(at, validators, deadline - System.nanoTime());
            } catch (ExecutionException e) {
                return failed(e.getCause(), at);
            } catch (TimeoutException e) {
                return new FetchResult.Failed(
                        "timeout", "expected the document within " + limits.whole() + ", found it unfinished");
            }
            if (!REDIRECTS.contains(response.statusCode())) {
                return result(response, new FetchResult.Answer(at, movedTo, maxAge(response)));
            }
            URI next = target(response, at);
            String refusal = next == null
                    ? "expected a redirect to an address, found '" + header(response, "Location") + "'"
                    : refusal(next, at, configured);
            if (refusal != null) {
                return new FetchResult.Failed("redirect", refusal);
            }
            permanent &= PERMANENT.contains(response.statusCode());
            movedTo = permanent ? next : movedTo;
            at = next;
        }
        return new FetchResult.Failed("redirect", "expected at most " + MOST_HOPS + " redirects, found more");
    }

    /** Closes idle connections and cuts off what is under way. */
    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpResponse<byte[]> exchange(URI address, Validators validators, long nanos)
            throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request(address, validators), info -> new BoundedBody(limits.bytes()));
        try {
            return exchange.get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
        } finally {
            // Does nothing where the exchange is over; else frees the connection.
            exchange.cancel(true);
        }
    }

    private HttpRequest request(URI address, Validators validators) {
        // Over plain HTTP the offer to upgrade to HTTP/2 only confuses old servers; over TLS both sides agree first.
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .timeout(limits.whole())
                .header("User-Agent", userAgent)
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", ContentCoding.ACCEPTED);
        if (validators.etag() != null) {
            request.header("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.header("If-Modified-Since", validators.lastModified());
        }
        return request.build();
    }

    private static URI target(HttpResponse<?> response, URI from) {
        String location = header(response, "Location");
        if (location == null || location.isBlank()) {
            return null;
        }
        try {
            return from.resolve(location.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String refusal(URI next, URI from, URI configured) {
        if ("https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(next.getScheme())) {
            return "expected a redirect to https, found " + next;
        }
        return guard.refusal(next, configured.getHost());
    }

    private FetchResult result(HttpResponse<byte[]> response, FetchResult.Answer answer) {
        int status = response.statusCode();
        if (status == 200) {
            return document(response, answer);
        }
        if (status == 304) {
            return new FetchResult.NotModified(answer);
        }
        if (status == 410) {
            return new FetchResult.Gone();
        }
        if (status == 429 || status >= 500) {
            return new FetchResult.Unavailable(status, retryAfter(header(response, "Retry-After")));
        }
        return new FetchResult.Failed("status", "expected HTTP status 200 or 304, found " + status);
    }

    private FetchResult document(HttpResponse<byte[]> response, FetchResult.Answer answer) {
        Validators validators = new Validators(header(response, "ETag"), header(response, "Last-Modified"));
        String encoding = header(response, "Content-Encoding");
        try {
            return new FetchResult.Document(
                    ContentCoding.unpacked(response.body(), encoding, limits.bytes()),
                    header(response, "Content-Type"),
                    header(response, "Content-Location"),
                    header(response, "Content-Language"),
                    validators,
                    answer);
        } catch (IOException e) {
            return new FetchResult.Failed(
                    "body",
                    "expected " + encoding + " of at most " + limits.bytes() + " bytes unpacked: " + e.getMessage());
        }
    }

    private FetchResult failed(Throwable trouble, URI at) {
        return trouble instanceof BoundedBody.TooLargeException
                ? new FetchResult.Failed("body", trouble.getMessage())
                : NetworkTrouble.of(trouble, at, limits.connect());
    }

    /** RFC 9111 section 5.2.2: what may not be kept has no age. */
    private static Duration maxAge(HttpResponse<?> response) {
        String control = String.join(",", response.headers().allValues("Cache-Control"));
        Matcher age = MAX_AGE.matcher(control);
        return age.find() && !NEVER_KEPT.matcher(control).find()
                ? Duration.ofSeconds(Long.parseLong(age.group(1)))
                : null;
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
}
