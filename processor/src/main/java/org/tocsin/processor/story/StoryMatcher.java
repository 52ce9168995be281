package org.tocsin.processor.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.StoryRef;
import org.tocsin.processor.story.StoryReport.Point;

/**
 * Decides to which story a report belongs and whether it repeats another. A near-identical text is a
 * copy. A text of its own joins the story that it fits in time, place and type; where the fit is open it
 * begins a story, because two stories do less harm than one wrong one.
 */
public final class StoryMatcher {
    /** Events of these kinds are told apart from a battle that goes on beside them. */
    private static final Set<IncidentType> APART =
            EnumSet.of(IncidentType.MINE_IED, IncidentType.CAPTURE, IncidentType.SNIPER_FIRE);

    /** A report that names more places is a digest; the first say enough. */
    private static final int MOST_POINTS = 8;

    private final StorySettings settings;

    public StoryMatcher(StorySettings settings) {
        this.settings = settings;
    }

    /**
     * What matching gives.
     *
     * @param book the stories after it
     * @param report the report, in its story; a withdrawn one whose story has ended is in none
     */
    public record Match(StoryBook book, IncidentReport report) {}

    /** Puts a report into its story, or takes a withdrawn one out of it. */
    public Match match(StoryBook book, ToldReport told) {
        IncidentReport report = told.report();
        List<Story> open = open(book, report.counted());
        Optional<Story> own = open.stream()
                .filter(story -> find(story, report.id()).isPresent())
                .findFirst();
        if (report.status() == IncidentStatus.WITHDRAWN) {
            return own.map(story -> withdraw(open, story, report))
                    .orElseGet(() -> new Match(new StoryBook(open), report));
        }
        if (own.isPresent()) {
            String copyOf = find(own.get(), report.id()).orElseThrow().copyOf();
            return join(open, own.get(), told, copyOf);
        }
        Optional<Likeness> original = original(open, told);
        if (original.isPresent()) {
            return join(open, original.get().story(), told, original.get().original());
        }
        return bestFit(open, report).map(story -> join(open, story, told, null)).orElseGet(() -> begin(open, told));
    }

    private List<Story> open(StoryBook book, Instant now) {
        Instant oldest = now.minus(settings.lifetime());
        return book.stories().stream()
                .filter(story -> !story.latest().isBefore(oldest))
                .toList();
    }

    private Match withdraw(List<Story> open, Story story, IncidentReport report) {
        StoryReport gone = find(story, report.id()).orElseThrow();
        Story rest = story.without(report.id());
        List<Story> stories = new ArrayList<>(open);
        if (rest.reports().isEmpty()) {
            stories.remove(story);
        } else {
            stories.set(stories.indexOf(story), rest);
        }
        return new Match(new StoryBook(stories), report.inStory(new StoryRef(story.id(), gone.copyOf())));
    }

    private Match join(List<Story> open, Story story, ToldReport told, String copyOf) {
        IncidentReport report = told.report();
        List<Story> stories = new ArrayList<>(open);
        stories.set(
                stories.indexOf(story), story.with(entry(told, copyOf), EventTime.of(report), settings.reportsKept()));
        return new Match(bounded(stories), report.inStory(new StoryRef(story.id(), copyOf)));
    }

    private StoryBook bounded(List<Story> stories) {
        return new StoryBook(stories).within(settings.storiesKept(), settings.reportsInAll());
    }

    private Match begin(List<Story> open, ToldReport told) {
        IncidentReport report = told.report();
        EventTime time = EventTime.of(report);
        Story story = new Story(
                "story:" + report.id(), time.earliest(), time.latest(), report.counted(), List.of(entry(told, null)));
        List<Story> stories = new ArrayList<>(open);
        stories.add(story);
        return new Match(bounded(stories), report.inStory(new StoryRef(story.id(), null)));
    }

    private record Likeness(Story story, String original, double value) {}

    private Optional<Likeness> original(List<Story> open, ToldReport told) {
        Likeness best = null;
        for (Story story : open) {
            for (StoryReport other : story.reports()) {
                double likeness = told.sketch().likeness(other.sketch());
                if (!other.itemId().equals(told.report().itemId())
                        && likeness >= settings.copyLikeness()
                        && (best == null || likeness > best.value())) {
                    best = new Likeness(story, other.copyOf() == null ? other.incidentId() : other.copyOf(), likeness);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Story> bestFit(List<Story> open, IncidentReport report) {
        Story best = null;
        double bestFit = 0;
        for (Story story : open) {
            double fit = fit(story, report);
            // Between equals the newer: news is more often of what goes on than of what went before.
            if (fit > 0 && fit >= bestFit) {
                best = story;
                bestFit = fit;
            }
        }
        return Optional.ofNullable(best);
    }

    /** 0 where the report can't be of the story; else the higher the closer it is in time, place and type. */
    private double fit(Story story, IncidentReport report) {
        EventTime time = EventTime.of(report);
        double hoursApart = time.gapTo(story.began(), story.until()).toMinutes() / 60.0;
        double pauseHours = settings.pause().toMinutes() / 60.0;
        if (hoursApart > pauseHours || !sameSort(story, report)) {
            return 0;
        }
        double closeness = closeness(story, points(report));
        return closeness == 0 ? 0 : closeness + (1 - hoursApart / (pauseHours + 1));
    }

    private static boolean sameSort(Story story, IncidentReport report) {
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

    private static StoryReport entry(ToldReport told, String copyOf) {
        IncidentReport report = told.report();
        return new StoryReport(
                report.id(),
                report.itemId(),
                report.source().family(),
                report.counted(),
                Set.copyOf(report.types()),
                points(report),
                told.sketch(),
                copyOf);
    }

    private static List<Point> points(IncidentReport report) {
        return report.places().stream()
                .filter(place -> place.role().equals("event"))
                .limit(MOST_POINTS)
                .map(StoryMatcher::point)
                .toList();
    }

    private static Point point(Place place) {
        return new Point(place.latitude(), place.longitude(), place.radiusKm());
    }

    private static Optional<StoryReport> find(Story story, String incidentId) {
        return story.reports().stream()
                .filter(report -> report.incidentId().equals(incidentId))
                .findFirst();
    }
}
