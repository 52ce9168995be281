package org.tocsin.contracts.activity;

import java.time.Instant;

/**
 * Reported activity of an area in one step, as {@code tocsin.activity} holds it under {@link #key}.
 *
 * @param area border ({@code AM-AZ}), division ({@code AM/08}) or the name of a watch area
 * @param border the border at which it was counted; a division may lie at two; null for a watch area
 * @param from start of the step, inclusive
 * @param to end of the step, exclusive
 * @param reports incident reports, copies included
 * @param voices independent voices: what counts
 * @param families publisher families
 * @param stories stories
 * @param expected voices that the area's baseline expects in the deciding window
 * @param score 0 to 1, how unusual the deciding window is
 * @param learning true while the baseline is young
 * @param coverage share of the area's sources that are live, 0 to 1; null where it is not known
 */
public record Activity(
        String area,
        String border,
        Instant from,
        Instant to,
        int reports,
        int voices,
        int families,
        int stories,
        double expected,
        double score,
        boolean learning,
        Double coverage) {

    /** The border or watch area by its name, a division by border and name: {@code AM-AZ/AM/08}. */
    public String key() {
        return border == null || border.equals(area) ? area : border + "/" + area;
    }
}
