package org.tocsin.contracts.incident;

/**
 * A place that the text names.
 *
 * @param name the gazetteer's main name
 * @param matched the words in the text
 * @param geonameId GeoNames id, or null where the place is in a supplement only
 * @param country ISO 3166-1 alpha-2, by international recognition
 * @param admin1 first-level division, {@code country/code} with GeoNames codes (e.g. {@code AM/08}), or null
 * @param latitude WGS84 degrees
 * @param longitude WGS84 degrees
 * @param precision {@code place}, {@code district}, {@code region} or {@code border}
 * @param radiusKm how far from the point the event may be
 * @param border nearest international border, e.g. {@code AM-AZ}, or null
 * @param borderKm kilometres to that border, or null
 * @param relation {@code at}, {@code near} or {@code towards}
 * @param role {@code event}, {@code origin} (of fire) or {@code context}
 * @param confidence 0 to 1
 * @param span where it stands in the text
 */
public record Place(
        String name,
        String matched,
        Long geonameId,
        String country,
        String admin1,
        double latitude,
        double longitude,
        String precision,
        double radiusKm,
        String border,
        Double borderKm,
        String relation,
        String role,
        double confidence,
        Span span) {

    /** The same place with another nearest border. */
    public Place at(String nearest, Double kilometres) {
        return new Place(
                name,
                matched,
                geonameId,
                country,
                admin1,
                latitude,
                longitude,
                precision,
                radiusKm,
                nearest,
                kilometres,
                relation,
                role,
                confidence,
                span);
    }
}
