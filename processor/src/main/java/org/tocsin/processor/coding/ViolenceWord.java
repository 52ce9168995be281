package org.tocsin.processor.coding;

/** What a word says of armed violence anywhere in the world; {@code violence.tsv} describes each. */
enum ViolenceWord {
    CLASH,
    DEED,
    TAKING,
    GROUND,
    GROUP,
    ARMS,
    TOLL,
    HARMLESS,
    UNREST,
    AVERTED,
    ACCORD,
    MISHAP,
    DRILL,
    FIGURE
}
