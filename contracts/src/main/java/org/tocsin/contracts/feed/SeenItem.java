package org.tocsin.contracts.feed;

import java.time.Instant;

/**
 * The newest published version of an identity in a feed.
 *
 * @param itemId id under which it was published
 * @param version newest version
 * @param contentHash hash of that version's content
 * @param firstSeen when it was first in the feed
 * @param lastSeen when it was last in the feed, to about the hour
 * @param mark digests of its link and its title, which tell it from others of the same identity, or null
 */
public record SeenItem(
        String itemId, int version, String contentHash, Instant firstSeen, Instant lastSeen, String mark) {}
