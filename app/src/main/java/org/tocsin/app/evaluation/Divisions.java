package org.tocsin.app.evaluation;

/** Knows which first-level division a point lies in. */
@FunctionalInterface
public interface Divisions {

    /**
     * The division of a labelled region.
     *
     * @param place the region
     * @return {@code country/code} with GeoNames codes, e.g. {@code AM/08}; null where it is not known, as for a place without coordinates
     */
    String of(LabelledPlace place);
}
