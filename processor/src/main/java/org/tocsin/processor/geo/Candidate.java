package org.tocsin.processor.geo;

/**
 * One gazetteer entry that a name may stand for.
 *
 * @param name main name
 * @param geonameId GeoNames id, or null
 * @param country ISO 3166-1 alpha-2, by international recognition
 * @param admin1 first-level division, {@code country/code}, or null
 * @param latitude WGS84 degrees
 * @param longitude WGS84 degrees
 * @param feature what kind of thing it is
 * @param population people, 0 where unknown
 * @param border nearest international border or line of contact, e.g. {@code AM-AZ}, or null
 * @param borderKm kilometres to it, or null
 */
public record Candidate(
        String name,
        Long geonameId,
        String country,
        String admin1,
        double latitude,
        double longitude,
        Feature feature,
        long population,
        String border,
        Double borderKm) {}
