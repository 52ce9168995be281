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
 */
public record CodedItem(
        String id,
        Kind kind,
        double score,
        double armed,
        String reason,
        List<IncidentReport> incidents,
        List<Evidence> evidence) {

    public CodedItem {
        incidents = incidents == null ? List.of() : List.copyOf(incidents);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
