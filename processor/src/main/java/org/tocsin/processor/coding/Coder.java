package org.tocsin.processor.coding;

import java.util.List;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.processor.geo.Mention;

/** Reads an item as a newsman would: is it a fresh border incident; what; who says what about whom; how many; when. */
public interface Coder {

    /**
     * Codes one item. Deterministic, and never throws for an odd text.
     *
     * @param item the item; spans count into its {@code text()}
     * @param mentions the place names in that text
     */
    Coding code(NewsItem item, List<Mention> mentions);
}
