package org.tocsin.processor.story;

import java.util.Collections;
import java.util.Optional;

/**
 * Tells whose text a report is, where it is not its own. A text that resembles another, or holds it, or is held by it,
 * repeats it; so does a text in the same story that is credited to an agency whose own text is there, or that another
 * text there is credited to. Whoever brings a side that the other did not hear has done more than to reprint it.
 */
final class Reprints {

    private final StorySettings settings;

    Reprints(StorySettings settings) {
        this.settings = settings;
    }

    /**
     * A reprint.
     *
     * @param story the story that it is in
     * @param original incident id of the first report that tells so
     */
    record Reprint(Story story, String original) {}

    /** The text that a report repeats, of all open stories; the one that it is most like. */
    Optional<Reprint> of(StoryBook open, StoryReport report) {
        Reprint best = null;
        double most = 0;
        for (Story story : open.stories()) {
            for (StoryReport other : story.reports()) {
                double likeness = likeness(report, other);
                if (likeness > most) {
                    best = new Reprint(story, other.original());
                    most = likeness;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** 0 where the report is no reprint of the other by its words. */
    private double likeness(StoryReport report, StoryReport other) {
        if (other.itemId().equals(report.itemId()) || other.shingles() == null) {
            return 0;
        }
        double resemblance = report.shingles().resemblance(other.shingles());
        if (resemblance >= settings.copyLikeness()) {
            return 1 + resemblance;
        }
        int shorter = Math.min(report.shingles().size(), other.shingles().size());
        double containment =
                shorter < settings.copyShingles() ? 0 : report.shingles().containment(other.shingles());
        return containment >= settings.copyContainment() && addsNoSide(report, other) ? containment : 0;
    }

    /** The report that a text credited to an agency repeats, within the story that it is of. */
    Optional<String> credited(Story story, StoryReport report) {
        return story.reports().stream()
                .filter(other -> !other.itemId().equals(report.itemId()))
                .filter(other -> report.credits().contains(other.family())
                        || !Collections.disjoint(report.credits(), other.credits()))
                .filter(other -> addsNoSide(report, other))
                .findFirst()
                .map(StoryReport::original);
    }

    private static boolean addsNoSide(StoryReport report, StoryReport other) {
        return other.claimants().containsAll(report.claimants());
    }
}
