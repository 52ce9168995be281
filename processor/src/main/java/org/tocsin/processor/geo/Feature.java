package org.tocsin.processor.geo;

/** What kind of thing a gazetteer entry is; decides precision and radius. */
public enum Feature {
    COUNTRY,
    /** A first-level division or a historical region. */
    REGION,
    DISTRICT,
    CAPITAL,
    CITY,
    VILLAGE,
    /** A height, pass, lake, road or post. */
    LANDMARK
}
