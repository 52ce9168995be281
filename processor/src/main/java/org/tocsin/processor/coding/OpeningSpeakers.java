package org.tocsin.processor.coding;

import java.util.List;
import java.util.Set;

/**
 * Finds who speaks where the verb of saying closes the sentence and the speaker opens it: "Erivan ise ... savundu",
 * "Ermənistan Müdafiə Nazirliyi ... açıqlayıb", "Bakanlık ... bildirdi". What is said stands between the two.
 */
final class OpeningSpeakers {

    /** So far behind a country its office may stand: "Azerbaycan Savunma Bakanlığı". */
    private static final int OFFICE_REACH = 4;

    /** A capital or an office this near the start of the sentence opens it. */
    private static final int OPENING = 3;

    private static final int BEHIND_REACH = 5;
    private static final Set<String> PAUSES = Set.of(",", "\u055d");

    private final ReadText read;
    private final Sides.Pair pair;
    private final CaseReader cases;
    private final Set<String> officials;
    private final Set<String> offices;

    OpeningSpeakers(ReadText read, Sides.Pair pair) {
        this.read = read;
        this.pair = pair;
        this.cases = new CaseReader(read);
        this.officials = read.words("speaker first");
        this.offices = read.words("offices");
    }

    /** True where the language is read so. */
    boolean apply() {
        return !officials.isEmpty();
    }

    /**
     * Who says what a verb of saying ends.
     *
     * @param covered where the words of the one who spoke before end
     * @param last who spoke last, for "the ministry"; or null
     * @return the speaker; without a country where the words do not say
     */
    Speaker speaker(Sentence sentence, int covered, Found<Cue> cue, Speaker last) {
        int from = start(covered, cue.from());
        List<Found<Actor>> actors = read.actors(from, cue.from());
        boolean accuses = read.has(CueKind.ACCUSE, cue.from(), cue.to());
        for (Found<Actor> actor : actors) {
            if (accuses && cases.isAccused(actor)) {
                continue;
            }
            Speaker speaker = official(actor, cue);
            if (speaker != null) {
                return speaker;
            }
            boolean office =
                    actor.what().role() == Actor.Role.CAPITAL || actor.what().role() == Actor.Role.OFFICE;
            boolean opens = office && actor.from() - from <= OPENING && !of(actor);
            boolean beside = cue.from() - actor.to() <= 1 && actor.what().role() != Actor.Role.REGION;
            if (opens || beside) {
                return new Speaker(actor.what().country(), actor.from(), actor.to(), cue.from());
            }
        }
        if (PAUSES.contains(read.word(cue.from() - 1))) {
            for (Found<Actor> actor : read.actors(cue.to(), Math.min(sentence.to(), cue.to() + BEHIND_REACH))) {
                return new Speaker(actor.what().country(), cue.to(), actor.to(), cue.from());
            }
        }
        for (int at = from; at < Math.min(cue.from(), from + OPENING); at++) {
            boolean known = last != null && last.country() != null && pair.has(last.country());
            String country = known ? last.country() : read.home();
            if (offices.contains(read.word(at)) && country != null && pair.has(country)) {
                return new Speaker(country, at, at + 1, cue.from());
            }
        }
        return new Speaker(null, from, Math.max(from + 1, cue.from()), cue.from());
    }

    /** A semicolon ends what another said. */
    private int start(int covered, int verb) {
        int from = covered;
        for (int at = covered; at < verb; at++) {
            from = read.word(at).equals(";") ? at + 1 : from;
        }
        while (from < verb - 1
                && !read.token(from).isWord()
                && !read.token(from).isNumber()) {
            from++;
        }
        return from;
    }

    /** A name with an office behind it, or one that a comma sets apart. */
    private Speaker official(Found<Actor> actor, Found<Cue> cue) {
        for (int at = actor.to(); at < Math.min(cue.from(), actor.to() + OFFICE_REACH); at++) {
            if (officials.contains(read.word(at)) || read.word(at).equals(",") && at <= actor.to() + 1) {
                return new Speaker(actor.what().country(), actor.from(), at, cue.from());
            }
            if (!read.token(at).isWord()) {
                break;
            }
        }
        return null;
    }

    /** "Our posts were shot at": a possession of the side that speaks, not one who speaks. */
    private boolean of(Found<Actor> actor) {
        return read.has(CueKind.FORCE, actor.from(), actor.to())
                && actor.what().role() == Actor.Role.OFFICE
                && actor.to() - actor.from() == 1;
    }
}
