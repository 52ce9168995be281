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

    PartReader(Words words, CueLexicon cues) {
        this.words = words;
        this.cues = cues;
        this.around = new Surroundings(words, cues);
    }

    Surroundings around() {
        return around;
    }

    /**
     * The part of one name.
     *
     * @param sighting the name
     * @param head the first name of its list: the words before it count for the whole list
     * @param tail the last name of its list: the words after it count for the whole list
     * @param chosen the place that the name stands for
     */
    Part read(Sighting sighting, Sighting head, Sighting tail, Candidate chosen) {
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
        return cues.startingAt(words, tail.last() + 1, Cue.TYPE_AREA) > 0
                || words.at(tail.last() + 1).is("'s") && cues.startingAt(words, tail.last() + 2, Cue.TYPE_AREA) > 0;
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
                && (cues.startingAt(words, sighting.last() + 3, Cue.ROAD_AFTER) > 0
                        || cues.startingAt(words, sighting.last() + 4, Cue.ROAD_AFTER) > 0);
        boolean second = (CueLexicon.isHyphen(before) || before.is("\u2013") || before.is("to"))
                && words.at(sighting.first() - 2).capital()
                && cues.startingAt(words, sighting.last() + 1, Cue.ROAD_AFTER) > 0;
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
                    || cues.startingAt(words, sighting.last() + 1, Cue.POSITION) > 0;
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
