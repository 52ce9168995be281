package org.tocsin.processor.geo;

import java.util.List;
import org.tocsin.contracts.incident.Place;

/** Decides which place each name stands for, and what part it plays. */
public interface Locator {

    /**
     * The places of each event of a text, in the order of the text; several mentions of one place are one.
     *
     * @param text the item's text
     * @param mentions the names in it, as a {@link Recogniser} found them
     * @param settings what the coder knows of each event
     * @return for each setting every place, with its role; never null
     */
    List<List<Place>> locate(String text, List<Mention> mentions, List<Setting> settings);

    /** What each mention stands for in a text that tells of one event: one place a mention, in their order. */
    List<Place> locateEach(String text, List<Mention> mentions, Setting setting);

    /** The places of a text that tells of one event. */
    default List<Place> locate(String text, List<Mention> mentions, Setting setting) {
        return locate(text, mentions, List.of(setting)).getFirst();
    }
}
