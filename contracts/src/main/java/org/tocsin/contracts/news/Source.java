package org.tocsin.contracts.news;

/**
 * Who published an item.
 *
 * @param id stable id of the source, as in the configuration (one feed or wire service)
 * @param name name for people
 * @param family publisher family; several feeds of one publisher are one voice
 * @param country where the newsroom sits, ISO 3166-1 alpha-2, or null
 */
public record Source(String id, String name, String family, String country) {}
