package org.tocsin.processor.geo;

/** How large what a name means is: a point, a district or a region. */
enum Extent {
    POINT("place"),
    DISTRICT("district"),
    REGION("region");

    private static final double VILLAGE_KM = 3;
    private static final double LANDMARK_KM = 5;
    private static final double CITY_KM = 8;
    private static final double CAPITAL_KM = 15;
    private static final double DISTRICT_KM = 25;
    private static final double REGION_KM = 60;
    private static final double COUNTRY_KM = 300;

    /** "Near" in news is within an hour's walk. */
    private static final double NEAR_KM = 5;
    /** "In the direction of" is said of fire that falls short of the place, within the reach of mortars. */
    private static final double TOWARDS_KM = 10;

    private final String precision;

    Extent(String precision) {
        this.precision = precision;
    }

    /** The word for it in a report. */
    String precision() {
        return precision;
    }

    static Extent of(Candidate place, Part part) {
        return switch (place.feature()) {
            case COUNTRY, REGION -> REGION;
            case DISTRICT -> DISTRICT;
            default -> part.area() ? DISTRICT : POINT;
        };
    }

    /** How far from the point the event may be, in kilometres. */
    double radiusKm(Candidate place, Part part) {
        double size = switch (this) {
            case REGION -> place.feature() == Feature.COUNTRY ? COUNTRY_KM : REGION_KM;
            case DISTRICT -> DISTRICT_KM;
            case POINT ->
                switch (place.feature()) {
                    case CAPITAL -> CAPITAL_KM;
                    case CITY -> CITY_KM;
                    case LANDMARK -> LANDMARK_KM;
                    default -> VILLAGE_KM;
                };
        };
        if (this != POINT) {
            return size;
        }
        return switch (part.relation()) {
            case "near" -> size + NEAR_KM;
            case "towards" -> size + TOWARDS_KM;
            default -> size;
        };
    }
}
