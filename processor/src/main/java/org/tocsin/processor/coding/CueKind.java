package org.tocsin.processor.coding;

/** What a lexicon word says about its sentence; the lexicon file describes each. */
enum CueKind {
    EVENT,
    WEAPON,
    ACT,
    HARM,
    LOSS,
    FORCE,
    BORDER,
    EXCHANGE,
    PARTING,
    BLAME,
    ACCUSE,
    DENIAL,
    ADMIT,
    REPORT,
    NEGATION,
    HYPOTHETICAL,
    DEESCALATION,
    BUILDUP,
    BACKGROUND,
    TOPIC,
    TALLY,
    IDLE
}
