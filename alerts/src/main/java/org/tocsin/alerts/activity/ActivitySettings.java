package org.tocsin.alerts.activity;

import java.time.Duration;

/**
 * How reports are kept and counted.
 *
 * @param keep how long a report stays, by the area's stream time; default 72 h: three times the longest
 *     window, so that a late correction still finds what it takes back
 * @param voicesPerStory voices of one story that count in a window; default 3: one story carried
 *     everywhere is not a war, and three who report one outbreak are enough to ring
 * @param maxReports reports kept for a border; default 300: at about 1 kB each their JSON stays well
 *     under the 1 MiB that a broker takes in one record
 */
public record ActivitySettings(Duration keep, Integer voicesPerStory, Integer maxReports) {

    public ActivitySettings {
        keep = keep == null ? Duration.ofHours(72) : keep;
        voicesPerStory = voicesPerStory == null ? 3 : voicesPerStory;
        maxReports = maxReports == null ? 300 : maxReports;
        if (keep.compareTo(Duration.ofHours(48)) < 0 || keep.compareTo(Duration.ofDays(14)) > 0) {
            throw new IllegalArgumentException("keep: expected PT48H to P14D, found " + keep);
        }
        if (voicesPerStory < 1) {
            throw new IllegalArgumentException("voicesPerStory: expected 1 or more, found " + voicesPerStory);
        }
        if (maxReports < 10 || maxReports > 600) {
            throw new IllegalArgumentException("maxReports: expected 10 to 600, found " + maxReports);
        }
    }

    /** Every default. */
    public static ActivitySettings defaults() {
        return new ActivitySettings(null, null, null);
    }
}
