package org.tocsin.processor.geo;

import java.util.List;
import org.tocsin.contracts.incident.Span;

/**
 * What the coder knows of an event when its places are decided.
 *
 * @param countries the two sides, ISO 3166-1 alpha-2
 * @param told the statements that tell the fresh event; a name outside of them is context
 */
public record Setting(List<String> countries, List<Span> told) {

    /** Nothing is known of any event. */
    static final Setting NONE = new Setting(List.of(), List.of());

    public Setting {
        countries = List.copyOf(countries);
        told = List.copyOf(told);
    }
}
