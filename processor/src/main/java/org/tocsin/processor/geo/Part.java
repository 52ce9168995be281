package org.tocsin.processor.geo;

/**
 * What part a name plays, before the names are weighed against each other.
 *
 * @param role {@code event}, {@code origin} or {@code context}
 * @param relation {@code at}, {@code near} or {@code towards}
 * @param area the words make an area of it ("the Lachin district")
 * @param standing how firmly the role holds
 */
record Part(String role, String relation, boolean area, Standing standing) {

    /** How firmly a role holds once the other names are known. */
    enum Standing {
        FIRM,
        /** A bearing: an event place unless a nearer one is told in its sentence. */
        BEARING,
        /** Context, but the event place where the statements name no other. */
        SPARE
    }

    static final String EVENT = "event";
    static final String ORIGIN = "origin";
    static final String CONTEXT = "context";

    static final Part ASIDE = new Part(CONTEXT, "at", false, Standing.FIRM);

    boolean isEvent() {
        return role.equals(EVENT);
    }

    Part as(String otherRole, Standing otherStanding) {
        return new Part(otherRole, relation, area, otherStanding);
    }
}
