package org.tocsin.processor.coding;

import java.util.List;
import java.util.Set;

/**
 * Tells by grammar that armed people went over a border: who moves, a movement, and what they came into: "twenty soldiers
 * came some fifty metres south of the line", "Ethiopian troops entered two Sudanese villages".
 */
final class CrossingReader {

    /** So far behind those who move the movement stands, asides between. */
    private static final int MOVER_REACH = 16;

    private static final int MOVE_REACH = 9;
    private static final int OVER_REACH = 5;
    private static final int ASIDES = 2;
    private static final int VERB_FIRST_REACH = 3;
    private static final int LEAD_REACH = 3;

    /** A word that says that it did not or may yet happen stands so near before the movement. */
    private static final int NEGATION_REACH = 3;

    private final ReadText read;
    private final boolean closes;
    private final boolean verbFirst;
    private final Set<String> moves;
    private final Set<String> overs;
    private final Set<String> distances;
    private final Set<String> crossers;
    private final Set<String> grounds;
    private final Set<String> settlements;
    private final Set<String> fliers;
    private final Set<String> movers;
    private final Set<String> origins;

    CrossingReader(ReadText read) {
        this.read = read;
        this.closes = !read.words("speaker first").isEmpty();
        this.verbFirst = !read.words("verbs first").isEmpty();
        this.moves = read.words("moves");
        this.overs = read.words("overs");
        this.distances = read.words("distances");
        this.crossers = read.words("crossers");
        this.grounds = read.words("grounds");
        this.settlements = read.words("settlements");
        this.fliers = read.words("fliers");
        this.movers = read.words("movers");
        this.origins = read.words("origins");
    }

    /** True where these clauses of one sentence tell of a crossing. */
    boolean crosses(Sentence sentence, List<Clause> clauses) {
        for (Clause clause : clauses) {
            for (int mover = clause.from(); mover < clause.to(); mover++) {
                boolean moves = fliers.contains(read.word(mover))
                        || movers.contains(read.word(mover))
                        || read.has(CueKind.FORCE, mover, mover + 1);
                if (moves && (movesFrom(sentence, mover) || verbFirst && movedBefore(sentence, mover))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean movesFrom(Sentence sentence, int mover) {
        int commas = 0;
        for (int at = mover + 1; at < Math.min(sentence.to(), mover + MOVER_REACH); at++) {
            int end = Math.min(sentence.to(), at + MOVE_REACH);
            boolean across = moves.contains(read.word(at)) && over(at + 1, end)
                    || crossers.contains(read.word(at)) && into(sentence, mover, at, end);
            if (across && isTold(at, mover)) {
                return true;
            }
            commas += read.word(at).equals(",") ? 1 : 0;
            if (!read.token(at).isWord()
                            && !read.token(at).isNumber()
                            && !read.word(at).equals(",")
                    || commas > ASIDES) {
                return false;
            }
        }
        return false;
    }

    /** "توغلت دبابات في قرية": the movement stands right before those who move. */
    private boolean movedBefore(Sentence sentence, int mover) {
        for (int verb = Math.max(sentence.from(), mover - VERB_FIRST_REACH); verb < mover; verb++) {
            int end = Math.min(sentence.to(), mover + MOVE_REACH);
            if (crossers.contains(read.word(verb))
                    && into(sentence, mover, mover, end)
                    && isTold(verb, sentence.from())) {
                return true;
            }
        }
        return false;
    }

    private boolean isTold(int verb, int least) {
        int from = Math.max(least, verb - NEGATION_REACH);
        return !read.has(CueKind.NEGATION, from, verb) && !read.has(CueKind.HYPOTHETICAL, from, verb);
    }

    /** Behind the verb, or before it where the verb closes the sentence: a line, ground, or another's land. */
    private boolean into(Sentence sentence, int mover, int verb, int end) {
        boolean before = closes && (line(mover + 1, verb) || land(sentence, mover, mover + 1, verb));
        return before || fromLand(verb, end) || lineBehind(verb, end) || land(sentence, mover, verb + 1, end);
    }

    /** "Crossed from Mali", "came over from Russian territory". */
    private boolean fromLand(int verb, int end) {
        for (int lead = verb + 1; lead < Math.min(end, verb + 1 + LEAD_REACH); lead++) {
            if (origins.contains(read.word(lead))) {
                return read.actors(lead + 1, Math.min(end, lead + 1 + LEAD_REACH)).stream()
                        .anyMatch(actor -> actor.what().role() != Actor.Role.LINE);
            }
        }
        return false;
    }

    private boolean over(int from, int to) {
        boolean far = false;
        for (int at = from; at < to; at++) {
            boolean way = overs.contains(read.word(at));
            far |= distances.contains(read.word(at));
            if (way && (far && at - from <= OVER_REACH || lineBehind(at, to))) {
                return true;
            }
        }
        return false;
    }

    private boolean lineBehind(int at, int to) {
        int end = Math.min(to, at + OVER_REACH);
        return line(at + 1, end) || read.has(CueKind.BORDER, at, end);
    }

    private boolean line(int from, int to) {
        for (int at = from; at < to; at++) {
            if (grounds.contains(read.word(at))) {
                return true;
            }
        }
        return read.has(CueKind.BORDER, from, to)
                || read.actors(from, to).stream().anyMatch(actor -> actor.what().role() == Actor.Role.LINE);
    }

    /** "Rwanda", "two Sudanese villages", "the village of Koya" where those who move are another's. */
    private boolean land(Sentence sentence, int mover, int from, int to) {
        String whose = side(sentence, mover);
        for (Found<Actor> actor : read.actors(from, to)) {
            boolean other = whose != null && !whose.equals(actor.what().country());
            boolean place = actor.what().role() == Actor.Role.NAME
                    || actor.what().role() == Actor.Role.REGION
                    || settled(actor.from(), to);
            if (other && place) {
                return true;
            }
        }
        return whose != null && settled(from, to);
    }

    private boolean settled(int from, int to) {
        for (int at = from; at < to; at++) {
            if (settlements.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whose those who move are: the name that stands beside them. */
    private String side(Sentence sentence, int mover) {
        for (Found<Actor> actor :
                read.actors(Math.max(sentence.from(), mover - 3), Math.min(sentence.to(), mover + 5))) {
            if (actor.what().role() != Actor.Role.LINE) {
                return actor.what().country();
            }
        }
        return null;
    }
}
