package org.tocsin.processor.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.tocsin.contracts.incident.CodedItem;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.Outcome;
import org.tocsin.contracts.incident.Reject;
import org.tocsin.contracts.news.Change;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Status;
import org.tocsin.contracts.record.CloudEvent;
import org.tocsin.contracts.record.RecordType;
import org.tocsin.processor.report.IncidentReporter;
import org.tocsin.processor.story.CreditReader;
import org.tocsin.processor.story.ToldReport;

/**
 * Gives every version of an item exactly one outcome: reports, a reject, a withdrawal, or stale. What the
 * version before it reported and this one does not is withdrawn. The history is written before anything is
 * forwarded: where that fails, the record is a dead letter and nothing else.
 */
final class CodeItems implements Processor<String, NewsItem, String, Coded> {
    /** Longer than the items topic keeps an item, so that no version that can still come is taken for the first. */
    private static final Duration REMEMBERED = Duration.ofDays(8);

    private final IncidentReporter reporter;
    private final CreditReader credits;
    private final ProcessorMeters meters;
    private final String configuration;
    private ProcessorContext<String, Coded> context;
    private KeyValueStore<String, ItemHistory> histories;

    CodeItems(IncidentReporter reporter, CreditReader credits, ProcessorMeters meters, String configuration) {
        this.reporter = reporter;
        this.credits = credits;
        this.meters = meters;
        this.configuration = configuration;
    }

    @Override
    public void init(ProcessorContext<String, Coded> context) {
        this.context = context;
        this.histories = context.getStateStore(ProcessorTopology.ITEM_HISTORIES);
        context.schedule(Duration.ofHours(6), PunctuationType.STREAM_TIME, this::forget);
    }

    @Override
    public void process(Record<String, NewsItem> record) {
        NewsItem item = complete(record.value());
        ItemHistory before = histories.get(item.id());
        boolean late = before != null && before.version() >= item.version();
        if (isKill(item) && (!late || takesBack(item, before))) {
            kill(record, before, late);
        } else if (late) {
            reject(record, Outcome.STALE, null, "version " + before.version() + " had been read before");
        } else {
            code(record, before);
        }
    }

    /** Before anything is decided: what fails behind this has left no half of an outcome. */
    private static NewsItem complete(NewsItem item) {
        if (item == null || item.id() == null || item.source() == null || item.received() == null) {
            throw new IllegalArgumentException(
                    "expected an item with id, source and received, found " + (item == null ? "none" : item.id()));
        }
        return item;
    }

    private static boolean isKill(NewsItem item) {
        return item.change() == Change.KILL || item.status() == Status.CANCELED;
    }

    /**
     * A kill may bear a version that was read before: from another feed of the same source, or long after the story
     * had left its feed. It counts by when it came.
     */
    private static boolean takesBack(NewsItem kill, ItemHistory before) {
        return !before.standing().isEmpty() && kill.received().isAfter(before.received());
    }

    private void kill(Record<String, NewsItem> record, ItemHistory before, boolean late) {
        NewsItem item = record.value();
        List<IncidentReport> standing = before == null ? List.of() : before.standing();
        int version = late ? before.version() : item.version();
        histories.put(item.id(), new ItemHistory(version, item.received(), List.of()));
        if (standing.isEmpty()) {
            reject(record, Outcome.WITHDRAWN, null, "killed by its publisher; it had reported no incident");
        } else if (late) {
            // The version that stood has its outcome already; this record needs one of its own.
            reject(record, Outcome.WITHDRAWN, null, "killed by its publisher; version " + version + " is taken back");
        } else {
            meters.outcome("withdrawn");
        }
        withdraw(record, standing, version);
    }

    private void code(Record<String, NewsItem> record, ItemHistory before) {
        NewsItem item = record.value();
        CodedItem coded = meters.timed(() -> contained(item));
        histories.put(item.id(), new ItemHistory(item.version(), item.received(), coded.incidents()));
        withdraw(record, noLongerSaid(before, coded), item.version());
        if (coded.incidents().isEmpty()) {
            reject(record, Outcome.REJECTED, coded, coded.reason());
        } else {
            meters.outcome("incident");
            coded.incidents().forEach(report -> forward(record, new Coded.Report(credits.told(item, report))));
        }
    }

    private static List<IncidentReport> noLongerSaid(ItemHistory before, CodedItem coded) {
        if (before == null) {
            return List.of();
        }
        Set<String> said = coded.incidents().stream().map(IncidentReport::id).collect(Collectors.toSet());
        return before.standing().stream()
                .filter(report -> !said.contains(report.id()))
                .toList();
    }

    /** The handlers of Kafka Streams catch exceptions, not errors; one deep text must not end the process. */
    private CodedItem contained(NewsItem item) {
        try {
            return reporter.report(item);
        } catch (StackOverflowError e) {
            throw new IllegalStateException("item " + item.id() + " is nested too deeply to be coded", e);
        }
    }

    private void withdraw(Record<String, NewsItem> record, List<IncidentReport> reports, int byVersion) {
        for (IncidentReport report : reports) {
            IncidentReport withdrawn =
                    report.withdrawn(byVersion, record.value().received());
            forward(record, new Coded.Report(ToldReport.withdrawn(withdrawn)));
        }
    }

    private void reject(Record<String, NewsItem> record, Outcome outcome, CodedItem coded, String reason) {
        NewsItem item = record.value();
        meters.outcome(outcome.name().toLowerCase(Locale.ROOT));
        Reject reject = new Reject(
                item.id(),
                item.version(),
                item.source(),
                item.title(),
                item.link(),
                item.received(),
                outcome,
                coded == null ? null : coded.kind(),
                coded == null ? 0 : coded.score(),
                reason,
                coded == null ? List.of() : coded.evidence(),
                coded == null ? null : coded.truncatedAt(),
                configuration);
        new CloudEvent(eventId(item, outcome), ProcessorTopology.CE_SOURCE, RecordType.REJECT, item.received())
                .writeTo(record.headers());
        forward(record, new Coded.Rejected(reject));
    }

    /** One version may be coded, killed later and come stale again and again; each time is an event of its own. */
    private String eventId(NewsItem item, Outcome outcome) {
        String version = item.id() + "@" + item.version();
        return switch (outcome) {
            case REJECTED -> version;
            case WITHDRAWN -> version + "/withdrawn";
            case STALE ->
                version + "/stale/"
                        + context.recordMetadata()
                                .map(at -> at.partition() + "-" + at.offset())
                                .orElse("");
        };
    }

    private void forward(Record<String, NewsItem> record, Coded coded) {
        context.forward(record.withValue(coded));
    }

    private void forget(long now) {
        Instant oldest = Instant.ofEpochMilli(now).minus(REMEMBERED);
        try (KeyValueIterator<String, ItemHistory> all = histories.all()) {
            while (all.hasNext()) {
                KeyValue<String, ItemHistory> entry = all.next();
                if (entry.value.received() != null && entry.value.received().isBefore(oldest)) {
                    histories.delete(entry.key);
                }
            }
        }
    }
}
