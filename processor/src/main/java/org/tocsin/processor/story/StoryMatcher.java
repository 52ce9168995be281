package org.tocsin.processor.story;

import java.util.Optional;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.incident.StoryRef;

/**
 * Decides to which story a report belongs and whether it repeats another ({@link Reprints}). A report of its own joins
 * the story that it fits ({@link StoryFit}); where the fit is open it begins a story, because two stories do less harm
 * than one wrong one.
 */
public final class StoryMatcher {
    private final StorySettings settings;
    private final Reprints reprints;
    private final StoryFit fit;

    public StoryMatcher(StorySettings settings) {
        this.settings = settings;
        this.reprints = new Reprints(settings);
        this.fit = new StoryFit(settings);
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
        StoryBook open = book.since(report.counted().minus(settings.lifetime()));
        Optional<Story> own = open.stories().stream()
                .filter(story -> story.find(report.id()).isPresent())
                .findFirst();
        if (report.status() == IncidentStatus.WITHDRAWN) {
            return own.map(story -> withdraw(open, story, report)).orElseGet(() -> new Match(open, report));
        }
        StoryReport entry = StoryReport.of(told);
        if (own.isPresent()) {
            // A text that is written anew stays what it was: its story and its place in it are known to readers.
            String copyOf = own.get().find(report.id()).orElseThrow().copyOf();
            return join(open, own.get(), report, entry.repeating(copyOf));
        }
        return reprints.of(open, entry)
                .map(reprint -> join(open, reprint.story(), report, entry.repeating(reprint.original())))
                .orElseGet(() -> fitting(open, report, entry));
    }

    private Match fitting(StoryBook open, IncidentReport report, StoryReport entry) {
        EventTime time = EventTime.of(report);
        Optional<Story> best = fit.best(open, entry, time);
        if (best.isEmpty()) {
            return matched(open, Story.begunBy(entry, time), report, entry);
        }
        String copyOf = reprints.credited(best.get(), entry).orElse(null);
        return join(open, best.get(), report, entry.repeating(copyOf));
    }

    private Match join(StoryBook open, Story story, IncidentReport report, StoryReport entry) {
        return matched(open, story.with(entry, EventTime.of(report), settings.reportsKept()), report, entry);
    }

    private Match matched(StoryBook open, Story story, IncidentReport report, StoryReport entry) {
        StoryBook after = open.with(story).within(settings.storiesKept(), settings.reportsInAll());
        return new Match(after, report.inStory(new StoryRef(story.id(), entry.copyOf())));
    }

    private static Match withdraw(StoryBook open, Story story, IncidentReport report) {
        String copyOf = story.find(report.id()).orElseThrow().copyOf();
        Story rest = story.without(report.id());
        StoryBook after = rest.reports().isEmpty() ? open.without(story.id()) : open.with(rest);
        return new Match(after, report.inStory(new StoryRef(story.id(), copyOf)));
    }
}
