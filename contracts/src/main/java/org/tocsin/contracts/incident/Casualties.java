package org.tocsin.contracts.incident;

/**
 * Losses of one side of this event, as one claimant gives them. A number that is not in the text is
 * null; "no losses" is 0.
 *
 * @param side country whose people they are, or null where the text leaves it open
 * @param killed dead
 * @param wounded hurt
 * @param captured taken
 * @param claimant country of who says so, or null for the newsroom's own words
 * @param span where it stands in the text
 */
public record Casualties(String side, Range killed, Range wounded, Range captured, String claimant, Span span) {}
