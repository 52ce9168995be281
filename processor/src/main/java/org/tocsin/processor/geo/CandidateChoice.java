package org.tocsin.processor.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses what each name stands for: by the sides of the event, by what the text says beside it ("X, Country",
 * "Y County's X", "the village of X"), by the other places of the text, and by how big it is. A name that the text
 * explains once means the same elsewhere in it.
 */
final class CandidateChoice {

    private static final double SIDE = 3;
    private static final double OWN_BORDER = 2;
    private static final double AT_BORDER = 0.7;
    private static final double TYPED = 1.5;
    private static final double BARE_AREA = 4;
    private static final double COUNTRY = 4;
    private static final double CAPITAL = 1.5;

    /** "X, Texas". */
    private static final double SAID = 5;
    /** "X is a town in Texas", "the Texas town of X". */
    private static final double TOLD = 3.5;
    /** Said of the same name elsewhere in the text. */
    private static final double SAID_ELSEWHERE = 3;

    /** A town with so much of an area's people is what the bare name means; a village that bears it too is not. */
    private static final double SEAT_SHARE = 0.03;

    private static final double AT_BORDER_KM = 40;
    /** No place of a district lies further from its middle. */
    private static final double DISTRICT_KM = 60;
    /** A place that is told beside another is near it. */
    private static final double BESIDE_KM = 50;

    private static final double BESIDE = 1.5;

    private final Words words;
    private final Surroundings around;
    private final Abbreviations abbreviations;
    private final Set<String> countriesNamed = new HashSet<>();
    private final List<Sighting> sightings;
    private final TextGeography geography = new TextGeography();
    /** What each name may stand for, weighed by the text alone; the same for every event of it. */
    private final List<double[]> byText = new ArrayList<>();

    CandidateChoice(Words words, Surroundings around, Abbreviations abbreviations, List<Sighting> sightings) {
        this.words = words;
        this.around = around;
        this.abbreviations = abbreviations;
        this.sightings = sightings;
        for (Sighting sighting : sightings) {
            Candidate first = sighting.mention().candidates().get(0);
            if (first.feature() == Feature.COUNTRY) {
                countriesNamed.add(first.country());
            }
        }
        Map<String, double[]> elsewhere = new HashMap<>();
        for (int i = 0; i < sightings.size(); i++) {
            double[] said = said(i);
            byText.add(said);
            elsewhere.merge(key(i), said, CandidateChoice::better);
        }
        for (int i = 0; i < sightings.size(); i++) {
            List<Candidate> candidates = sightings.get(i).mention().candidates();
            double[] said = byText.get(i);
            double[] others = elsewhere.get(key(i));
            boolean silent = best(said) < TOLD;
            double[] alone = new double[said.length];
            for (int c = 0; c < said.length; c++) {
                double fromOthers = silent ? Math.min(SAID_ELSEWHERE, others[c]) : 0;
                said[c] = Math.max(said[c], fromOthers) + byWords(candidates.get(c), sightings.get(i));
                alone[c] = said[c] + prior(candidates.get(c)) + bySetting(candidates.get(c), Setting.NONE);
            }
            geography.enter(key(i), candidates, alone);
        }
        geography.weigh();
    }

    /** Mentions of one name share what is known of it; "X" of "X district" may stand for more than "X". */
    private String key(int index) {
        Mention mention = sightings.get(index).mention();
        return mention.matched() + '/' + mention.candidates().size();
    }

    private static double[] better(double[] one, double[] other) {
        double[] better = one.clone();
        for (int i = 0; i < better.length; i++) {
            better[i] = Math.max(better[i], other[i]);
        }
        return better;
    }

    private static double best(double[] scores) {
        double best = 0;
        for (double score : scores) {
            best = Math.max(best, score);
        }
        return best;
    }

    /**
     * A choice.
     *
     * @param candidate what the name stands for
     * @param confidence 0 to 1
     */
    record Choice(Candidate candidate, double confidence) {}

