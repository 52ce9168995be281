package org.tocsin.processor.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The open stories of one border; the state that matching reads and writes.
 *
 * @param stories in the order in which they began to be told, whatever order they are given in
 */
public record StoryBook(List<Story> stories) {
    private static final Comparator<Story> BY_BEGINNING =
            Comparator.comparing(Story::told).thenComparing(Story::id);

    /** No story yet. */
    public static final StoryBook EMPTY = new StoryBook(List.of());

    public StoryBook {
        stories = stories.stream().sorted(BY_BEGINNING).toList();
    }

    /** A book of these stories. */
    public static StoryBook of(Collection<Story> stories) {
        return new StoryBook(List.copyOf(stories));
    }

    /** This book without the stories that have been silent since before {@code oldest}. */
    StoryBook since(Instant oldest) {
        return new StoryBook(stories.stream()
                .filter(story -> !story.latest().isBefore(oldest))
                .toList());
    }

    /** This book with a story, in the place of what it was before. */
    StoryBook with(Story story) {
        List<Story> all = new ArrayList<>(without(story.id()).stories);
        all.add(story);
        return new StoryBook(all);
    }

    /** This book without a story. */
    StoryBook without(String storyId) {
        return new StoryBook(
                stories.stream().filter(story -> !story.id().equals(storyId)).toList());
    }

    /** This book without the stories that were silent longest, until it is within the bounds; one always stays. */
    StoryBook within(int mostStories, int mostReports) {
        int reports = stories.stream().mapToInt(story -> story.reports().size()).sum();
        if (stories.size() <= mostStories && reports <= mostReports) {
            return this;
        }
        List<Story> kept = new ArrayList<>(stories);
        while (kept.size() > 1 && (kept.size() > mostStories || reports > mostReports)) {
            Story quietest = Collections.min(kept, Comparator.comparing(Story::latest));
            kept.remove(quietest);
            reports -= quietest.reports().size();
        }
        return new StoryBook(kept);
    }
}
