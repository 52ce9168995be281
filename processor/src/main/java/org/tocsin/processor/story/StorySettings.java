package org.tocsin.processor.story;

import java.time.Duration;

/**
 * When two reports tell of one event.
 *
 * @param lifetime a story ends so long after its newest report; default 72 h, the span within which a report
 *     counts as fresh
 * @param copyLikeness from this resemblance on a text is a reprint; default 0.4: separate writing on one event
 *     shares under a tenth of its four-word shingles, a reprint with a new headline and a cut end over half
 * @param copyContainment from this share of the shorter text on, one text holds the other; default 0.6: an abstract
 *     that a feed cuts from a story is in it whole but for its headline
 * @param copyShingles a shorter text must have so many shingles to be looked for in a longer; default 8, eleven
 *     words: a bare headline of a few names is in many texts
 * @param reachKm places so near each other, beside their own radii, may be one event; default 25 km, a day's
 *     fighting along one sector
 * @param pause a story goes on where a report says that it happened within so long of what the story told
 *     last; default 4 h, longer than the usual lull between statements, shorter than from a night to a noon
 * @param storiesKept most stories a border; default 400, those that were silent longest go first
 * @param reportsKept most reports a story that later texts are compared with; default 250, the oldest but the
 *     first go first
 * @param reportsInAll most reports over all stories of a border, by the same rule; default 2500: at about 1 kB
 *     each a busy border takes a few megabytes of memory
 */
public record StorySettings(
        Duration lifetime,
        Double copyLikeness,
        Double copyContainment,
        Integer copyShingles,
        Double reachKm,
        Duration pause,
        Integer storiesKept,
        Integer reportsKept,
        Integer reportsInAll) {

    public StorySettings {
        lifetime = lifetime == null ? Duration.ofHours(72) : lifetime;
        copyLikeness = copyLikeness == null ? 0.4 : copyLikeness;
        copyContainment = copyContainment == null ? 0.6 : copyContainment;
        copyShingles = copyShingles == null ? 8 : copyShingles;
        reachKm = reachKm == null ? 25 : reachKm;
        pause = pause == null ? Duration.ofHours(4) : pause;
        storiesKept = storiesKept == null ? 400 : storiesKept;
        reportsKept = reportsKept == null ? 250 : reportsKept;
        reportsInAll = reportsInAll == null ? 2500 : reportsInAll;
        if (copyLikeness <= 0 || copyLikeness > 1) {
            throw new IllegalArgumentException("copyLikeness: expected above 0 and at most 1, found " + copyLikeness);
        }
        if (copyContainment <= 0 || copyContainment > 1 || copyShingles < 1) {
            throw new IllegalArgumentException("expected copyContainment above 0 and at most 1 and copyShingles >= 1, "
                    + "found " + copyContainment + " and " + copyShingles);
        }
        if (reachKm < 0 || storiesKept < 1 || reportsKept < 1 || lifetime.isNegative() || pause.isNegative()) {
            throw new IllegalArgumentException(
                    "stories: expected reachKm >= 0, storiesKept and reportsKept >= 1, lifetime and pause >= 0; found "
                            + reachKm + ", " + storiesKept + ", " + reportsKept + ", " + lifetime + ", " + pause);
        }
        if (reportsInAll < reportsKept) {
            throw new IllegalArgumentException(
                    "reportsInAll: expected reportsKept (" + reportsKept + ") or more, found " + reportsInAll);
        }
    }

    /** Every default. */
    public static StorySettings defaults() {
        return new StorySettings(null, null, null, null, null, null, null, null, null);
    }
}
