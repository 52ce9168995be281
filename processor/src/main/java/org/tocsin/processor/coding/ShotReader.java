package org.tocsin.processor.coding;

import java.util.List;
import java.util.Set;

/**
 * Tells a single aimed shot from firing, by what stands before the shot: "a bullet", "one shot", "by bullet". Leans on the
 * lists {@code single shots}, {@code ones}, {@code sure ones} and {@code volleys}; a language without them is taken to
 * tell of firing.
 */
final class ShotReader {

    private static final int BEFORE = 2;

    private final ReadText read;
    private final Set<String> shots;
    private final Set<String> ones;
    private final Set<String> sure;
    private final Set<String> volleys;

    ShotReader(ReadText read) {
        this.read = read;
        this.shots = read.words("single shots");
        this.ones = read.words("ones");
        this.sure = read.words("sure ones");
        this.volleys = read.words("volleys");
    }

    /** How many shots the clauses tell of; what is told beside one shot counts for more. */
    Shots shots(List<Clause> clauses) {
        Shots most = volleys.isEmpty() ? Shots.MANY : Shots.NONE;
        for (Clause clause : clauses) {
            for (int at = clause.from(); at < clause.to(); at++) {
                Shots here = volleys.contains(read.word(at)) ? Shots.MANY : single(at, clause.from());
                most = here.compareTo(most) > 0 ? here : most;
            }
        }
        return most;
    }

    private Shots single(int at, int from) {
        if (!shots.contains(read.word(at))) {
            return Shots.NONE;
        }
        for (int before = at - 1; before >= Math.max(from, at - BEFORE); before--) {
            if (sure.contains(read.word(before))) {
                return Shots.SURELY_ONE;
            }
            if (ones.contains(read.word(before))) {
                return Shots.ONE;
            }
        }
        return Shots.NONE;
    }
}
