package org.tocsin.processor.story;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.processor.story.StoryReport.Point;

/** Finds the story that a report of its own fits by what it says, in whatever language: time, place and type. */
final class StoryFit {
    /** Events of these kinds are told apart from a battle that goes on beside them. */
    private static final Set<IncidentType> APART =
            EnumSet.of(IncidentType.MINE_IED, IncidentType.CAPTURE, IncidentType.SNIPER_FIRE);

    private final StorySettings settings;

    StoryFit(StorySettings settings) {
        this.settings = settings;
    }

    /** The story that a report fits best; between equals the newer, since news is more often of what goes on. */
    Optional<Story> best(StoryBook open, StoryReport report, EventTime time) {
        Story best = null;
        double most = 0;
        for (Story story : open.stories()) {
            double fit = fit(story, report, time);
            if (fit > 0 && fit >= most) {
                best = story;
                most = fit;
            }
        }
        return Optional.ofNullable(best);
    }

    /** 0 where the report can't be of the story; else the higher the closer it is in time, place and type. */
    private double fit(Story story, StoryReport report, EventTime time) {
        double hoursApart = time.gapTo(story.began(), story.until()).toMinutes() / 60.0;
        double pauseHours = settings.pause().toMinutes() / 60.0;
        if (hoursApart > pauseHours || !isSameSort(story, report)) {
            return 0;
        }
        double closeness = closeness(story, report.points());
        return closeness == 0 ? 0 : closeness + (1 - hoursApart / (pauseHours + 1));
    }

    private static boolean isSameSort(Story story, StoryReport report) {
        Set<IncidentType> told = EnumSet.noneOf(IncidentType.class);
        story.reports().forEach(other -> told.addAll(other.types()));
        if (report.types().isEmpty()
                || told.isEmpty()
                || report.types().stream().anyMatch(told::contains)) {
            return true;
        }
        return !APART.containsAll(report.types()) && !APART.containsAll(told);
    }

    /** 1 where an event place is within reach of one of the story's, 0.5 where either names none, else 0. */
    private double closeness(Story story, List<Point> points) {
        List<Point> known = story.reports().stream()
                .flatMap(other -> other.points().stream())
                .toList();
        if (points.isEmpty() || known.isEmpty()) {
            return 0.5;
        }
        boolean near = points.stream()
                .anyMatch(point -> known.stream()
                        .anyMatch(other -> point.kilometresTo(other)
                                <= settings.reachKm() + Math.max(point.radiusKm(), other.radiusKm())));
        return near ? 1 : 0;
    }
}
