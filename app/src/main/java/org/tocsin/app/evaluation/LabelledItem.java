package org.tocsin.app.evaluation;

import org.tocsin.contracts.news.NewsItem;

/**
 * An item and what a person says of it.
 *
 * @param item the item
 * @param label what it holds
 */
public record LabelledItem(NewsItem item, Label label) {}
