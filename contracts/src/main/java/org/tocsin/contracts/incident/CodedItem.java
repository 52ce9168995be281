package org.tocsin.contracts.incident;

import java.util.List;

/**
 * What the processor makes of one item: the line that {@code tocsin code} prints.
 *
 * @param id item id
 * @param kind what the item is about
 * @param score 0 to 1, how surely it is a fresh border incident
 * @param armed 0 to 1, how surely it reports armed violence of any kind, anywhere
 * @param reason one sentence that an editor understands
 * @param incidents the reports; empty unless kind is incident
 * @param evidence the words behind the reason
 * @param language BCP 47 tag of the language that it is in, as the source says or as its words show, or null
 * @param truncatedAt offset at which a text that is too long was cut before it was read; null where all was read
 */
public record CodedItem(
        String id,
        Kind kind,
        double score,
        double armed,
        String reason,
        List<IncidentReport> incidents,
        List<Evidence> evidence,
        String language,
        Integer truncatedAt) {

    public CodedItem {
        incidents = incidents == null ? List.of() : List.copyOf(incidents);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
