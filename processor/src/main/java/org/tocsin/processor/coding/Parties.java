package org.tocsin.processor.coding;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells how clearly a country takes part in what is told, rather than lending its name to a border, an origin or a
 * help: its forces act or are named, it speaks, it is charged.
 */
final class Parties {

    private static final double FORCE = 1;
    private static final double CHARGED = 0.8;
    private static final double SPEAKS = 0.6;
    /** Named, or implied by a borderland that is named. */
    private static final double NAMED = 0.25;

    /** Armed people stand so many words behind or before the name whose they are: "Armenian border guards". */
    private static final int BEHIND = 3;

    private static final int BEFORE = 2;

    /** A verb of saying stands so near to who says. */
    private static final int VOICE = 4;

    private static final Set<CueKind> CHARGES = Set.of(CueKind.ACCUSE, CueKind.DENIAL, CueKind.BLAME, CueKind.ADMIT);

    private final ReadText read;

    Parties(ReadText read) {
        this.read = read;
    }

    /** How clearly the less clear one of the two takes part, 0 to 1. */
    double both(List<Statement> statements, Sides.Pair pair) {
        return pair.countries().stream()
                .mapToDouble(country -> part(statements, country))
                .min()
                .orElse(0);
    }

    /** 1 where a sentence that names one of the two accuses, denies or admits. */
    double charge(List<Statement> statements, Sides.Pair pair) {
        boolean charged = statements.stream()
                .anyMatch(statement -> statement.fresh()
                        && CHARGES.stream().anyMatch(statement::has)
                        && statement.actors().stream()
                                .anyMatch(actor -> pair.has(actor.what().country()) && !read.namesBorder(actor)));
        return charged ? 1 : 0;
    }

    private double part(List<Statement> statements, String country) {
        boolean home = country.equals(read.home()) || read.words("home").contains(country.toLowerCase(Locale.ROOT));
        double most = home ? SPEAKS : 0;
        for (Statement statement : statements) {
            if (!statement.fresh()) {
                continue;
            }
            if (statement.attacks().stream()
                    .anyMatch(attack -> attack.attacker().equals(country))) {
                return FORCE;
            }
            for (Found<Actor> actor : statement.actors()) {
                boolean implied =
                        country.equals(actor.what().opposite()) && actor.what().role() == Actor.Role.REGION;
                if (implied || actor.what().country().equals(country)) {
                    most = Math.max(most, part(statement, actor));
                }
            }
        }
        return most;
    }

    private double part(Statement statement, Found<Actor> actor) {
        Actor.Role role = actor.what().role();
        if (role == Actor.Role.REGION) {
            return NAMED;
        }
        if (role == Actor.Role.LINE || read.namesBorder(actor)) {
            return 0;
        }
        Sentence sentence = statement.sentence();
        if (role == Actor.Role.FORCE || near(CueKind.FORCE, sentence, actor, BEFORE, BEHIND)) {
            return FORCE;
        }
        if (CHARGES.stream().anyMatch(statement::has)) {
            return CHARGED;
        }
        return near(CueKind.REPORT, sentence, actor, VOICE, VOICE) ? SPEAKS : NAMED;
    }

    private boolean near(CueKind kind, Sentence sentence, Found<Actor> actor, int before, int behind) {
        return read.has(kind, Math.max(sentence.from(), actor.from() - before), actor.from())
                || read.has(kind, actor.to(), Math.min(sentence.to(), actor.to() + behind));
    }
}
