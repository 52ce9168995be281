package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.contracts.incident.Span;
import org.tocsin.processor.geo.Borders;
import org.tocsin.processor.geo.Candidate;
import org.tocsin.processor.geo.Feature;
import org.tocsin.processor.geo.Mention;

/**
 * Decides between which two neighbours it is: by who is named in the fresh armed statements, in the headline, and by
 * where the places lie. Weights say how much a name of each role tells about taking part.
 */
final class Sides {

    private static final double TITLE = 1.5;
    private static final double ATTACKER = 1.0;
    private static final double ELSEWHERE = 0.3;
    private static final double IMPLIED = 0.45;
    private static final double BORDER_NAME = 0.55;
    private static final double PLACE = 0.6;
    private static final double PLACE_BORDER = 0.4;
    private static final double FAR_FROM_BORDER_KM = 80;
    private static final double LEAST = 0.35;

    private final Atlas atlas;

    Sides(Atlas atlas) {
        this.atlas = atlas;
    }

    /**
     * Two sides.
     *
     * @param countries ISO codes in alphabetical order; empty where no two neighbours were found
     * @param strength how clearly, 0 to about 10
     * @param direct true where both are named as such, not only implied by a place
     */
    record Pair(List<String> countries, double strength, boolean direct) {
        static final Pair NONE = new Pair(List.of(), 0, false);

        boolean found() {
            return !countries.isEmpty();
        }

        boolean has(String country) {
            return country != null && countries.contains(country);
        }

        /** The other side, or null where {@code country} is none of the two. */
        String opposite(String country) {
            if (!has(country)) {
                return null;
            }
            return countries.get(0).equals(country) ? countries.get(1) : countries.get(0);
        }
    }

    boolean neighbours(String one, String other) {
        return atlas.neighbours(one, other);
    }

    /** The two sides that the statements are about. */
    Pair decide(ReadText read, List<Statement> statements, List<Mention> mentions) {
        boolean anyArmed = statements.stream().anyMatch(Statement::isArmed);
        Map<String, Double> named = new TreeMap<>();
        Map<String, Double> pairs = new HashMap<>();
        int order = 0;
        for (Statement statement : statements) {
            double weight = statement.sentence().isTitle() ? TITLE : 1;
            if (!statement.fresh()
                    || anyArmed && !statement.isArmed() && !statement.sentence().isTitle()) {
                weight = statement.fresh() ? ELSEWHERE : ELSEWHERE / 3;
            }
            weight *= order++ < 4 ? 1 : 0.7;
            List<Found<Actor>> actors = read.actors(
                    statement.sentence().from(), statement.sentence().to());
            for (Found<Actor> actor : actors) {
                vote(read, actor, weight, named, pairs);
            }
            for (Attack attack : statement.attacks()) {
                named.merge(attack.attacker(), ATTACKER * weight * Math.min(1, statement.armed()), Double::sum);
            }
        }
        if (read.home() != null) {
            named.merge(read.home(), ELSEWHERE, Double::sum);
        }
        Map<String, Double> direct = Map.copyOf(named);
        placeVotes(read, statements, mentions, named, pairs);
        Pair pair = best(named, pairs, direct);
        return pair.found() ? pair : ownSide(read, statements, named, pairs, direct);
    }

    /** A newsroom writing in a language of one country need not say whose posts its neighbour shot at. */
    private Pair ownSide(
            ReadText read,
            List<Statement> statements,
            Map<String, Double> named,
            Map<String, Double> pairs,
            Map<String, Double> direct) {
        for (String word : read.words("home")) {
            String home = word.toUpperCase(Locale.ROOT);
            boolean attacked = statements.stream()
                    .filter(Statement::isArmed)
                    .flatMap(statement -> statement.attacks().stream())
                    .anyMatch(attack -> atlas.neighbours(home, attack.attacker()));
            if (attacked) {
                named.merge(home, PLACE, Double::sum);
                return best(named, pairs, direct);
            }
        }
        return Pair.NONE;
    }

