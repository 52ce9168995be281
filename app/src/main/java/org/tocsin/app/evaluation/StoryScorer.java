package org.tocsin.app.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tocsin.contracts.incident.CodedItem;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.processor.story.CreditReader;
import org.tocsin.processor.story.StoryBook;
import org.tocsin.processor.story.StoryMatcher;
import org.tocsin.processor.story.ToldReport;

/**
 * Puts the reports of all items into stories, in the order of their time as the processor would, and compares the
 * stories with the groups that people made.
 */
public final class StoryScorer {
    private final StoryMatcher matcher;
    private final CreditReader credits;
    private final List<Told> told = new ArrayList<>();

    /** @param matcher what decides to which story a report belongs */
    public StoryScorer(StoryMatcher matcher, CreditReader credits) {
        this.credits = credits;
        this.matcher = matcher;
    }

    /**
     * The outcome.
     *
     * @param measures the figures
     * @param mistakes pairs that were put together or apart wrongly, by group
     */
    public record Scored(StoryMeasures measures, List<Mistake> mistakes) {

        public Scored {
            mistakes = List.copyOf(mistakes);
        }
    }

    private record Told(LabelledItem labelled, ToldReport report) {}

    private record Placed(LabelledItem labelled, String story) {

        String group() {
            return labelled.label().group();
        }

        boolean isOneWith(Placed other) {
            return group() != null && group().equals(other.group());
        }
    }

    /** Notes the reports of an item that is labelled an incident. */
    void add(LabelledItem labelled, CodedItem coded) {
        if (labelled.label().relevant()) {
            coded.incidents().stream()
                    .filter(report -> report.counted() != null)
                    .filter(report -> report.border().equals(labelled.label().border()))
                    .forEach(report -> told.add(new Told(labelled, credits.told(labelled.item(), report))));
        }
    }

    /** The stories of all items so far against the groups. */
    Scored score() {
        List<Placed> placed = placed();
        Agreement pairs = Agreement.NONE;
        List<Mistake> mistakes = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            for (int j = i + 1; j < placed.size(); j++) {
                Placed one = placed.get(i);
                Placed other = placed.get(j);
                boolean together = one.story().equals(other.story());
                if (one.labelled() == other.labelled() || !together && !one.isOneWith(other)) {
                    continue;
                }
                boolean right = together && one.isOneWith(other);
                pairs = pairs.plus(new Agreement(right ? 1 : 0, together && !right ? 1 : 0, together ? 0 : 1));
                if (!right) {
                    mistakes.add(mistake(one, other, together));
                }
            }
        }
        Map<String, Set<String>> groups = groups(placed);
        Share whole = Share.NONE;
        for (Map.Entry<String, Set<String>> group : groups.entrySet()) {
            whole = whole.plus(Share.of(isWhole(group.getKey(), group.getValue(), placed)));
        }
        return new Scored(new StoryMeasures(groups.size(), pairs, whole), mistakes);
    }

    private List<Placed> placed() {
        Map<String, StoryBook> books = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        told.stream()
                .sorted(Comparator.comparing(
                                (Told each) -> each.report().report().counted())
                        .thenComparing(each -> each.report().report().id()))
                .forEach(each -> {
                    IncidentReport report = each.report().report();
                    StoryMatcher.Match match =
                            matcher.match(books.getOrDefault(report.border(), StoryBook.EMPTY), each.report());
                    books.put(report.border(), match.book());
                    placed.add(
                            new Placed(each.labelled(), match.report().story().id()));
                });
        return placed;
    }

    /** The stories of each group that has two items or more. */
    private static Map<String, Set<String>> groups(List<Placed> placed) {
        Map<String, Set<String>> items = new TreeMap<>();
        Map<String, Set<String>> stories = new TreeMap<>();
        for (Placed each : placed) {
            if (each.group() != null) {
                items.computeIfAbsent(each.group(), group -> new TreeSet<>())
                        .add(each.labelled().item().id());
                stories.computeIfAbsent(each.group(), group -> new TreeSet<>()).add(each.story());
            }
        }
        stories.keySet().removeIf(group -> items.get(group).size() < 2);
        return stories;
    }

    private static boolean isWhole(String group, Set<String> stories, List<Placed> placed) {
        return stories.size() == 1
                && placed.stream()
                        .filter(each -> stories.contains(each.story()))
                        .map(Placed::group)
                        .collect(Collectors.toCollection(java.util.HashSet::new))
                        .equals(Set.of(group));
    }

    private static Mistake mistake(Placed one, Placed other, boolean together) {
        String expected = one.isOneWith(other) ? "in one story with " : "apart from ";
        return new Mistake(
                other.labelled().item().id(),
                other.labelled().item().language(),
                one.labelled().label().ambiguous() || other.labelled().label().ambiguous(),
                "stories",
                expected + one.labelled().item().id(),
                together ? "together" : "apart");
    }
}
