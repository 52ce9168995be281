package org.tocsin.app.simulation;

/** What scores the rows of one series, in their order; more is less usual. */
@FunctionalInterface
public interface Scorer {

    /** The score of the next row, 0 or more. */
    double score(long time, double count);

    /** Makes a scorer for each series of a set. */
    @FunctionalInterface
    interface Maker {
        Scorer of(SimulatedSeries series);
    }
}
