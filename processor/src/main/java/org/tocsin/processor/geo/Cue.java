package org.tocsin.processor.geo;

/** What words around a name say of it; the words stand in {@code geo/cues.tsv}. */
enum Cue {
    /** May stand between a cue and the name: "the village of", "Armenian positions". */
    FILL,
    /** A kind of place that is a point: "village", "town". */
    TYPE_POINT,
    /** A kind of place that is an area: "district", "sector". */
    TYPE_AREA,

    /** Before the name: it happened there. */
    AT,
    /** Before the name: it happened close by. */
    NEAR,
    /** Before the name: it lies on this side of the name; the name is only a bearing where a nearer one is told. */
    BEARING,
    /** Before the name: it was aimed or moving that way. */
    TOWARDS,
    /** After the name: it was aimed or moving that way ("the X direction"). */
    TOWARDS_AFTER,
    /** Before the name: it was hit. */
    STRUCK,
    /** Before the name: fire or troops came out of there. */
    FROM_FIRE,
    /** Before the name: something came from there. */
    FROM,
    /** Anywhere before "from": what came was fire or troops. */
    FIRE,
    /** After a name in the ablative: what came from there was fire. */
    FIRE_AFTER,
    /** Between "from" and the name: a place that fire comes from. */
    POSITION,
    /** Anywhere before "towards": who moves is no attacker. */
    TRAVEL,
    /** Before the name: someone went there. */
    TO,

    /** Before the name: an office that sits there. */
    SEAT,
    /** After the name: an office that is called by it, or a thing that it says. */
    SEAT_AFTER,
    /** Before the name: people who meet there. */
    VENUE,
    /** A few words before "in": people who meet there. */
    MEETING,
    /** Before the name: where the hurt are treated. */
    HOSPITAL,
    /** After the name: where the hurt are treated. */
    HOSPITAL_AFTER,
    /** Before the name: people who belong there. */
    PEOPLE,
    /** After the name: a side's forces or a conflict that bear the name. */
    FORCES_AFTER,
    /** Before the name: a quarrel about it, not a place of this event. */
    DISPUTE,
    /** Before the name: something far away that is only measured or seen from there. */
    FAR,
    /** After a pair of names: a road between them. */
    ROAD_AFTER,
    /** Joins the names of a list. */
    AND,
    /** Tells of "between A and B". */
    BETWEEN,

    /** Guard of the recogniser: a day or month. */
    CALENDAR,
    /** Guard, after: a water that is called by a place. */
    WATER,
    /** Guard, before: a person's title. */
    TITLE,
    /** Guard, before: a person's first name. */
    GIVEN_NAME,
    /** Guard: names of places that are first names too. */
    PERSON,
    /** Guard: names of places that are common words too. */
    COMMON,
    /** Guard, before: makes a common word a place. */
    LOCATIVE,
    /** Guard, before: part of a longer name that the gazetteer does not know. */
    NAME_PART,
    /** Guard, after: an institution, street or team that bears the name. */
    INSTITUTION_AFTER,
    /** Guard, after: endings of surnames. */
    SURNAME_ENDING
}
