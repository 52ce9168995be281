package org.tocsin.processor.coding;

import java.util.Arrays;

/**
 * What speaks for and against armed violence being reported, anywhere in the world and whether or not it is fresh:
 * one value for each {@link ViolenceSign}.
 */
final class Violence {

    /** The signs' names, as the weight table has them. */
    static final String[] NAMES =
            Arrays.stream(ViolenceSign.values()).map(ViolenceSign::label).toArray(String[]::new);

    private final double[] values = new double[NAMES.length];

    void set(ViolenceSign sign, double value) {
        values[sign.ordinal()] = value;
    }

    void set(ViolenceSign sign, boolean is) {
        set(sign, is ? 1 : 0);
    }

    /** The values in the order of {@link #NAMES}. */
    double[] values() {
        return values.clone();
    }
}
