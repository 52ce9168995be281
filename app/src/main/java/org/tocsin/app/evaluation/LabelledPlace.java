package org.tocsin.app.evaluation;

/**
 * A place where the event happened.
 *
 * @param name its name in the text
 * @param latitude WGS84 degrees, or null: then the name alone says which place it is
 * @param longitude WGS84 degrees, null where latitude is
 * @param country ISO 3166-1 alpha-2, by international recognition
 * @param region true where only a region is named
 * @param optional true for a rival claim or an origin of fire: neither required nor wrong
 */
public record LabelledPlace(
        String name, Double latitude, Double longitude, String country, boolean region, boolean optional) {

    /** True where it has coordinates. */
    public boolean located() {
        return latitude != null && longitude != null;
    }
}
