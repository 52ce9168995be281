package org.tocsin.alerts.activity;

/**
 * Where a report says that it happened.
 *
 * @param name the gazetteer's main name
 * @param country ISO 3166-1 alpha-2
 * @param admin1 first-level division, or null
 * @param latitude WGS84 degrees
 * @param longitude WGS84 degrees
 * @param precision {@code place}, {@code district}, {@code region} or {@code border}
 * @param radiusKm how far from the point it may be
 */
public record EventPlace(
        String name,
        String country,
        String admin1,
        double latitude,
        double longitude,
        String precision,
        double radiusKm) {}
