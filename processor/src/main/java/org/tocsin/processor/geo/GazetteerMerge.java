package org.tocsin.processor.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts two lists of places together: one made by hand, which knows border villages and their many names, and one of
 * the world, which knows how large they are and their numbers. What is in both is one place.
 */
final class GazetteerMerge {

    /** Two points of one name in one country this near are one place. */
    private static final double SAME_POINT_KM = 10;
    /** A country has no two first-level divisions of one name, but their middle is where one looks for it. */
    private static final double SAME_REGION_KM = 1_500;
    /** The middle of a division is told less exactly. */
    private static final double SAME_AREA_KM = 120;

    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final List<Gazetteer.Entry> merged;

    private GazetteerMerge(List<Gazetteer.Entry> hand) {
        this.merged = new ArrayList<>(hand);
        for (int index = 0; index < hand.size(); index++) {
            for (String name : hand.get(index).names()) {
                byName.computeIfAbsent(key(hand.get(index).place(), name), made -> new ArrayList<>(1))
                        .add(index);
            }
        }
    }

    /** All places: the hand-made ones first, with what the world's list adds to them, then the rest of the world. */
    static List<Gazetteer.Entry> of(List<Gazetteer.Entry> hand, List<Gazetteer.Entry> world) {
        if (world.isEmpty()) {
            return hand;
        }
        GazetteerMerge merge = new GazetteerMerge(hand);
        world.forEach(merge::add);
        return merge.merged;
    }

    private void add(Gazetteer.Entry entry) {
        for (String name : entry.names()) {
            for (int index : byName.getOrDefault(key(entry.place(), name), List.of())) {
                if (areOne(merged.get(index).place(), entry.place())) {
                    merged.set(index, one(merged.get(index), entry));
                    return;
                }
            }
        }
        merged.add(entry);
    }

    private static boolean areOne(Candidate hand, Candidate world) {
        boolean area = isArea(hand);
        double apart = Distance.km(hand.latitude(), hand.longitude(), world.latitude(), world.longitude());
        return area == isArea(world)
                && (!area || hand.feature() == world.feature())
                && (hand.geonameId() == null || hand.geonameId().equals(world.geonameId()))
                && apart <= (hand.feature() == Feature.REGION ? SAME_REGION_KM : area ? SAME_AREA_KM : SAME_POINT_KM);
    }

    private static boolean isArea(Candidate place) {
        return switch (place.feature()) {
            case COUNTRY, REGION, DISTRICT -> true;
            default -> false;
        };
    }

    /** A place lies where the reviewed table has it, and is as large as either knows. */
    private static Gazetteer.Entry one(Gazetteer.Entry byHand, Gazetteer.Entry ofWorld) {
        Candidate hand = byHand.place();
        Candidate world = ofWorld.place();
        Set<String> names = new LinkedHashSet<>(byHand.names());
        names.addAll(ofWorld.names());
        return new Gazetteer.Entry(
                new Candidate(
                        hand.name(),
                        world.geonameId(),
                        hand.country(),
                        hand.admin1() == null ? world.admin1() : hand.admin1(),
                        hand.latitude(),
                        hand.longitude(),
                        hand.feature(),
                        Math.max(hand.population(), world.population()),
                        hand.border() == null ? world.border() : hand.border(),
                        hand.border() == null ? world.borderKm() : hand.borderKm()),
                List.copyOf(names));
    }

    private static String key(Candidate place, String name) {
        return place.country() + Folding.fold(name);
    }
}
