package org.tocsin.app.account;

import java.util.List;
import java.util.Map;
import org.tocsin.contracts.feed.FeedTally;

/**
 * What went in and what came of it.
 *
 * @param feeds by feed: what became of everything seen in it
 * @param itemsByFeed by feed: versions in the items topic
 * @param itemVersions versions in the items topic
 * @param items distinct items among them
 * @param outcomes by outcome ({@code incident}, {@code rejected}, {@code withdrawn}, {@code stale},
 *     {@code dead letter}): versions
 * @param rejects by kind: rejected versions
 * @param incidents reports that stand
 * @param copies reports among them that repeat another
 * @param stories stories among them
 * @param deadLetters by the topic that the bad record stood in, or {@code ingest}: records
 * @param alerts by alert id: newest state
 * @param revisions alert revisions
 * @param notifications by channel and outcome: attempts
 * @param problems what does not balance, one line each; empty where all does
 */
public record Account(
        Map<String, FeedTally> feeds,
        Map<String, Long> itemsByFeed,
        long itemVersions,
        long items,
        Map<String, Long> outcomes,
        Map<String, Long> rejects,
        long incidents,
        long copies,
        long stories,
        Map<String, Long> deadLetters,
        Map<String, String> alerts,
        long revisions,
        Map<String, Map<String, Long>> notifications,
        List<String> problems) {

    /** True where every item is accounted for. */
    public boolean balances() {
        return problems.isEmpty();
    }
}
