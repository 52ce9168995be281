package org.tocsin.processor.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The open stories of one border; the state that matching reads and writes.
 *
 * @param stories in the order in which they began to be told
 */
public record StoryBook(List<Story> stories) {
    /** No story yet. */
    public static final StoryBook EMPTY = new StoryBook(List.of());

    public StoryBook {
        stories = List.copyOf(stories);
    }

    /** This book without the stories that were silent longest, until it is within the bounds; one always stays. */
    StoryBook within(int mostStories, int mostReports) {
        int reports = stories.stream().mapToInt(story -> story.reports().size()).sum();
        List<Story> kept = new ArrayList<>(stories);
        while (kept.size() > 1 && (kept.size() > mostStories || reports > mostReports)) {
            Story quietest = Collections.min(kept, Comparator.comparing(Story::latest));
            kept.remove(quietest);
            reports -= quietest.reports().size();
        }
        return new StoryBook(kept);
    }
}
