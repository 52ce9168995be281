package org.tocsin.contracts.alert;

import java.util.List;

/**
 * A GeoJSON geometry (RFC 7946); longitude first.
 *
 * @param type {@code MultiPoint}
 * @param coordinates pairs of longitude and latitude, WGS84
 */
public record Geometry(String type, List<List<Double>> coordinates) {

    public Geometry {
        coordinates = coordinates == null ? List.of() : List.copyOf(coordinates);
    }
}
