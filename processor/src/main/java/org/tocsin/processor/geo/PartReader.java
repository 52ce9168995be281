package org.tocsin.processor.geo;

import java.util.List;
import org.tocsin.processor.geo.Part.Standing;

/**
 * Reads from the words around a name what part it plays in a statement that tells the event. Rules in order
 * of strength; every one is a row of the tests.
 */
final class PartReader {

    /** How far before "in" the word for a meeting may stand. */
    private static final int MEETING_REACH = 4;

    private static final List<String> ABLATIVE = List.of("dan", "den", "tan", "ten");

    private final Words words;
    private final CueLexicon cues;
    private final Surroundings around;
    private final List<Sighting> sightings;
    /** What was read last of each name, and for which place: the events of a text mostly agree on it. */
    private final Part[] known;

    private final Candidate[] knownFor;

    PartReader(Words words, CueLexicon cues, Surroundings around, List<Sighting> sightings) {
        this.words = words;
        this.cues = cues;
        this.around = around;
        this.sightings = sightings;
        this.known = new Part[sightings.size()];
        this.knownFor = new Candidate[sightings.size()];
    }

    /**
     * The part of one name. The words before the first name of its list, and those after the last, count for the
     * whole list.
     *
     * @param index which of the names
     * @param chosen the place that it stands for
     */
    Part read(int index, Candidate chosen) {
        if (knownFor[index] != chosen) {
            int list = sightings.get(index).list();
            int head = index;
            while (head > 0 && sightings.get(head - 1).list() == list) {
                head--;
            }
            int tail = index;
            while (tail + 1 < sightings.size() && sightings.get(tail + 1).list() == list) {
                tail++;
            }
            known[index] = read(sightings.get(index), sightings.get(head), sightings.get(tail), chosen);
            knownFor[index] = chosen;
        }
        return known[index];
    }

    private Part read(Sighting sighting, Sighting head, Sighting tail, Candidate chosen) {
        Surroundings.Before before = around.before(sighting.first());
        if (sighting != head && (before.cue() == null || before.at() < head.last())) {
            before = joined(before, around.before(head.first()));
        }
        boolean towardsAfter = around.followed(tail.last(), Cue.TOWARDS_AFTER);
        boolean area = before.area() || towardsAfter || areaFollows(tail);
        String relation = towardsAfter ? "towards" : relation(before.cue());
        Part event = new Part(Part.EVENT, relation, area, Standing.FIRM);
        if (chosen.feature() == Feature.COUNTRY) {
            return Part.ASIDE;
        }
        Dateline dateline = Dateline.at(words, sighting.first(), sighting.last());
        if (dateline != Dateline.NONE) {
            return event.as(Part.CONTEXT, dateline == Dateline.SURE ? Standing.FIRM : Standing.SPARE);
        }
        Part aside = aside(sighting, tail, before, event, chosen);
        if (aside != null) {
            return aside;
        }
        Part moving = ablative(sighting, tail, chosen)
                ? event.as(Part.ORIGIN, Standing.FIRM)
                : moving(before, event, sighting);
        if (moving != null) {
            return moving;
        }
        return byFeature(chosen, before, event);
    }

    private static Surroundings.Before joined(Surroundings.Before own, Surroundings.Before head) {
        return new Surroundings.Before(
                head.cue(), head.at(), head.point() || own.point(), head.area() || own.area(), head.position());
    }

    private boolean areaFollows(Sighting tail) {
        return tail.last() > tail.first() && cues.has(Cue.TYPE_AREA, words.get(tail.last()))
                || cues.startsAt(words, tail.last() + 1, Cue.TYPE_AREA)
                || words.at(tail.last() + 1).is("'s") && cues.startsAt(words, tail.last() + 2, Cue.TYPE_AREA);
    }

    private static String relation(Cue cue) {
        if (cue == Cue.TOWARDS) {
            return "towards";
        }
        return cue == Cue.NEAR || cue == Cue.BEARING || cue == Cue.BETWEEN ? "near" : "at";
    }

