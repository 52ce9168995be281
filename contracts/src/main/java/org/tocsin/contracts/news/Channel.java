package org.tocsin.contracts.news;

/**
 * The way by which an item came.
 *
 * @param kind {@code poll} for a fetched document, {@code file} for one read from disk
 * @param address URL or path
 * @param format {@code rss}, {@code atom}, {@code rdf}, {@code json-feed}, {@code ninjs} or {@code newsml-g2}
 */
public record Channel(String kind, String address, String format) {}
