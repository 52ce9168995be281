package org.tocsin.processor.coding;

/** What the coder decides by weights that are fitted on labelled items. */
public enum Decision {
    /** Which kind an item is of; {@code weights.tsv}. */
    KIND,
    /** Whether it reports armed violence of any kind, anywhere. */
    ARMED
}