    /** What the name stands for in one event. */
    Choice choose(int index, Setting setting) {
        List<Candidate> candidates = sightings.get(index).mention().candidates();
        Candidate best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            double score = prior(candidate)
                    + byText.get(index)[i]
                    + bySetting(candidate, setting)
                    + geography.fit(key(index), i);
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = candidate;
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

    /** What a bare name most likely means. */
    private static double prior(Candidate candidate) {
        double size = Math.log10(candidate.population() + 1.0) / 4;
        return switch (candidate.feature()) {
            case COUNTRY -> size + COUNTRY;
            case CAPITAL -> size + CAPITAL;
            default -> size;
        };
    }

    private double bySetting(Candidate candidate, Setting setting) {
        double score = 0;
        if (setting.countries().contains(candidate.country())) {
            score += SIDE;
        } else if (countriesNamed.contains(candidate.country())) {
            score += SIDE / 2;
        }
        if (candidate.border() != null && isOwnBorder(candidate.border(), setting)) {
            score += OWN_BORDER;
        }
        boolean border = candidate.borderKm() != null && candidate.borderKm() <= AT_BORDER_KM;
        return border && !setting.countries().isEmpty() ? score + AT_BORDER : score;
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

    /** What the words about one mention say of where each of its places lies. */
    private double[] said(int index) {
        Sighting own = sightings.get(index);
        List<Candidate> candidates = own.mention().candidates();
        double[] said = new double[candidates.size()];
        if (candidates.size() == 1) {
            return said;
        }
        boolean comma = words.at(own.last() + 1).is(",");
        String division = comma ? abbreviations.at(words, own.last() + 2) : null;
        if (division != null) {
            for (int i = 0; i < said.length; i++) {
                said[i] = division.equals(candidates.get(i).admin1()) ? SAID : 0;
            }
            return said;
        }
        if (index + 1 < sightings.size()) {
            Sighting next = sightings.get(index + 1);
            boolean list = next.list() == own.list();
            boolean beside = !list && comma && next.first() == own.last() + 2
                    || !list && around.onlyPlaceWordsBetween(own.last(), next.first());
            if (beside || around.tellsWhere(own.last(), next.first())) {
                add(said, candidates, next.mention().candidates(), beside ? SAID : TOLD);
            }
        }
        if (index > 0) {
            Sighting before = sightings.get(index - 1);
            boolean comes = words.at(before.last() + 1).is(",") && own.first() == before.last() + 2;
            if (comes) {
                addHolding(said, candidates, before.mention().candidates());
            } else if (before.list() != own.list() && around.onlyPlaceWordsBetween(before.last(), own.first())) {
                add(said, candidates, before.mention().candidates(), TOLD);
            }
        }
        return said;
    }

    /** A place gains where what is told beside it holds it, and a little where that lies near. */
    private static void add(double[] said, List<Candidate> candidates, List<Candidate> others, double weight) {
        for (int i = 0; i < said.length; i++) {
            for (Candidate other : others) {
                if (holds(other, candidates.get(i))) {
                    said[i] = Math.max(said[i], weight);
                } else if (!isArea(other)
                        && other.feature() != Feature.COUNTRY
                        && !Distance.surelyBeyond(BESIDE_KM, candidates.get(i), other)
                        && Distance.km(candidates.get(i), other) <= BESIDE_KM) {
                    said[i] = Math.max(said[i], BESIDE);
                }
            }
        }
    }

    /** In "Atlanta, Georgia" the second name is what holds the first. */
    private static void addHolding(double[] said, List<Candidate> candidates, List<Candidate> inside) {
        for (int i = 0; i < said.length; i++) {
            for (Candidate held : inside) {
                if (holds(candidates.get(i), held)) {
                    said[i] = Math.max(said[i], TOLD);
                    break;
                }
            }
        }
    }

    /** True where one place is an area, and another and smaller one lies in it. */
    private static boolean holds(Candidate area, Candidate place) {
        if (!area.country().equals(place.country()) || area == place) {
            return false;
        }
        return switch (area.feature()) {
            case COUNTRY -> place.feature() != Feature.COUNTRY;
            case REGION ->
                place.feature() != Feature.COUNTRY
                        && place.feature() != Feature.REGION
                        && area.admin1() != null
                        && area.admin1().equals(place.admin1());
            case DISTRICT ->
                !isArea(place) && place.feature() != Feature.COUNTRY && Distance.km(area, place) <= DISTRICT_KM;
            default -> false;
        };
    }

    /** What the words about a name say of the kind of place that it is. */
    private double byWords(Candidate candidate, Sighting sighting) {
        boolean hasPoint = isArea(candidate)
                && sighting.mention().candidates().stream()
                        .anyMatch(other -> isPoint(other)
                                && other.country().equals(candidate.country())
                                && other.population() >= SEAT_SHARE * candidate.population());
        // "The Lachin district" is read from the town's name; the bare name means the town.
        double score = hasPoint ? -BARE_AREA : 0;
        return isPoint(candidate) && around.before(sighting.first()).point() ? score + TYPED : score;
    }
}
