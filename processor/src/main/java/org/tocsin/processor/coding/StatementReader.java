package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what each sentence tells in its fresh clauses: whether of armed violence, of which type, with what, and by whom. */
final class StatementReader {

    private static final double SIDED = 0.45;

    private final ReadText read;
    private final Freshness freshness;
    private final AttackReader attacks;
    private final ArmedWeigher weigher;
    private final ShotReader shots;

    StatementReader(ReadText read, Freshness freshness) {
        this.read = read;
        this.freshness = freshness;
        this.attacks = new AttackReader(read);
        this.weigher = new ArmedWeigher(read);
        this.shots = new ShotReader(read);
    }

    /** One statement a sentence, in order. */
    List<Statement> statements() {
        return read.sentences().stream().map(this::statement).toList();
    }

    private Statement statement(Sentence sentence) {
        List<Clause> fresh = new ArrayList<>();
        List<Found<Cue>> cues = new ArrayList<>();
        List<Found<Actor>> actors = new ArrayList<>();
        for (Clause clause : freshness.clauses(sentence)) {
            if (clause.fresh()) {
                fresh.add(clause);
                cues.addAll(read.cues(clause.from(), clause.to()));
                actors.addAll(read.actors(clause.from(), clause.to()));
            }
        }
        Set<CueKind> kinds = EnumSet.noneOf(CueKind.class);
        for (Found<Cue> cue : cues) {
            kinds.add(cue.what().kind());
        }
        List<Attack> acting = attacks.attacks(fresh);
        ArmedWeigher.Weight weight = weigher.weigh(sentence, fresh, cues);
        double armed = Math.min(1, weight.armed() + sided(kinds, actors, acting));
        return new Statement(
                sentence,
                !fresh.isEmpty(),
                armed,
                weight.types(),
                weight.fire(),
                weight.barrage(),
                weight.denied(),
                shots.shots(fresh),
                weight.weapons(),
                cues,
                kinds,
                actors,
                acting,
                fresh);
    }

    /** Forces of a country that act, or of two that clash, make an armed statement of words that need company. */
    private static double sided(Set<CueKind> kinds, List<Found<Actor>> actors, List<Attack> acting) {
        if (!kinds.contains(CueKind.ACT) && !kinds.contains(CueKind.EVENT) && !kinds.contains(CueKind.HARM)) {
            return 0;
        }
        boolean force = kinds.contains(CueKind.FORCE)
                || actors.stream().anyMatch(actor -> actor.what().role() == Actor.Role.FORCE);
        boolean two = kinds.contains(CueKind.EXCHANGE)
                && actors.stream()
                                .map(actor -> actor.what().country())
                                .distinct()
                                .count()
                        > 1;
        return force && (!acting.isEmpty() || two) ? SIDED : 0;
    }
}