    private static void vote(
            ReadText read, Found<Actor> found, double weight, Map<String, Double> named, Map<String, Double> pairs) {
        Actor actor = found.what();
        double own = switch (actor.role()) {
            case FORCE -> 1.3;
            case PEOPLE ->
                read.has(CueKind.FORCE, found.to(), Math.min(read.tokens().size(), found.to() + 3)) ? 1.3 : 1;
            case NAME -> 1;
            case OFFICE -> 0.7;
            case CAPITAL -> 0.6;
            case REGION -> 0.8;
            case LINE -> 0.8;
        };
        own = read.namesBorder(found) ? Math.min(own, BORDER_NAME) : own;
        named.merge(actor.country(), own * weight, Double::sum);
        if (actor.opposite() != null) {
            double implied = actor.role() == Actor.Role.LINE ? 0.8 : IMPLIED;
            named.merge(actor.opposite(), implied * weight, Double::sum);
            pairs.merge(Borders.id(actor.country(), actor.opposite()), 0.3 * weight, Double::sum);
        }
    }

    /** The mentions of places that lie near a border; a country or its capital stands for more than a place. */
    static List<Mention> nearBorder(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> {
                    Candidate first = mention.candidates().get(0);
                    return first.border() != null
                            && first.borderKm() != null
                            && first.borderKm() <= FAR_FROM_BORDER_KM
                            && first.feature() != Feature.COUNTRY
                            && first.feature() != Feature.CAPITAL;
                })
                .toList();
    }

    private static void placeVotes(
            ReadText read,
            List<Statement> statements,
            List<Mention> mentions,
            Map<String, Double> named,
            Map<String, Double> pairs) {
        for (Mention mention : nearBorder(mentions)) {
            Statement around = around(read, statements, mention.span());
            double weight = around == null ? ELSEWHERE : placeWeight(around);
            if (weight == 0) {
                continue;
            }
            Candidate first = mention.candidates().get(0);
            named.merge(first.country(), PLACE * weight, Double::sum);
            for (String side : first.border().split("-")) {
                named.merge(side, PLACE_BORDER * weight, Double::sum);
            }
            pairs.merge(first.border(), PLACE_BORDER * weight, Double::sum);
        }
    }

    private static double placeWeight(Statement around) {
        return !around.fresh() ? 0 : around.isArmed() ? 1 : ELSEWHERE;
    }

    /** The statement that holds a span wholly, or null; statements stand in the order of the text. */
    private static Statement around(ReadText read, List<Statement> statements, Span span) {
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Sentence sentence = statements.get(middle).sentence();
            if (read.token(sentence.to() - 1).end() < span.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == statements.size()) {
            return null;
        }
        Statement found = statements.get(low);
        return read.token(found.sentence().from()).start() <= span.start() ? found : null;
    }

    private Pair best(Map<String, Double> named, Map<String, Double> pairs, Map<String, Double> direct) {
        List<String> strongest = new ArrayList<>(named.keySet());
        strongest.sort(Comparator.comparingDouble((String country) -> -named.get(country))
                .thenComparing(c -> c));
        strongest = strongest.subList(0, Math.min(10, strongest.size()));
        Pair best = Pair.NONE;
        double most = 0;
        for (int i = 0; i < strongest.size(); i++) {
            for (int j = i + 1; j < strongest.size(); j++) {
                String one = strongest.get(i);
                String other = strongest.get(j);
                double bonus = pairs.getOrDefault(Borders.id(one, other), 0.0);
                double least = Math.min(named.get(one), named.get(other));
                if (!atlas.neighbours(one, other) && bonus == 0 || least < LEAST) {
                    continue;
                }
                double score = Math.sqrt(named.get(one) * named.get(other)) + bonus;
                if (score > most) {
                    most = score;
                    boolean bothNamed = direct.getOrDefault(one, 0.0) >= 0.6 && direct.getOrDefault(other, 0.0) >= 0.6;
                    best = new Pair(
                            one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one), score, bothNamed);
                }
            }
        }
        return best;
    }
}
