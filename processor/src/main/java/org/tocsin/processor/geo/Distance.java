package org.tocsin.processor.geo;

/** Great-circle distance on a sphere of the earth's mean radius, by the haversine formula; good to 0.5 %. */
public final class Distance {

    private static final double EARTH_KM = 6371.0088;

    /** Of latitude. */
    private static final double KM_A_DEGREE = Math.toRadians(EARTH_KM);

    private Distance() {}

    /** Kilometres between two points in WGS84 degrees. */
    public static double km(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double chord = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** True where the latitudes alone are more than {@code km} apart; cheap, and says nothing where it is false. */
    static boolean surelyBeyond(double km, Candidate one, Candidate other) {
        return Math.abs(one.latitude() - other.latitude()) > (km + 1) / KM_A_DEGREE;
    }

    static double km(Candidate one, Candidate other) {
        return km(one.latitude(), one.longitude(), other.latitude(), other.longitude());
    }
}
