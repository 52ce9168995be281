package org.tocsin.contracts.incident;

/**
 * A type with its names in the two ontologies.
 *
 * @param type Tocsin's type
 * @param acled ACLED sub-event type
 * @param plover PLOVER event type and mode
 */
public record TypeCodes(IncidentType type, String acled, String plover) {

    /** The codes of a type. */
    public static TypeCodes of(IncidentType type) {
        return new TypeCodes(type, type.acled(), type.plover());
    }
}
