package org.tocsin.processor.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One event at a border and the reports that tell of it.
 *
 * @param id stable id
 * @param told counted time of the report that began it
 * @param began earliest time at which a report says that it happened
 * @param until latest time at which a report says, in so many words, that it went on
 * @param latest counted time of its newest report
 * @param reports its standing reports, in the order of their numbers, whatever order they are given in
 */
public record Story(String id, Instant told, Instant began, Instant until, Instant latest, List<StoryReport> reports) {

    public Story {
        reports = reports.stream()
                .sorted(Comparator.comparingInt(StoryReport::number))
                .toList();
    }

    /** A story that a report begins; its id is the report's. */
    static Story begunBy(StoryReport report, EventTime time) {
        return new Story(
                "story:" + report.incidentId(),
                report.counted(),
                time.earliest(),
                time.latest(),
                report.counted(),
                List.of(report.numbered(1)));
    }

    /** This story without a report; its times stay. */
    Story without(String incidentId) {
        return holding(reports.stream()
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
            all.set(at, report.numbered(reports.get(at).number()));
        } else {
            all.add(report.numbered(reports.isEmpty() ? 1 : reports.getLast().number() + 1));
        }
        while (all.size() > keep && all.size() > 1) {
            all.remove(1);
        }
        return new Story(
                id,
                told,
                time.stated() && time.earliest().isBefore(began) ? time.earliest() : began,
                time.stated() && time.latest().isAfter(until) ? time.latest() : until,
                report.counted().isAfter(latest) ? report.counted() : latest,
                all);
    }

    /** The report of that id, where it stands in this story. */
    Optional<StoryReport> find(String incidentId) {
        int at = indexOf(incidentId);
        return at < 0 ? Optional.empty() : Optional.of(reports.get(at));
    }

    /** The same story with these reports instead of its own. */
    public Story holding(List<StoryReport> others) {
        return new Story(id, told, began, until, latest, others);
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
