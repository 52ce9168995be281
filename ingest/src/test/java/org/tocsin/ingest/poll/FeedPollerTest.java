package org.tocsin.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.service.PacedClock;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.IngestSettings;
import org.tocsin.ingest.fetch.AddressGuard;
import org.tocsin.ingest.fetch.Fetcher;
import org.tocsin.ingest.fetch.HostRate;
import org.tocsin.ingest.format.DocumentParser;
import org.tocsin.ingest.identity.Reading;

class FeedPollerTest {
    private static final int SPEED = 200;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PacedClock clock = new FastClock();
    private final AtomicInteger polls = new AtomicInteger();
    private final List<Instant> polled = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer server;
    private Fetcher fetcher;
    private Thread poller;

    /** Keeps what was published; refuses as often as it is told to. */
    private static final class Journal implements Publisher {
        private final List<Reading> written = new CopyOnWriteArrayList<>();
        private final AtomicInteger refusals = new AtomicInteger();
        private volatile boolean closed;

        @Override
        public FeedState state(FeedSettings feed) {
            return FeedState.unread(feed.id(), feed.url());
        }

        @Override
        public boolean publish(FeedSettings feed, Reading reading) throws PublisherClosedException {
            if (closed) {
                throw new PublisherClosedException("closed");
            }
            if (refusals.getAndDecrement() > 0) {
                return false;
            }
            written.add(reading);
            return true;
        }

        List<String> titles() {
            return written.stream()
                    .flatMap(reading -> reading.published().stream())
                    .map(NewsItem::title)
                    .toList();
        }
    }

    private static final class FastClock extends PacedClock {
        private final long started = System.nanoTime();

        @Override
        public double speed() {
            return SPEED;
        }

        @Override
        public Instant instant() {
            return Instant.parse("2024-05-14T12:00:00Z").plusNanos((System.nanoTime() - started) * SPEED);
        }
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/feed", exchange -> {
            polled.add(clock.instant());
            int poll = polls.incrementAndGet();
            if (status != 200) {
                exchange.getResponseHeaders().add("Retry-After", "600");
                exchange.sendResponseHeaders(status, -1);
            } else {
                byte[] bytes = ("<rss version='2.0'><channel><item><guid>g</guid><title>Version " + (poll + 1) / 2
                                + "</title></item></channel></rss>")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
        fetcher = new Fetcher(
                new Fetcher.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 100_000),
                new AddressGuard(false),
                null,
                clock);
    }

    @AfterEach
    void stop() throws InterruptedException {
        poller.interrupt();
        poller.join();
        fetcher.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void publishesEachVersionOnce() {
        Journal journal = start();

        await().until(() -> polls.get() >= 6);

        assertThat(journal.titles()).startsWith("Version 1", "Version 2").doesNotHaveDuplicates();
        assertThat(registry.get("tocsin.ingest.items")
                        .tag("outcome", "unchanged")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void whatCouldNotBeWrittenIsReadAgainFromTheStateBefore() {
        Journal journal = new Journal();
        journal.refusals.set(2);
        start(journal);

        await().until(() -> journal.written.size() >= 1);

        Reading first = journal.written.getFirst();
        assertThat(first.published()).extracting(NewsItem::version).containsExactly(1);
        assertThat(first.state().tally().seen()).isEqualTo(1);
        assertThat(polls.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void keepsToRetryAfterInTheClocksTime() {
        status = 503;
        Journal journal = start();

        await().until(() -> polls.get() >= 2);

        assertThat(Duration.between(polled.get(0), polled.get(1))).isGreaterThan(Duration.ofSeconds(590));
        assertThat(journal.written).hasSize(1);
        assertThat(journal.written.getFirst().state().failures()).isEqualTo(1);
    }

    @Test
    void endsWhenItsPublisherIsClosed() throws InterruptedException {
        Journal journal = new Journal();
        journal.closed = true;
        start(journal);

        assertThat(poller.join(Duration.ofSeconds(10))).isTrue();
    }

    private Journal start() {
        Journal journal = new Journal();
        start(journal);
        return journal;
    }

    private void start(Journal journal) {
        FeedSettings feed = new FeedSettings(
                "f",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/feed",
                null,
                null,
                null,
                null,
                null,
                null,
                Duration.ofSeconds(30),
                null);
        FeedPoller.Tools tools = new FeedPoller.Tools(
                IngestSettings.defaults(), fetcher, new HostRate(100, 100), new DocumentParser(), clock);
        FeedMetrics metrics = new FeedMetrics(registry, clock, feed.id());
        poller = Thread.ofVirtual().start(new FeedPoller(feed, tools, journal, metrics));
    }
}
