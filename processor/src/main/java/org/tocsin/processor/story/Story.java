package org.tocsin.processor.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One event at a border and the reports that tell of it.
 *
 * @param id stable id
 * @param began earliest time at which a report says that it happened
 * @param until latest time at which a report says, in so many words, that it went on
 * @param latest counted time of its newest report
 * @param reports its standing reports, in the order in which they came
 */
public record Story(String id, Instant began, Instant until, Instant latest, List<StoryReport> reports) {

    public Story {
        reports = List.copyOf(reports);
    }

    /** This story without a report; its times stay. */
    Story without(String incidentId) {
        return new Story(
                id,
                began,
                until,
                latest,
                reports.stream()
                        .filter(report -> !report.incidentId().equals(incidentId))
                        .toList());
    }

    /**
     * This story with a report, in the place of an earlier version of it or at the end.
     *
     * @param keep most reports that are kept; the oldest but the first go first
     */
    Story with(StoryReport report, EventTime time, int keep) {
        List<StoryReport> all = new ArrayList<>(reports);
        int at = indexOf(report.incidentId());
        if (at >= 0) {
            all.set(at, report);
        } else {
            all.add(report);
        }
        while (all.size() > keep && all.size() > 1) {
            all.remove(1);
        }
        return new Story(
                id,
                time.stated() && time.earliest().isBefore(began) ? time.earliest() : began,
                time.stated() && time.latest().isAfter(until) ? time.latest() : until,
                report.counted().isAfter(latest) ? report.counted() : latest,
                all);
    }

    private int indexOf(String incidentId) {
        for (int i = 0; i < reports.size(); i++) {
            if (reports.get(i).incidentId().equals(incidentId)) {
                return i;
            }
        }
        return -1;
    }
}
