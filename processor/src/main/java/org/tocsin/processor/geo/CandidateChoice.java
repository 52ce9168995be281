package org.tocsin.processor.geo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses what each name stands for: by the sides of the event, by what the text says beside it ("X, Country",
 * "the village of X"), by the other places of the text, and by how big it is.
 */
final class CandidateChoice {

    private static final double SIDE = 3;
    private static final double OWN_BORDER = 2;
    private static final double AT_BORDER = 0.7;
    private static final double NAMED_COUNTRY = 4;
    private static final double NEAR_OTHERS = 1.5;
    private static final double NOT_FAR_FROM_OTHERS = 0.7;
    private static final double TYPED = 1.5;
    private static final double BARE_AREA = 2.5;
    private static final double COUNTRY = 2.5;
    private static final double CAPITAL = 1.5;

    /** A town with so much of an area's people is what the bare name means; a village that bears it too is not. */
    private static final double SEAT_SHARE = 0.03;

    private static final double AT_BORDER_KM = 40;
    private static final double NEAR_KM = 50;
    private static final double FAR_KM = 200;

    private final Words words;
    private final Surroundings around;
    private final Set<Candidate> anchors = new LinkedHashSet<>();
    private final Set<String> countriesNamed = new HashSet<>();
    private final List<Sighting> sightings;
    /** What each name may stand for, weighed by the text alone; the same for every event of it. */
    private final List<List<Option>> options = new ArrayList<>();

    CandidateChoice(Words words, Surroundings around, List<Sighting> sightings) {
        this.words = words;
        this.around = around;
        this.sightings = sightings;
        for (Sighting sighting : sightings) {
            List<Candidate> candidates = sighting.mention().candidates();
            if (candidates.get(0).feature() == Feature.COUNTRY) {
                countriesNamed.add(candidates.get(0).country());
            } else if (candidates.size() == 1) {
                anchors.add(candidates.get(0));
            }
        }
        Map<Candidate, Double> nearness = new IdentityHashMap<>();
        for (int i = 0; i < sightings.size(); i++) {
            List<Option> of = new ArrayList<>();
            for (Candidate candidate : sightings.get(i).mention().candidates()) {
                double size = Math.log10(candidate.population() + 1.0) / 4;
                double byOthers = nearness.computeIfAbsent(candidate, this::byOthers);
                of.add(new Option(candidate, size, byText(candidate, sightings.get(i), i), byOthers));
            }
            options.add(of);
        }
    }

    /**
     * A candidate with what speaks for it whatever the event is.
     *
     * @param size by how many people live there
     * @param byText by the words beside the name
     * @param byOthers by the other places of the text
     */
    private record Option(Candidate candidate, double size, double byText, double byOthers) {}

    /**
     * A choice.
     *
     * @param candidate what the name stands for
     * @param confidence 0 to 1
     */
    record Choice(Candidate candidate, double confidence) {}

    /** What the name stands for in one event. */
    Choice choose(int index, Setting setting) {
        Candidate best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Option option : options.get(index)) {
            double score = score(option, setting);
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = option.candidate();
            } else if (score > second) {
                second = score;
            }
        }
        return new Choice(best, confidence(best, bestScore - second, setting));
    }

    private double confidence(Candidate best, double margin, Setting setting) {
        boolean known = setting.countries().contains(best.country()) || countriesNamed.contains(best.country());
        double sure = known ? 0.9 : 0.7;
        double clear = Math.min(1, 0.6 + 0.2 * margin);
        return Math.round(sure * clear * 100) / 100.0;
    }

    private double score(Option option, Setting setting) {
        Candidate candidate = option.candidate();
        double score = option.size();
        if (setting.countries().contains(candidate.country())) {
            score += SIDE;
        } else if (countriesNamed.contains(candidate.country())) {
            score += SIDE / 2;
        }
        if (candidate.border() != null && isOwnBorder(candidate.border(), setting)) {
            score += OWN_BORDER;
        }
        if (candidate.borderKm() != null && candidate.borderKm() <= AT_BORDER_KM) {
            score += AT_BORDER;
        }
        score += switch (candidate.feature()) {
            case COUNTRY -> COUNTRY;
            case CAPITAL -> CAPITAL;
            default -> 0;
        };
        return score + option.byText() + option.byOthers();
    }

    private static boolean isOwnBorder(String border, Setting setting) {
        return setting.countries().contains(border.substring(0, 2))
                && setting.countries().contains(border.substring(3));
    }

    private static boolean isArea(Candidate place) {
        return place.feature() == Feature.DISTRICT || place.feature() == Feature.REGION;
    }

    private static boolean isPoint(Candidate place) {
        return place.feature() == Feature.VILLAGE
                || place.feature() == Feature.CITY
                || place.feature() == Feature.CAPITAL;
    }

    private double byText(Candidate candidate, Sighting sighting, int index) {
        double score = 0;
        if (index + 1 < sightings.size()) {
            Sighting next = sightings.get(index + 1);
            Candidate other = next.mention().candidates().get(0);
            boolean says = words.at(sighting.last() + 1).is(",") && next.first() == sighting.last() + 2
                    || around.onlyPlaceWordsBetween(sighting.last(), next.first());
            if (says && other.feature() == Feature.COUNTRY && other.country().equals(candidate.country())) {
                score += NAMED_COUNTRY;
            } else if (says && other.feature() != Feature.COUNTRY && Distance.km(candidate, other) <= NEAR_KM) {
                score += NEAR_OTHERS;
            }
        }
        boolean point = around.before(sighting.first()).point();
        boolean hasPoint = isArea(candidate)
                && sighting.mention().candidates().stream()
                        .anyMatch(other -> isPoint(other)
                                && other.country().equals(candidate.country())
                                && other.population() >= SEAT_SHARE * candidate.population());
        if (hasPoint) {
            // "The Lachin district" is read from the town's name; the bare name means the town.
            score -= BARE_AREA;
        }
        return point && isPoint(candidate) ? score + TYPED : score;
    }

    private double byOthers(Candidate candidate) {
        double nearest = Double.MAX_VALUE;
        for (Candidate anchor : anchors) {
            if (!Distance.surelyBeyond(FAR_KM, candidate, anchor) && !anchor.equals(candidate)) {
                nearest = Math.min(nearest, Distance.km(candidate, anchor));
            }
        }
        return nearest <= NEAR_KM ? NEAR_OTHERS : nearest <= FAR_KM ? NOT_FAR_FROM_OTHERS : 0;
    }
}
