package org.tocsin.processor.geo;

import java.util.List;
import org.tocsin.contracts.incident.Place;

/** Decides which place each name stands for, and what part it plays. */
public interface Locator {

    /**
     * The places of one event, in the order of the text; several mentions of one place are one.
     *
     * @param text the item's text
     * @param mentions the names in it, as a {@link Recogniser} found them
     * @param setting what the coder knows of the event
     * @return every place, with its role; never null
     */
    List<Place> locate(String text, List<Mention> mentions, Setting setting);
}
