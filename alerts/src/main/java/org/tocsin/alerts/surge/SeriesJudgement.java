package org.tocsin.alerts.surge;

import java.time.Duration;

/**
 * What one row of a series is worth.
 *
 * @param expected count that is usual in a step at this time
 * @param score 0 to 1, {@code decades / (decades + 4)}: 0.5 at four powers of ten, 0.75 at twelve
 * @param decades powers of ten by which what is new in this row is unlikely, in the series' own measure
 * @param alert true where the row raises an alarm: once in an episode, and not again within the longest window
 * @param window the deciding window; the longest where nothing is unusual
 * @param observed counts in that window
 * @param usual counts that are usual in it
 */
public record SeriesJudgement(
        double expected, double score, double decades, boolean alert, Duration window, double observed, double usual) {}
