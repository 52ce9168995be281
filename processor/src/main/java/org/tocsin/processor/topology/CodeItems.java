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
import org.tocsin.processor.story.TextSketch;
import org.tocsin.processor.story.ToldReport;

/**
 * Gives every version of an item exactly one outcome: reports, a reject, a withdrawal, or stale. What the
 * version before it reported and this one does not is withdrawn.
 */
final class CodeItems implements Processor<String, NewsItem, String, Coded> {
    /** Longer than the items topic keeps an item, so that no version that can still come is taken for the first. */
    private static final Duration REMEMBERED = Duration.ofDays(8);

    private final IncidentReporter reporter;
    private final ProcessorMeters meters;
    private final String configuration;
    private ProcessorContext<String, Coded> context;
    private KeyValueStore<String, ItemHistory> histories;

    CodeItems(IncidentReporter reporter, ProcessorMeters meters, String configuration) {
        this.reporter = reporter;
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
        NewsItem item = record.value();
        ItemHistory before = histories.get(item.id());
        if (before != null && before.version() >= item.version()) {
            reject(record, Outcome.STALE, null, "version " + before.version() + " had been read before");
        } else if (item.change() == Change.KILL || item.status() == Status.CANCELED) {
            kill(record, before);
        } else {
            code(record, before);
        }
    }

    private void kill(Record<String, NewsItem> record, ItemHistory before) {
        NewsItem item = record.value();
        List<IncidentReport> standing = before == null ? List.of() : before.standing();
        if (standing.isEmpty()) {
            reject(record, Outcome.WITHDRAWN, null, "killed by its publisher; it had reported no incident");
        } else {
            meters.outcome("withdrawn");
        }
        withdraw(record, standing);
        histories.put(item.id(), new ItemHistory(item.version(), item.received(), List.of()));
    }

    private void code(Record<String, NewsItem> record, ItemHistory before) {
        NewsItem item = record.value();
        CodedItem coded = meters.timed(() -> contained(item));
        Set<String> standing =
                coded.incidents().stream().map(IncidentReport::id).collect(Collectors.toSet());
        if (before != null) {
            withdraw(
                    record,
                    before.standing().stream()
                            .filter(report -> !standing.contains(report.id()))
                            .toList());
        }
        if (coded.incidents().isEmpty()) {
            reject(record, Outcome.REJECTED, coded, coded.reason());
        } else {
            meters.outcome("incident");
            TextSketch sketch = TextSketch.of(item.text());
            coded.incidents().forEach(report -> forward(record, new Coded.Report(new ToldReport(report, sketch))));
        }
        histories.put(item.id(), new ItemHistory(item.version(), item.received(), coded.incidents()));
    }

    /** The handlers of Kafka Streams catch exceptions, not errors; one deep text must not end the process. */
    private CodedItem contained(NewsItem item) {
        try {
            return reporter.report(item);
        } catch (StackOverflowError e) {
            throw new IllegalStateException("item " + item.id() + " is nested too deeply to be coded", e);
        }
    }

    private void withdraw(Record<String, NewsItem> record, List<IncidentReport> reports) {
        NewsItem item = record.value();
        for (IncidentReport report : reports) {
            IncidentReport withdrawn = report.withdrawn(item.version(), item.received());
            forward(record, new Coded.Report(new ToldReport(withdrawn, null)));
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
                configuration);
        new CloudEvent(eventId(item, outcome), ProcessorTopology.CE_SOURCE, RecordType.REJECT, item.received())
                .writeTo(record.headers());
        forward(record, new Coded.Rejected(reject));
    }

    /** A stale version may come again and again; each time is an event of its own. */
    private String eventId(NewsItem item, Outcome outcome) {
        String id = item.id() + "@" + item.version();
        return outcome != Outcome.STALE
                ? id
                : id + "/stale/"
                        + context.recordMetadata()
                                .map(at -> at.partition() + "-" + at.offset())
                                .orElse("");
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
