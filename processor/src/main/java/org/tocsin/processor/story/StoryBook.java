package org.tocsin.processor.story;

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
}
