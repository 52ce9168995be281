package org.tocsin.processor.geo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Span;
import org.tocsin.processor.geo.CandidateChoice.Choice;
import org.tocsin.processor.geo.Part.Standing;

/**
 * Decides which place each name stands for and what part it plays, from the words around it and from the
 * other names. Safe for use by many threads.
 */
public final class PlaceLocator implements Locator {

    /** A name that says where another lies ("X, in Y district") is no further from it than this. */
    private static final double CONTAINS_KM = 90;

    /** How much of the confidence an event place keeps that stands beside the told statements. */
    private static final double UNTOLD = 0.7;

    /** How many sentences from a told one such a place may stand. */
    private static final int BESIDE_SENTENCES = 2;

    private static final Set<String> GENITIVES =
            Set.of("ilcesinin", "rayonunun", "bolgesinin", "ilinin", "մարզի", "շրջանի");

    private final CueLexicon cues;
    private final Abbreviations abbreviations;

    /**
     * A locator with the shipped cue words.
     *
     * @throws GazetteerException where the shipped table of cues breaks its format
     */
    public PlaceLocator() {
        this(CueLexicon.standard(), Abbreviations.standard());
    }

    PlaceLocator(CueLexicon cues, Abbreviations abbreviations) {
        this.cues = cues;
        this.abbreviations = abbreviations;
    }

    /**
     * A name, what it stands for, and its part.
     *
     * @param told whether it stands in a statement that tells the event
     */
    private record Reading(Sighting sighting, Choice choice, Part part, boolean told) {

        boolean isEvent() {
            return told && part.isEvent();
        }

        Candidate place() {
            return choice.candidate();
        }

        /** As an event place that no told statement names. */
        Reading doubted() {
            double confidence = Math.round(choice.confidence() * UNTOLD * 100) / 100.0;
            return new Reading(sighting, new Choice(choice.candidate(), confidence), part, true);
        }

        Reading as(String role, Standing standing) {
            return new Reading(sighting, choice, part.as(role, standing), told);
        }
    }

    @Override
    public List<List<Place>> locate(String text, List<Mention> mentions, List<Setting> settings) {
        return readings(text, mentions, settings).stream()
                .map(PlaceLocator::places)
                .toList();
    }

    @Override
    public List<Place> locateEach(String text, List<Mention> mentions, Setting setting) {
        return readings(text, mentions, List.of(setting)).getFirst().stream()
                .map(PlaceLocator::place)
                .toList();
    }

