package org.tocsin.processor.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.tocsin.processor.story.Story;
import org.tocsin.processor.story.StoryBook;
import org.tocsin.processor.story.StoryReport;

/**
 * The books of all borders in a key-value store: a record a story, without its reports, and a record a report. So a
 * report of a long story writes itself and a line about its story, not the story.
 */
final class StoryStore {
    private static final char SEPARATOR = '/';

    private final KeyValueStore<String, Entry> entries;

    StoryStore(KeyValueStore<String, Entry> entries) {
        this.entries = entries;
    }

    /**
     * A record of the store.
     *
     * @param storyId the story that it is of
     * @param story the story without its reports, or null
     * @param report one of its reports, or null
     */
    record Entry(String storyId, Story story, StoryReport report) {}

    /** What stands in the store of a border. */
    StoryBook read(String border) {
        Map<String, Story> stories = new HashMap<>();
        Map<String, List<StoryReport>> reports = new HashMap<>();
        try (KeyValueIterator<String, Entry> all = entries.prefixScan(border + SEPARATOR, new StringSerializer())) {
            all.forEachRemaining(each -> {
                Entry entry = each.value;
                if (entry.report() == null) {
                    stories.put(entry.storyId(), entry.story());
                } else {
                    reports.computeIfAbsent(entry.storyId(), id -> new ArrayList<>())
                            .add(entry.report());
                }
            });
        }
        return new StoryBook(stories.values().stream()
                .map(story -> story.holding(reports.getOrDefault(story.id(), List.of())))
                .toList());
    }

    /** Writes what differs between two books of a border. */
    void write(String border, StoryBook before, StoryBook after) {
        Map<String, Story> known = byId(before);
        for (Story story : after.stories()) {
            Story old = known.remove(story.id());
            if (old != story) {
                write(border, old == null ? story.holding(List.of()) : old, story);
            }
        }
        known.values().forEach(story -> delete(border, story));
    }

    private void write(String border, Story before, Story after) {
        String storyId = after.id();
        entries.put(key(border, storyId), new Entry(storyId, after.holding(List.of()), null));
        Map<String, StoryReport> gone =
                before.reports().stream().collect(Collectors.toMap(StoryReport::incidentId, Function.identity()));
        for (StoryReport report : after.reports()) {
            if (gone.remove(report.incidentId()) != report) {
                entries.put(key(border, storyId, report.incidentId()), new Entry(storyId, null, report));
            }
        }
        gone.keySet().forEach(incidentId -> entries.delete(key(border, storyId, incidentId)));
    }

    private void delete(String border, Story story) {
        entries.delete(key(border, story.id()));
        story.reports().forEach(report -> entries.delete(key(border, story.id(), report.incidentId())));
    }

    private static Map<String, Story> byId(StoryBook book) {
        return book.stories().stream().collect(Collectors.toMap(Story::id, Function.identity()));
    }

    private static String key(String... parts) {
        return String.join(String.valueOf(SEPARATOR), parts);
    }
}
