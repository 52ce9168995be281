package org.tocsin.processor.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.record.CloudEvent;
import org.tocsin.contracts.record.RecordType;
import org.tocsin.processor.story.Story;
import org.tocsin.processor.story.StoryBook;
import org.tocsin.processor.story.StoryMatcher;
import org.tocsin.processor.story.ToldReport;

/**
 * Puts the reports of one border into stories, one by one in the order in which they came.
 *
 * <p>The store holds a record a story, so that a report writes the one story that it joins and not all of a border. What
 * is open at a border is read from it once and then kept beside it.
 */
final class MatchStories implements FixedKeyProcessor<String, ToldReport, IncidentReport> {
    private final StoryMatcher matcher;
    private final ProcessorMeters meters;
    private final Map<String, StoryBook> books = new HashMap<>();
    private FixedKeyProcessorContext<String, IncidentReport> context;
    private KeyValueStore<String, Story> stories;

    MatchStories(StoryMatcher matcher, ProcessorMeters meters) {
        this.matcher = matcher;
        this.meters = meters;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, IncidentReport> context) {
        this.context = context;
        this.stories = context.getStateStore(ProcessorTopology.STORIES);
        books.clear();
    }

    @Override
    public void process(FixedKeyRecord<String, ToldReport> record) {
        String border = record.key();
        StoryBook before = books.computeIfAbsent(border, this::read);
        StoryMatcher.Match match = matcher.match(before, record.value());
        // Forgotten until all is written: where a write fails, the next report reads what the store has.
        books.remove(border);
        write(border, before, match.book());
        books.put(border, match.book());
        IncidentReport report = match.report();
        meters.report(report);
        boolean withdrawn = report.status() == IncidentStatus.WITHDRAWN;
        String id = report.id() + "@" + report.itemVersion() + (withdrawn ? "/withdrawn" : "");
        new CloudEvent(id, ProcessorTopology.CE_SOURCE, RecordType.INCIDENT_REPORT, report.received())
                .writeTo(record.headers());
        context.forward(record.withValue(report));
    }

    private StoryBook read(String border) {
        List<Story> open = new ArrayList<>();
        try (KeyValueIterator<String, Story> all = stories.prefixScan(key(border, ""), new StringSerializer())) {
            all.forEachRemaining(entry -> open.add(entry.value));
        }
        return new StoryBook(open);
    }

    private void write(String border, StoryBook before, StoryBook after) {
        Map<String, Story> gone = before.stories().stream().collect(Collectors.toMap(Story::id, Function.identity()));
        for (Story story : after.stories()) {
            Story known = gone.remove(story.id());
            if (known != story) {
                stories.put(key(border, story.id()), story);
            }
        }
        gone.keySet().forEach(id -> stories.delete(key(border, id)));
    }

    private static String key(String border, String story) {
        return border + "/" + story;
    }
}
