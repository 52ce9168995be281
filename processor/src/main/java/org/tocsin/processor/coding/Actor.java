package org.tocsin.processor.coding;

/**
 * Whom a name stands for.
 *
 * @param country ISO 3166-1 alpha-2, by camp
 * @param role how the name stands for it
 * @param opposite the country that the name implies on the other side, or null
 */
record Actor(String country, Role role, String opposite) {

    /** How a name stands for a country. */
    enum Role {
        NAME,
        PEOPLE,
        CAPITAL,
        FORCE,
        OFFICE,
        REGION,
        LINE
    }
}
