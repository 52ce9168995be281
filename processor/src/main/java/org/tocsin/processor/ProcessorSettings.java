package org.tocsin.processor;

import org.tocsin.contracts.service.StreamsSettings;
import org.tocsin.processor.story.StorySettings;

/**
 * Settings of the processor.
 *
 * @param stories when two reports tell of one event
 * @param streams how the Streams application is run
 */
public record ProcessorSettings(StorySettings stories, StreamsSettings streams) {

    public ProcessorSettings {
        stories = stories == null ? StorySettings.defaults() : stories;
        streams = streams == null ? StreamsSettings.defaults() : streams;
    }

    /** Every default. */
    public static ProcessorSettings defaults() {
        return new ProcessorSettings(null, null);
    }
}
