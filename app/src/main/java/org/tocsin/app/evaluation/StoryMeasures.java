package org.tocsin.app.evaluation;

/**
 * How stories agree with labelled groups. Reports are taken by pairs, over all items that are labelled an incident and
 * were found to be one: two of one group belong into one story, any other two do not.
 *
 * @param groups groups with at least two such items
 * @param pairs pairs in one story against pairs of one group
 * @param whole groups of which all such items are in one story, with nothing else in it
 */
public record StoryMeasures(int groups, Agreement pairs, Share whole) {}
