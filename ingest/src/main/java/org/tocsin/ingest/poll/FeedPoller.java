package org.tocsin.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.service.PacedClock;
import org.tocsin.ingest.FeedSettings;
import org.tocsin.ingest.IngestSettings;
import org.tocsin.ingest.fetch.FetchResult;
import org.tocsin.ingest.fetch.Fetcher;
import org.tocsin.ingest.fetch.HostRate;
import org.tocsin.ingest.format.DocumentHeaders;
import org.tocsin.ingest.format.DocumentOrigin;
import org.tocsin.ingest.format.DocumentParser;
import org.tocsin.ingest.format.FeedRhythm;
import org.tocsin.ingest.format.Fragment;
import org.tocsin.ingest.format.ParsedDocument;
import org.tocsin.ingest.identity.FeedOrigin;
import org.tocsin.ingest.identity.FeedReading;
import org.tocsin.ingest.identity.Reading;
import org.tocsin.ingest.identity.Validators;

/**
 * Polls one feed for as long as its thread is not interrupted and its publisher is open. Whatever a poll meets,
 * there is a next one.
 */
public final class FeedPoller implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);

    private final FeedSettings feed;
    private final Tools tools;
    private final Publisher publisher;
    private final PollSchedule schedule;
    private final FeedReading readings;
    private final FeedOrigin origin;
    private final FeedMetrics metrics;
    private FeedState state;
    /** What the last document and its server ask for. */
    private FeedRhythm rhythm = FeedRhythm.NONE;

    private Duration maxAge;
    /** Polls in a row whose outcome could not be written; the feed's own failures stand in its state. */
    private int unwritten;

    /**
     * What all pollers of a process share.
     *
     * @param settings how feeds are polled
     * @param fetcher fetches documents
     * @param rate how fast hosts may be asked
     * @param parser reads documents
     * @param clock stamps {@code received}, and by it all waiting is done
     */
    public record Tools(
            IngestSettings settings, Fetcher fetcher, HostRate rate, DocumentParser parser, PacedClock clock) {}

    public FeedPoller(FeedSettings feed, Tools tools, Publisher publisher, FeedMetrics metrics) {
        this.feed = feed;
        this.tools = tools;
        this.publisher = publisher;
        this.schedule = new PollSchedule(tools.settings(), feed);
        this.readings = new FeedReading(tools.settings().reading());
        this.origin = new FeedOrigin(feed.source(), "poll", feed.url(), feed.language());
        this.metrics = metrics;
    }

    @Override
    public void run() {
        try {
            state = publisher.state(feed);
            metrics.state(state);
            wait(schedule.first(ThreadLocalRandom.current().nextDouble()));
            while (!Thread.currentThread().isInterrupted()) {
                Instant started = tools.clock().instant();
                Duration pause = guardedPoll();
                tools.clock().sleepUntil(started.plus(pause));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (PublisherClosedException e) {
            LOG.atDebug().addKeyValue("feed", feed.id()).log("polling ends: {}", e.getMessage());
        }
    }

    private Duration guardedPoll() throws InterruptedException, PublisherClosedException {
        try {
            return poll();
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours at this feed, or a document nested without end, costs this poll alone.
            unwritten++;
            metrics.polled("failed");
            LOG.atError()
                    .addKeyValue("feed", feed.id())
                    .setCause(e)
                    .log("a poll failed unexpectedly; the feed is polled again");
            return schedule.afterUnwritten(unwritten);
        }
    }

    /** One poll; returns how long to wait, counted from its start. */
    private Duration poll() throws InterruptedException, PublisherClosedException {
        Validators validators = new Validators(state.etag(), state.lastModified());
        URI known = state.movedTo() == null ? null : URI.create(state.movedTo());
        String host = (known == null ? URI.create(feed.url()) : known).getAuthority();
        tools.clock().sleepUntil(tools.rate().take(host, tools.clock().instant()));
        long started = System.nanoTime();
        FetchResult result = tools.fetcher().fetch(URI.create(feed.url()), known, validators);
        metrics.fetched(Duration.ofNanos(System.nanoTime() - started));
        Instant now = tools.clock().instant();
        return switch (result) {
            case FetchResult.Document document -> document(document, now);
            case FetchResult.NotModified unchanged -> {
                maxAge = unchanged.answer().maxAge();
                yield settle("not-modified", readings.notModified(state, now).movedTo(moved(unchanged.answer())), null);
            }
            case FetchResult.Unavailable busy -> {
                metrics.troubled("unavailable");
                yield settle("unavailable", readings.failed(state, "HTTP status " + busy.status()), busy.retryAfter());
            }
            case FetchResult.Gone gone -> {
                metrics.troubled("gone");
                yield settle("gone", readings.gone(state, now), PollSchedule.WHILE_GONE);
            }
            case FetchResult.Failed failed -> {
                metrics.troubled(failed.cause());
                yield settle("failed", readings.failed(state, failed.error()), null);
            }
        };
    }

    private static String moved(FetchResult.Answer answer) {
        return answer.movedTo() == null ? null : answer.movedTo().toString();
    }

    private Duration document(FetchResult.Document fetched, Instant now)
            throws InterruptedException, PublisherClosedException {
        DocumentHeaders headers =
                new DocumentHeaders(true, fetched.contentType(), fetched.contentLocation(), fetched.contentLanguage());
        ParsedDocument document = tools.parser()
                .parse(
                        fetched.bytes(),
                        new DocumentOrigin(
                                fetched.answer().address(), headers, feed.expectedFormat(), feed.dateHints()));
        Reading reading = readings.document(state, document, fetched.validators(), origin, now);
        logParked(document, reading);
        if (document.format() == null) {
            metrics.troubled("unreadable");
            return settle("unreadable", reading, null);
        }
        rhythm = document.feed().rhythm();
        maxAge = fetched.answer().maxAge();
        // Only what leads to a feed is a move: a login page may be the end of redirects as well.
        return settle("document", reading.movedTo(moved(fetched.answer())), null);
    }

    /** Writes what must be written, and only then goes on from the new state. */
    private Duration settle(String result, Reading reading, Duration retryAfter)
            throws InterruptedException, PublisherClosedException {
        if (reading.write() && !publisher.publish(feed, reading)) {
            unwritten++;
            metrics.polled("unwritten");
            return schedule.afterUnwritten(unwritten);
        }
        unwritten = 0;
        logHealth(reading.state());
        state = reading.state();
        metrics.polled(result);
        metrics.read(reading);
        Duration pause = state.failures() == 0
                ? schedule.next(now(), state, rhythm, maxAge)
                : schedule.afterFailure(state.failures(), retryAfter, chance());
        metrics.paused(pause, Cadence.of(state.seen().values(), now()));
        return pause;
    }

    private void logHealth(FeedState next) {
        if (next.failures() > 0 && state.failures() == 0) {
            LOG.atWarn()
                    .addKeyValue("feed", feed.id())
                    .addKeyValue("error", next.lastError())
                    .log("the feed fails");
        } else if (next.failures() == 0 && state.failures() > 0) {
            LOG.atInfo()
                    .addKeyValue("feed", feed.id())
                    .addKeyValue("failures", state.failures())
                    .log("the feed is back");
        }
    }

    private void logParked(ParsedDocument document, Reading reading) {
        for (Fragment fragment : reading.parked()) {
            LOG.atWarn()
                    .addKeyValue("feed", feed.id())
                    .addKeyValue("bytes", fragment.bytes().length)
                    .addKeyValue("error", fragment.error())
                    .log("a part of the document is parked");
        }
        if (!document.repairs().isEmpty()) {
            LOG.atDebug()
                    .addKeyValue("feed", feed.id())
                    .addKeyValue("repairs", document.repairs())
                    .log("mended");
        }
        metrics.repaired(document.repairs());
    }

    private void wait(Duration duration) throws InterruptedException {
        tools.clock().sleepUntil(tools.clock().instant().plus(duration));
    }

    private Instant now() {
        return tools.clock().instant();
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
