package org.tocsin.alerts.surge;

import java.time.Instant;
import org.tocsin.alerts.activity.ActivityCount;

/** Counts of one area in any window. */
@FunctionalInterface
public interface WindowCounts {

    /** The count from {@code from}, inclusive, to {@code to}, exclusive. */
    ActivityCount count(Instant from, Instant to);
}
