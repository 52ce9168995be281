package org.tocsin.processor.coding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells by grammar that one side's forces took people of the other: a verb of seizing, people with it, and two countries:
 * "Russian border guards seized an Estonian officer", "eleven Colombian soldiers were detained by the army there".
 */
final class SeizureReader {

    /** Whom it befell stands so near its verb. */
    private static final int TAKEN_REACH = 7;

    private static final int PASSIVE_REACH = 10;
    private static final int NEGATION_REACH = 3;

    private final ReadText read;
    private final boolean closes;
    private final Set<String> captors;
    private final Set<String> people;
    private final Set<String> passives;

    SeizureReader(ReadText read) {
        this.read = read;
        this.closes = !read.words("speaker first").isEmpty();
        this.captors = read.words("captors");
        this.people = read.words("people");
        this.passives = read.words("passives");
    }

    /** True where these clauses of one sentence tell of people seized, smugglers and the like aside. */
    boolean seizes(Sentence sentence, List<Clause> clauses) {
        if (captors.isEmpty()
                || !hasTwoSides(sentence)
                || !read.has(CueKind.FORCE, sentence.from(), sentence.to())
                || read.has(CueKind.TOPIC, sentence.from(), sentence.to())) {
            return false;
        }
        for (Clause clause : clauses) {
            for (int verb = clause.from(); verb < clause.to(); verb++) {
                if (captors.contains(read.word(verb)) && isTold(sentence, verb) && taken(sentence, verb)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isTold(Sentence sentence, int verb) {
        int from = Math.max(sentence.from(), verb - NEGATION_REACH);
        return !read.has(CueKind.NEGATION, from, verb) && !read.has(CueKind.HYPOTHETICAL, from, verb);
    }

    private boolean taken(Sentence sentence, int verb) {
        boolean passive = closes || passives.contains(read.word(verb - 1)) || passives.contains(read.word(verb - 2));
        return anybody(verb + 1, Math.min(sentence.to(), verb + 1 + TAKEN_REACH))
                || passive && anybody(Math.max(sentence.from(), verb - PASSIVE_REACH), verb);
    }

    private boolean anybody(int from, int to) {
        for (int at = from; at < to; at++) {
            if (people.contains(read.word(at))) {
                return true;
            }
            if (read.has(CueKind.REPORT, at, at + 1)) {
                return false;
            }
        }
        return false;
    }

    private boolean hasTwoSides(Sentence sentence) {
        Set<String> sides = new HashSet<>();
        for (Found<Actor> actor : read.actors(sentence.from(), sentence.to())) {
            sides.add(actor.what().country());
        }
        return sides.size() > 1 || !sides.isEmpty() && read.has(CueKind.BORDER, sentence.from(), sentence.to());
    }
}
