package org.tocsin.app.evaluation;

/**
 * A place where the event happened.
 *
 * @param name its name in the text
 * @param latitude WGS84 degrees
 * @param longitude WGS84 degrees
 * @param country ISO 3166-1 alpha-2, by international recognition
 * @param region true where only a region is named
 * @param optional true for a rival claim or an origin of fire: neither required nor wrong
 */
public record LabelledPlace(
        String name, double latitude, double longitude, String country, boolean region, boolean optional) {}
