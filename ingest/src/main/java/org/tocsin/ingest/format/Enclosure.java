package org.tocsin.ingest.format;

/**
 * A file that belongs to an item.
 *
 * @param url absolute address
 * @param type media type, or null
 * @param length size in bytes, or null where it is not said
 */
public record Enclosure(String url, String type, Long length) {}
