package org.tocsin.contracts.incident;

/**
 * The story that a report belongs to.
 *
 * @param id id of the story
 * @param copyOf incident id of the report that this one repeats, or null for a report of its own
 */
public record StoryRef(String id, String copyOf) {}