    /** Seats, venues, hospitals, sides: named for something else than where it happened. */
    private Part aside(Sighting sighting, Sighting tail, Surroundings.Before before, Part event, Candidate chosen) {
        Cue cue = before.cue();
        if (cue == Cue.SEAT || cue == Cue.VENUE || cue == Cue.HOSPITAL || cue == Cue.FAR || cue == Cue.DISPUTE) {
            return event.as(Part.CONTEXT, Standing.FIRM);
        }
        boolean meeting = cue == Cue.AT && !before.point() && around.anyBefore(before.at(), Cue.MEETING, MEETING_REACH);
        if (meeting) {
            return event.as(Part.CONTEXT, Standing.SPARE);
        }
        int last = sighting.last();
        boolean village = event.area() || before.point();
        if (around.nextOrOwned(last, Cue.FORCES_AFTER)
                || around.followed(tail.last(), Cue.HOSPITAL_AFTER)
                || !village
                        && cue != Cue.STRUCK
                        && cue != Cue.NEAR
                        && (around.nextOrOwned(tail.last(), Cue.SEAT_AFTER))) {
            return event.as(Part.CONTEXT, Standing.FIRM);
        }
        if (chosen.feature() != Feature.VILLAGE && isAttribute(sighting, before)) {
            return event.as(Part.EVENT, Standing.BEARING);
        }
        if (isRoad(sighting)) {
            return event.as(Part.CONTEXT, Standing.SPARE);
        }
        if (cue == Cue.PEOPLE) {
            return event.as(Part.CONTEXT, Standing.SPARE);
        }
        return null;
    }

    /** "Second X village shelled": the name of the town or district stands for the village's whereabouts. */
    private boolean isAttribute(Sighting sighting, Surroundings.Before before) {
        Word next = words.at(sighting.last() + 1);
        return !before.point() && (next.is("village") || next.is("villages") || next.is("villagers"));
    }

    /** "the A–B road", "A to B road": neither end is where it happened. */
    private boolean isRoad(Sighting sighting) {
        Word after = words.at(sighting.last() + 1);
        Word before = words.at(sighting.first() - 1);
        boolean first = (CueLexicon.isHyphen(after) || after.is("\u2013") || after.is("to"))
                && words.at(sighting.last() + 2).capital()
                && (cues.startsAt(words, sighting.last() + 3, Cue.ROAD_AFTER)
                        || cues.startsAt(words, sighting.last() + 4, Cue.ROAD_AFTER));
        boolean second = (CueLexicon.isHyphen(before) || before.is("\u2013") || before.is("to"))
                && words.at(sighting.first() - 2).capital()
                && cues.startsAt(words, sighting.last() + 1, Cue.ROAD_AFTER);
        return first || second;
    }

    /** A Turkish or Azerbaijani name in the ablative: "from X". */
    private boolean ablative(Sighting sighting, Sighting tail, Candidate chosen) {
        String word = words.get(sighting.last()).folded();
        boolean ends =
                ABLATIVE.stream().anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending));
        return ends && !Folding.fold(chosen.name()).endsWith(word) && around.followed(tail.last(), Cue.FIRE_AFTER);
    }

    private Part moving(Surroundings.Before before, Part event, Sighting sighting) {
        Cue cue = before.cue();
        boolean travel = cue == Cue.TOWARDS && around.anyBefore(before.at(), Cue.TRAVEL);
        if (travel && !around.anyBefore(before.at(), Cue.FIRE)) {
            return event.as(Part.CONTEXT, Standing.SPARE);
        }
        Word next = words.at(sighting.last() + 1);
        boolean where = next.is(",") && words.at(sighting.last() + 2).is("where");
        if (where && (cue == Cue.FROM_FIRE || cue == Cue.FROM)) {
            return event;
        }
        if (cue == Cue.FROM_FIRE) {
            return event.as(Part.ORIGIN, Standing.FIRM);
        }
        if (cue == Cue.FROM) {
            if (around.anyBefore(before.at(), Cue.FIRE) && around.reaches(sighting.last())) {
                return event;
            }
            boolean fire = before.position()
                    || around.anyBefore(before.at(), Cue.FIRE)
                    || cues.startsAt(words, sighting.last() + 1, Cue.POSITION);
            return fire ? event.as(Part.ORIGIN, Standing.FIRM) : event.as(Part.CONTEXT, Standing.SPARE);
        }
        if (cue == Cue.TO) {
            boolean stretch = around.isStretch(before.at());
            return stretch ? event : event.as(Part.CONTEXT, Standing.SPARE);
        }
        return null;
    }

    private static Part byFeature(Candidate chosen, Surroundings.Before before, Part event) {
        Cue cue = before.cue();
        if (chosen.feature() == Feature.CAPITAL) {
            boolean hit = cue == Cue.STRUCK || cue == Cue.NEAR || cue == Cue.TOWARDS;
            return hit ? event : event.as(Part.CONTEXT, Standing.FIRM);
        }
        if (chosen.feature() == Feature.REGION && cue == null) {
            return event.as(Part.CONTEXT, Standing.SPARE);
        }
        return event.as(Part.EVENT, cue == Cue.BEARING ? Standing.BEARING : Standing.FIRM);
    }
}
