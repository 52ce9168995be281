package org.tocsin.app.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.contracts.incident.CodedItem;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.news.Change;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Status;
import org.tocsin.processor.report.IncidentReporter;
import org.tocsin.processor.story.CreditReader;
import org.tocsin.processor.story.StoryBook;
import org.tocsin.processor.story.StoryMatcher;
import org.tocsin.processor.story.ToldReport;

/** What items report: coded, versions and kills settled as the processor does, and put into stories. */
final class ReportedItems {
    private final IncidentReporter reporter;
    private final CreditReader credits;
    private final StoryMatcher matcher;
    private final Map<String, Version> newest = new HashMap<>();
    private final Map<String, StoryBook> books = new HashMap<>();
    private final Map<String, Integer> outcomes;

    private record Version(int number, List<IncidentReport> standing) {}

    /** @param outcomes is counted up: incident, rejected, withdrawn, stale */
    ReportedItems(
            IncidentReporter reporter, CreditReader credits, StoryMatcher matcher, Map<String, Integer> outcomes) {
        this.reporter = reporter;
        this.credits = credits;
        this.matcher = matcher;
        this.outcomes = outcomes;
    }

    /** The reports that {@code item} makes or takes back. */
    List<IncidentReport> of(NewsItem item) {
        Version before = newest.get(item.id());
        boolean kill = item.change() == Change.KILL || item.status() == Status.CANCELED;
        if (before != null && before.number() >= item.version() && !kill) {
            outcomes.merge("stale", 1, Integer::sum);
            return List.of();
        }
        List<IncidentReport> standing = before == null ? List.of() : before.standing();
        if (kill) {
            newest.put(item.id(), new Version(item.version(), List.of()));
            outcomes.merge("withdrawn", 1, Integer::sum);
            return takenBack(item, standing, Set.of());
        }
        CodedItem coded = reporter.report(item);
        newest.put(item.id(), new Version(item.version(), coded.incidents()));
        outcomes.merge(coded.incidents().isEmpty() ? "rejected" : "incident", 1, Integer::sum);
        Set<String> said = coded.incidents().stream().map(IncidentReport::id).collect(Collectors.toSet());
        List<IncidentReport> reports = new ArrayList<>(takenBack(item, standing, said));
        coded.incidents().forEach(report -> reports.add(matched(credits.told(item, report))));
        return reports;
    }

    private List<IncidentReport> takenBack(NewsItem item, List<IncidentReport> standing, Set<String> said) {
        return standing.stream()
                .filter(report -> !said.contains(report.id()))
                .map(report -> matched(ToldReport.withdrawn(report.withdrawn(item.version(), item.received()))))
                .toList();
    }

    private IncidentReport matched(ToldReport told) {
        String border = told.report().border();
        StoryMatcher.Match match = matcher.match(books.getOrDefault(border, StoryBook.EMPTY), told);
        books.put(border, match.book());
        return match.report();
    }
}
