package org.tocsin.processor.geo;

import java.util.List;
import org.tocsin.contracts.incident.Span;

/**
 * A name in a text that the gazetteer knows.
 *
 * @param span where it stands
 * @param matched the words
 * @param candidates what it may stand for, likeliest first; at least one
 */
public record Mention(Span span, String matched, List<Candidate> candidates) {

    public Mention {
        candidates = List.copyOf(candidates);
    }
}