    private List<List<Reading>> readings(String text, List<Mention> mentions, List<Setting> settings) {
        Words words = Words.of(text);
        List<Sighting> sightings = new NameLists(cues).sightings(words, mentions);
        Surroundings around = new Surroundings(words, cues);
        PartReader reader = new PartReader(words, cues, around, sightings);
        CandidateChoice choice = new CandidateChoice(words, around, abbreviations, sightings);
        List<List<Reading>> out = new ArrayList<>();
        for (Setting setting : settings) {
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < sightings.size(); i++) {
                Choice chosen = choice.choose(i, setting);
                Part part = part(reader.read(i, chosen.candidate()), chosen.candidate(), setting);
                readings.add(new Reading(sightings.get(i), chosen, part, isTold(sightings.get(i), setting)));
            }
            dropContaining(readings, around, words);
            dropBearings(readings, around);
            dropRegions(readings);
            out.add(completed(readings, around, setting));
        }
        return out;
    }

    private static Part part(Part read, Candidate chosen, Setting setting) {
        boolean ofSides = setting.countries().isEmpty() || setting.countries().contains(chosen.country());
        return ofSides ? read : read.as(Part.CONTEXT, Standing.FIRM);
    }

    private static boolean isTold(Sighting sighting, Setting setting) {
        Span span = sighting.mention().span();
        return setting.told().stream().anyMatch(statement -> statement.contains(span));
    }

    /** "X, Y district", "X in Y", "Y's X": Y only says where X lies. */
    private static void dropContaining(List<Reading> readings, Surroundings around, Words words) {
        for (int i = 0; i + 1 < readings.size(); i++) {
            Reading first = readings.get(i);
            Reading second = readings.get(i + 1);
            if (first.sighting().list() == second.sighting().list()
                    || !around.onlyPlaceWordsBetween(
                            first.sighting().last(), second.sighting().first())
                    || Distance.km(first.place(), second.place()) > CONTAINS_KM) {
                continue;
            }
            if (words.at(second.sighting().first() - 1).is("(")) {
                // "Berkaber village (Ijevan district)": brackets only say where.
                readings.set(i + 1, second.as(Part.CONTEXT, Standing.FIRM));
                continue;
            }
            boolean adjacent = second.sighting().first() == first.sighting().last() + 1;
            boolean owned = adjacent || words.at(first.sighting().last() + 1).is("'s") || isGenitive(words, first);
            Reading inner = owned ? second : first;
            Reading outer = owned ? first : second;
            if (outer.part().isEvent() && inner.part().isEvent() && isWider(outer, inner)) {
                readings.set(owned ? i : i + 1, outer.as(Part.CONTEXT, Standing.FIRM));
            }
        }
    }

    /** "X ilçesinin Y köyü": a kind of area and nothing else stands between the two. */
    private static boolean isGenitive(Words words, Reading first) {
        Word next = words.at(first.sighting().last() + 1);
        return first.part().area() && next.isWord() && GENITIVES.contains(next.folded());
    }

    private static boolean isWider(Reading outer, Reading inner) {
        return Extent.of(outer.place(), outer.part()).ordinal()
                        > Extent.of(inner.place(), inner.part()).ordinal()
                || outer.place().population() > inner.place().population()
                || outer.place().feature() == Feature.LANDMARK && inner.place().feature() == Feature.VILLAGE;
    }

    /** A bearing ("north of X") gives way to another event place of its sentence, and a town to any close by. */
    private static void dropBearings(List<Reading> readings, Surroundings around) {
        for (int i = 0; i < readings.size(); i++) {
            Reading bearing = readings.get(i);
            if (!bearing.part().isEvent() || bearing.part().standing() != Standing.BEARING) {
                continue;
            }
            boolean village = bearing.place().feature() == Feature.VILLAGE;
            boolean nearer = readings.stream()
                    .filter(other -> other.part().isEvent() && other.part().standing() == Standing.FIRM)
                    .filter(other -> !other.place().equals(bearing.place()))
                    .anyMatch(other -> around.sameSentence(
                                    other.sighting().first(), bearing.sighting().first())
                            || !village && other.told() && Distance.km(other.place(), bearing.place()) <= CONTAINS_KM);
            if (nearer) {
                readings.set(i, bearing.as(Part.CONTEXT, Standing.FIRM));
            }
        }
    }

    /** A region is where it happened only while nothing smaller is named. */
    private static void dropRegions(List<Reading> readings) {
        boolean smaller = readings.stream()
                .anyMatch(reading -> reading.isEvent() && reading.place().feature() != Feature.REGION);
        for (int i = 0; smaller && i < readings.size(); i++) {
            Reading reading = readings.get(i);
            if (reading.part().isEvent() && reading.place().feature() == Feature.REGION) {
                readings.set(i, reading.as(Part.CONTEXT, Standing.FIRM));
            }
        }
    }

    /**
     * Where the telling statements name no event place, the next sentence that names one is looked to; and where
     * there is none, the first name that was set aside only weakly.
     */
    private static List<Reading> completed(List<Reading> readings, Surroundings around, Setting setting) {
        boolean complete = readings.stream().anyMatch(Reading::isEvent);
        Reading found = complete ? null : besideTold(readings, around, setting);
        if (!complete && found == null) {
            found = readings.stream()
                    .filter(reading -> reading.told() && reading.part().standing() == Standing.SPARE)
                    .filter(reading -> reading.place().feature() != Feature.CAPITAL)
                    .map(reading -> reading.as(Part.EVENT, Standing.FIRM))
                    .findFirst()
                    .orElse(null);
        }
        List<Reading> out = new ArrayList<>();
        for (Reading reading : readings) {
            boolean same = found != null
                    && around.sameSentence(
                            found.sighting().first(), reading.sighting().first())
                    && reading.part().isEvent();
            if (found != null && reading.sighting() == found.sighting()) {
                out.add(found.doubted());
            } else if (same) {
                out.add(reading.doubted());
            } else {
                out.add(reading.told() ? reading : reading.as(Part.CONTEXT, Standing.FIRM));
            }
        }
        return out;
    }

    /** The event place that a sentence names within two of a told one, the nearest first; null for none. */
    private static Reading besideTold(List<Reading> readings, Surroundings around, Setting setting) {
        Reading nearest = null;
        int fewest = BESIDE_SENTENCES + 1;
        for (Reading reading : readings) {
            if (reading.told() || !reading.part().isEvent() || reading.place().feature() == Feature.REGION) {
                continue;
            }
            for (Span told : setting.told()) {
                int apart = around.sentencesBetween(told, reading.sighting().first());
                if (apart < fewest) {
                    fewest = apart;
                    nearest = reading;
                }
            }
        }
        return nearest;
    }

    /** One place for several mentions: the first event mention, else the first origin, else the first. */
    private static List<Place> places(List<Reading> readings) {
        Map<Candidate, Reading> best = new LinkedHashMap<>();
        for (Reading reading : readings) {
            best.merge(reading.place(), reading, (one, other) -> rank(other) < rank(one) ? other : one);
        }
        return best.values().stream()
                .sorted((one, other) ->
                        Integer.compare(one.sighting().first(), other.sighting().first()))
                .map(PlaceLocator::place)
                .toList();
    }

    private static int rank(Reading reading) {
        return switch (reading.part().role()) {
            case Part.EVENT -> 0;
            case Part.ORIGIN -> 1;
            default -> 2;
        };
    }

    private static Place place(Reading reading) {
        Candidate place = reading.place();
        Extent extent = Extent.of(place, reading.part());
        return new Place(
                place.name(),
                reading.sighting().mention().matched(),
                place.geonameId(),
                place.country(),
                place.admin1(),
                place.latitude(),
                place.longitude(),
                extent.precision(),
                extent.radiusKm(place, reading.part()),
                place.border(),
                place.borderKm(),
                reading.part().relation(),
                reading.part().role(),
                reading.choice().confidence(),
                reading.sighting().mention().span());
    }
}
