package org.tocsin.processor.topology;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.record.CloudEvent;
import org.tocsin.contracts.record.RecordType;
import org.tocsin.processor.story.StoryBook;
import org.tocsin.processor.story.StoryMatcher;
import org.tocsin.processor.story.ToldReport;

/**
 * Puts the reports of one border into stories, one by one in the order in which they came.
 *
 * <p>What is open at a border is read from the store once and then kept beside it; of each change the difference is
 * written.
 */
final class MatchStories implements FixedKeyProcessor<String, ToldReport, IncidentReport> {
    private final StoryMatcher matcher;
    private final ProcessorMeters meters;
    private final Map<String, StoryBook> books = new HashMap<>();
    private FixedKeyProcessorContext<String, IncidentReport> context;
    private StoryStore stories;

    MatchStories(StoryMatcher matcher, ProcessorMeters meters) {
        this.matcher = matcher;
        this.meters = meters;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, IncidentReport> context) {
        this.context = context;
        this.stories = new StoryStore(context.getStateStore(ProcessorTopology.STORIES));
        books.clear();
    }

    @Override
    public void process(FixedKeyRecord<String, ToldReport> record) {
        String border = record.key();
        StoryBook before = books.computeIfAbsent(border, stories::read);
        StoryMatcher.Match match = matcher.match(before, record.value());
        // Forgotten until all is written: where a write fails, the next report reads what the store has.
        books.remove(border);
        stories.write(border, before, match.book());
        books.put(border, match.book());
        IncidentReport report = match.report();
        meters.report(report);
        boolean withdrawn = report.status() == IncidentStatus.WITHDRAWN;
        String id = report.id() + "@" + report.itemVersion() + (withdrawn ? "/withdrawn" : "");
        new CloudEvent(id, ProcessorTopology.CE_SOURCE, RecordType.INCIDENT_REPORT, report.received())
                .writeTo(record.headers());
        context.forward(record.withValue(report));
    }
}
