package org.tocsin.ingest.identity;

import org.tocsin.contracts.news.Source;

/**
 * Where a document came from, as it stands in its items.
 *
 * @param source the publisher
 * @param channel kind of way: {@code poll} or {@code file}
 * @param address URL or path
 * @param language BCP 47 tag for items and documents that do not tell theirs, or null
 */
public record FeedOrigin(Source source, String channel, String address, String language) {}
