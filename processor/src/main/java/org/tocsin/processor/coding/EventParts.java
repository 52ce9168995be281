package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Parts an item that tells of several events: at other borders, or at the same one where the text itself says that
 * another begins ("in a separate incident"). An ordinary story of two sides stays whole.
 */
final class EventParts {

    /** No honest item tells of more; what a longer list goes on with belongs to the events before. */
    private static final int MOST = 20;

    private final Sides sides;
    private final RuleCoder.Reading reading;

    EventParts(Sides sides, RuleCoder.Reading reading) {
        this.sides = sides;
        this.reading = reading;
    }

    /** One reading an event, the first told first; the whole reading where there is one event. */
    List<RuleCoder.Reading> parts() {
        List<String> main = reading.pair().countries();
        List<Event> events = new ArrayList<>();
        Event current = null;
        for (Statement statement : reading.statements()) {
            boolean tells = RuleCoder.tells(reading, statement, Statement.ARMED);
            List<String> own = tells ? ownPair(statement) : null;
            boolean anew = tells && begins(statement) && current != null && current.tells;
            Event known = anew ? null : find(events, own);
            if (known == null && own != null && events.size() == 1 && current.onlyTitle()) {
                current.pair = own;
            } else if (known != null) {
                current = known;
            } else if (current == null || events.size() < MOST && (anew || own != null && !shares(own, current.pair))) {
                current = new Event(own != null ? own : anew ? current.pair : main);
                events.add(current);
            }
            current.tells |= tells;
            current.statements.add(statement);
        }
        events.removeIf(event -> !event.tells);
        if (events.size() < 2) {
            return List.of(reading);
        }
        return events.stream().map(this::part).toList();
    }

    private RuleCoder.Reading part(Event event) {
        Sides.Pair pair = event.pair.equals(reading.pair().countries())
                ? reading.pair()
                : new Sides.Pair(event.pair, reading.pair().strength(), true);
        return reading.part(event.statements, pair);
    }

    private static Event find(List<Event> events, List<String> pair) {
        if (pair == null) {
            return null;
        }
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).pair.equals(pair)) {
                return events.get(i);
            }
        }
        return null;
    }

    /** A third country beside one of the sides is a bystander more often than another war. */
    private static boolean shares(List<String> one, List<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    /** The two neighbours that the statement itself names as taking part, or null. */
    private List<String> ownPair(Statement statement) {
        Map<String, Boolean> named = new LinkedHashMap<>();
        for (Found<Actor> actor : statement.actors()) {
            if (actor.what().role() != Actor.Role.OFFICE) {
                named.put(actor.what().country(), true);
            }
        }
        Set<String> countries = new TreeSet<>(named.keySet());
        if (countries.size() != 2) {
            return null;
        }
        List<String> pair = List.copyOf(countries);
        return sides.neighbours(pair.get(0), pair.get(1)) ? pair : null;
    }

    private static boolean begins(Statement statement) {
        return !statement.sentence().isTitle()
                && statement.cues().stream()
                        .anyMatch(cue -> cue.what().kind() == CueKind.PARTING
                                && cue.from() - statement.sentence().from() <= 2);
    }

    /** An event while its statements are gathered. */
    private static final class Event {
        private List<String> pair;
        private final List<Statement> statements = new ArrayList<>();
        private boolean tells;

        Event(List<String> pair) {
            this.pair = List.copyOf(pair);
        }

        /** A headline that names no two sides belongs to whichever event comes first. */
        boolean onlyTitle() {
            return statements.stream().allMatch(each -> each.sentence().isTitle());
        }
    }
}
