package org.tocsin.alerts.lifecycle;

import java.time.Duration;

/**
 * What a border shows in the window of the floors, beside what it usually shows.
 *
 * @param window its length
 * @param observed voices in it
 * @param expected voices that are usual in it
 * @param ringsFrom fewest voices from which it would ring
 */
public record Usual(Duration window, int observed, double expected, int ringsFrom) {}
