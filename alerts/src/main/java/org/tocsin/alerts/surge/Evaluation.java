package org.tocsin.alerts.surge;

import java.time.Duration;
import java.time.Instant;

/**
 * How unusual an area is at one time.
 *
 * @param end end of the windows, exclusive
 * @param window the deciding window: the one that is least likely for its share of the error budget
 * @param observed voices in it
 * @param expected voices that the baseline expects in it
 * @param probability chance of so many or more in an ordinary window of this length
 * @param adjusted {@code probability} over the window's share, at most 1: the chance over all windows
 * @param score 0 to 1: {@code 1 - 2^(-log(adjusted)/log(errorBudget))}; 0 where nothing is unusual, 0.5
 *     exactly on the line, 0.75 at the budget's square, and so on
 * @param decades powers of ten by which {@code adjusted} is below the error budget; negative above it
 * @param rings true where it is over the line and over both floors
 * @param holds true where an episode that is already there stays
 * @param learning true while the baseline is young
 */
public record Evaluation(
        Instant end,
        Duration window,
        int observed,
        double expected,
        double probability,
        double adjusted,
        double score,
        double decades,
        boolean rings,
        boolean holds,
        boolean learning) {

    /** True where this one is less likely than {@code other}. */
    public boolean strongerThan(Evaluation other) {
        return adjusted < other.adjusted;
    }
}
