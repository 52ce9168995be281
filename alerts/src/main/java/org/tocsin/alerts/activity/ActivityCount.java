package org.tocsin.alerts.activity;

/**
 * What was reported in an area in one window.
 *
 * @param reports incident reports, copies included
 * @param voices independent voices, at most three a story: what counts
 * @param families publisher families among those voices, i.e. with reporting of their own
 * @param stories stories with at least one voice in the window
 */
public record ActivityCount(int reports, int voices, int families, int stories) {
    /** Nothing. */
    public static final ActivityCount NONE = new ActivityCount(0, 0, 0, 0);
}
