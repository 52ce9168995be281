package org.tocsin.contracts.incident;

import java.time.Instant;
import java.util.List;
import org.tocsin.contracts.news.Source;

/**
 * A version of an item that gave no active incident, as {@code tocsin.rejects} holds it under the item id.
 *
 * @param itemId the item
 * @param itemVersion its version
 * @param source who published it
 * @param title headline
 * @param link URL of the story
 * @param received when Tocsin had it
 * @param outcome rejected, withdrawn or stale
 * @param kind what the item is about; null where it was not coded
 * @param score 0 to 1, how close it came to an incident
 * @param reason one sentence that an editor understands
 * @param evidence the words behind it
 * @param truncatedAt offset at which a text that is too long was cut before it was read; null where all was read
 * @param configuration short hash of the configuration that decided
 */
public record Reject(
        String itemId,
        int itemVersion,
        Source source,
        String title,
        String link,
        Instant received,
        Outcome outcome,
        Kind kind,
        double score,
        String reason,
        List<Evidence> evidence,
        Integer truncatedAt,
        String configuration) {

    public Reject {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
