package org.tocsin.processor;

import org.tocsin.processor.story.StorySettings;

/**
 * Settings of the processor.
 *
 * @param stories when two reports tell of one event
 */
public record ProcessorSettings(StorySettings stories) {

    public ProcessorSettings {
        stories = stories == null ? StorySettings.defaults() : stories;
    }

    /** All defaults. */
    public static ProcessorSettings defaults() {
        return new ProcessorSettings(null);
    }
}
