package org.tocsin.processor.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well each place that a name may stand for fits the other names of its text: names that are told together mostly
 * lie together. Each name believes in its places by what speaks for them so far; a place gains by the belief of every
 * other name in places near it, or in the same division or country. Two rounds, since what one name gains makes it
 * surer for the next.
 */
final class TextGeography {

    private static final int ROUNDS = 2;

    /** A place that a name hardly stands for lends nothing to others. */
    private static final double LEAST_BELIEF = 0.03;

    /** How steeply a better score makes a place likelier than the next. */
    private static final double STEEPNESS = 1.5;

    /** The first names of a text are enough to tell where it plays; a list of thousands is no news. */
    private static final int MOST_WITNESSES = 100;

    private static final double NEAR_KM = 60;
    private static final double FAR_KM = 200;

    private static final double NEAR = 1;
    private static final double SAME_DIVISION = 0.7;
    private static final double FAR = 0.45;
    private static final double SAME_COUNTRY = 0.25;
    private static final double COUNTRY_ITSELF = 0.5;

    /** What the first name that fits adds to a score; each further one adds a little less. */
    private static final double WEIGHT = 2;

    private static final double MOST = 6;

    private final List<Name> names = new ArrayList<>();
    private final Map<String, Name> byName = new HashMap<>();

    /** One name of the text, however often it stands there. */
    private static final class Name {
        private final List<Candidate> candidates;
        private final double[] scores;
        private final double[] fits;
        private double[] beliefs;

        Name(List<Candidate> candidates) {
            this.candidates = candidates;
            this.scores = new double[candidates.size()];
            this.fits = new double[candidates.size()];
        }
    }

    /**
     * Enters a name; one that was entered before keeps the better of each score.
     *
     * @param key the name, and how many places it may stand for
     * @param candidates what it may stand for
     * @param scores what speaks for each but the other names
     */
    void enter(String key, List<Candidate> candidates, double[] scores) {
        Name name = byName.computeIfAbsent(key, made -> {
            Name entered = new Name(candidates);
            names.add(entered);
            return entered;
        });
        for (int i = 0; i < scores.length; i++) {
            name.scores[i] = Math.max(name.scores[i], scores[i]);
        }
    }

    /** Weighs all names against each other. */
    void weigh() {
        names.forEach(TextGeography::believe);
        for (int round = 0; round < ROUNDS && names.size() > 1; round++) {
            for (Name name : names) {
                if (name.candidates.size() > 1) {
                    for (int i = 0; i < name.fits.length; i++) {
                        name.fits[i] = fit(name, name.candidates.get(i));
                    }
                }
            }
            names.forEach(TextGeography::believe);
        }
    }

    /** What the other names add to the score of one place; 0 and more. */
    double fit(String key, int index) {
        return byName.get(key).fits[index];
    }

    private static void believe(Name name) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < name.scores.length; i++) {
            best = Math.max(best, name.scores[i] + name.fits[i]);
        }
        double sum = 0;
        double[] beliefs = new double[name.scores.length];
        for (int i = 0; i < beliefs.length; i++) {
            beliefs[i] = Math.exp(STEEPNESS * (name.scores[i] + name.fits[i] - best));
            sum += beliefs[i];
        }
        for (int i = 0; i < beliefs.length; i++) {
            beliefs[i] /= sum;
        }
        name.beliefs = beliefs;
    }

    private double fit(Name own, Candidate place) {
        double sum = 0;
        for (int n = 0; n < names.size() && n < MOST_WITNESSES; n++) {
            Name other = names.get(n);
            if (other != own) {
                double best = 0;
                for (int i = 0; i < other.beliefs.length; i++) {
                    if (other.beliefs[i] >= LEAST_BELIEF && other.beliefs[i] > best) {
                        best = Math.max(best, other.beliefs[i] * together(place, other.candidates.get(i)));
                    }
                }
                sum += best;
            }
        }
        return MOST * (1 - Math.exp(-sum * WEIGHT / MOST));
    }

    /** How far two places are told together, 0 to 1. A place says nothing of itself. */
    private static double together(Candidate one, Candidate other) {
        boolean sameCountry = one.country().equals(other.country());
        if (one.feature() == Feature.COUNTRY || other.feature() == Feature.COUNTRY) {
            return sameCountry && one.feature() != other.feature() ? COUNTRY_ITSELF : 0;
        }
        double together = sameCountry ? SAME_COUNTRY : 0;
        if (one == other) {
            return 0;
        }
        boolean region = one.feature() == Feature.REGION || other.feature() == Feature.REGION;
        if (region && sameCountry && one.admin1() != null && one.admin1().equals(other.admin1())) {
            return SAME_DIVISION;
        }
        if (!Distance.surelyBeyond(FAR_KM, one, other)) {
            double apart = Distance.km(one, other);
            if (apart <= FAR_KM) {
                return Math.max(together, apart <= NEAR_KM ? NEAR : FAR);
            }
        }
        return together;
    }
}
