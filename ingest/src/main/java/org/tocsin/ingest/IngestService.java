package org.tocsin.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.contracts.record.Topics;
import org.tocsin.contracts.service.Health;
import org.tocsin.contracts.service.KafkaConnection;
import org.tocsin.contracts.service.PacedClock;
import org.tocsin.contracts.service.Service;
import org.tocsin.ingest.fetch.AddressGuard;
import org.tocsin.ingest.fetch.Fetcher;
import org.tocsin.ingest.fetch.HostRate;
import org.tocsin.ingest.format.DocumentParser;
import org.tocsin.ingest.poll.FeedMetrics;
import org.tocsin.ingest.poll.FeedPoller;
import org.tocsin.ingest.publish.FeedGroup;

/**
 * Polls feeds and publishes each item once. Several processes with the same feeds share them: each feed is polled by
 * the owner of its partition of the feeds topic. The topics must exist.
 */
public final class IngestService implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);

    private final int feeds;
    private final Fetcher fetcher;
    private final FeedGroup group;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Prepares the service; nothing is reached before {@link #start}.
     *
     * @param feeds what is polled; ids must differ
     * @throws IllegalStateException where two feeds have one id
     */
    public IngestService(
            KafkaConnection connection,
            Topics topics,
            IngestSettings settings,
            List<FeedSettings> feeds,
            PacedClock clock,
            MeterRegistry registry) {
        Map<String, FeedMetrics> metrics = feeds.stream()
                .map(FeedSettings::id)
                .collect(Collectors.toMap(Function.identity(), id -> new FeedMetrics(registry, clock, id)));
        FeedPoller.Tools tools = tools(settings, clock);
        this.feeds = feeds.size();
        this.fetcher = tools.fetcher();
        this.group = new FeedGroup(connection, topics, feeds, tools, metrics, registry);
    }

    /** What polls feeds by {@code settings}, for whoever wants to poll without Kafka; its fetcher is to be closed. */
    public static FeedPoller.Tools tools(IngestSettings settings, PacedClock clock) {
        Fetcher.Limits limits =
                new Fetcher.Limits(settings.connectTimeout(), settings.fetchTimeout(), settings.largestDocument());
        CourtesySettings courtesy = settings.courtesy();
        return new FeedPoller.Tools(
                settings,
                new Fetcher(limits, new AddressGuard(courtesy.privateRedirects()), settings.contact(), clock),
                new HostRate(courtesy.requestsPerSecond(), courtesy.burst()),
                new DocumentParser(),
                clock);
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public void start() {
        LOG.atInfo().addKeyValue("feeds", feeds).log("ingest starts");
        group.start();
    }

    @Override
    public Health health() {
        return group.health();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            group.close();
            fetcher.close();
            LOG.atInfo().log("ingest has ended");
        }
    }
}
