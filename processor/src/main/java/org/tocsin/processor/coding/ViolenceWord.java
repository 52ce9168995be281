package org.tocsin.processor.coding;

import java.util.EnumSet;
import java.util.Set;

/** What a word says of armed violence anywhere in the world; {@code violence.tsv} describes each. */
enum ViolenceWord {
    CLASH,
    KILL,
    DEED,
    TAKING,
    GROUND,
    GROUP,
    FORCE,
    ARMS,
    TOLL,
    HARMLESS,
    QUIET,
    UNREST,
    BRAWL,
    ARREST,
    LAW,
    MEMORY,
    THREAT,
    PROPERTY,
    PRIVATE,
    AVERTED,
    ACCORD,
    MISHAP,
    DRILL,
    FIGURE,
    ASIDE,
    IDLE;

    /** Words that tell of violence; all of them may stand in a frame that sets them aside. */
    static final Set<ViolenceWord> VIOLENT = Set.copyOf(EnumSet.of(CLASH, KILL, DEED, TAKING, GROUND, TOLL));

    /** What a sentence is about where violence is only mentioned: "marched against the bombing". */
    static final Set<ViolenceWord> FRAMES = Set.copyOf(EnumSet.of(UNREST, ARREST, LAW, MEMORY, THREAT, ACCORD));

    /** Words that a longer phrase of another meaning may hide: "threw stones", "no shots were fired". */
    static final Set<ViolenceWord> HIDEABLE = Set.copyOf(EnumSet.of(CLASH, KILL, DEED, TAKING, GROUND, TOLL, ARMS));

    /** Everything that is no armed violence. */
    static final Set<ViolenceWord> AGAINST = Set.copyOf(EnumSet.of(
            UNREST, BRAWL, ARREST, LAW, MEMORY, THREAT, PROPERTY, PRIVATE, AVERTED, ACCORD, MISHAP, DRILL, FIGURE));
}
