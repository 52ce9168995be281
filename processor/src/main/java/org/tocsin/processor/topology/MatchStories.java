package org.tocsin.processor.topology;

import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.record.CloudEvent;
import org.tocsin.contracts.record.RecordType;
import org.tocsin.processor.story.StoryBook;
import org.tocsin.processor.story.StoryMatcher;
import org.tocsin.processor.story.ToldReport;

/** Puts the reports of one border into stories, one by one in the order in which they came. */
final class MatchStories implements FixedKeyProcessor<String, ToldReport, IncidentReport> {
    private final StoryMatcher matcher;
    private final ProcessorMeters meters;
    private FixedKeyProcessorContext<String, IncidentReport> context;
    private KeyValueStore<String, StoryBook> books;

    MatchStories(StoryMatcher matcher, ProcessorMeters meters) {
        this.matcher = matcher;
        this.meters = meters;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, IncidentReport> context) {
        this.context = context;
        this.books = context.getStateStore(ProcessorTopology.STORY_BOOKS);
    }

    @Override
    public void process(FixedKeyRecord<String, ToldReport> record) {
        StoryBook before = books.get(record.key());
        StoryMatcher.Match match = matcher.match(before == null ? StoryBook.EMPTY : before, record.value());
        books.put(record.key(), match.book());
        IncidentReport report = match.report();
        meters.report(report);
        boolean withdrawn = report.status() == IncidentStatus.WITHDRAWN;
        String id = report.id() + "@" + report.itemVersion() + (withdrawn ? "/withdrawn" : "");
        new CloudEvent(id, ProcessorTopology.CE_SOURCE, RecordType.INCIDENT_REPORT, report.received())
                .writeTo(record.headers());
        context.forward(record.withValue(report));
    }
}
