package org.tocsin.app.evaluation;

import org.tocsin.contracts.news.NewsItem;

/**
 * A short text with what a person says of it.
 *
 * @param item the text; as the title where a topic is given, as the body otherwise
 * @param armed whether it reports armed violence of any kind, anywhere; null where the label does not say
 * @param topic what it is about, such as {@code sport}, of a text that is no fresh border incident; null where the
 *     label says {@code armed}
 */
public record LabelledText(NewsItem item, Boolean armed, String topic) {}
