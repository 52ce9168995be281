package org.tocsin.app.simulation;

import java.util.List;

/** A kind of series that can be drawn. */
@FunctionalInterface
public interface Simulation {
    /** Seconds of an hour and a day. */
    long HOUR = 3600;

    long DAY = 24 * HOUR;

    /** Where every simulation's time begins: a Monday. */
    long START = 1_704_067_200L;

    /** Its series by {@code seed}. */
    List<SimulatedSeries> draw(long seed);
}
