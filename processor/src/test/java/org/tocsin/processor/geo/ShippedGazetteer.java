package org.tocsin.processor.geo;

/** The shipped gazetteer, read once for all tests of a run. */
public final class ShippedGazetteer {

    public static final Gazetteer GAZETTEER = Gazetteer.standard();

    private ShippedGazetteer() {}
}
