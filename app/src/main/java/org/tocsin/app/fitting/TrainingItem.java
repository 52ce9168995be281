package org.tocsin.app.fitting;

import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.news.NewsItem;

/**
 * An item with what a person says of it.
 *
 * @param item the item
 * @param kind its kind, or null where the label does not say
 * @param armed whether it reports armed violence of any kind, or null where the label does not say
 */
public record TrainingItem(NewsItem item, Kind kind, Boolean armed) {}
