package org.tocsin.processor.coding;

/** How many shots a sentence tells of. */
enum Shots {
    /** It says nothing of shots. */
    NONE,
    /** "Hit by a bullet", "a shot from the other side": perhaps only one. */
    ONE,
    /** "One shot", "a single bullet". */
    SURELY_ONE,
    /** "Bursts", "machine guns", "exchanged fire". */
    MANY
}
