package org.tocsin.processor.coding;

import java.util.List;
import org.tocsin.contracts.incident.Evidence;
import org.tocsin.contracts.incident.Kind;

/**
 * What a coder says of an item.
 *
 * @param kind what the item is about
 * @param score 0 to 1, how surely it is a fresh border incident
 * @param armed 0 to 1, how surely it reports armed violence of any kind, anywhere
 * @param reason one sentence that an editor understands
 * @param events the fresh incidents; empty unless kind is incident
 * @param evidence the words behind the reason
 * @param language which language it was read in, and why
 * @param truncatedAt offset at which reading stopped, see {@link ReadableText}; null where all was read
 */
public record Coding(
        Kind kind,
        double score,
        double armed,
        String reason,
        List<CodedEvent> events,
        List<Evidence> evidence,
        LanguageChoice language,
        Integer truncatedAt) {

    public Coding {
        events = List.copyOf(events);
        evidence = List.copyOf(evidence);
    }
}
