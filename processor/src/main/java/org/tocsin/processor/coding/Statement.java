package org.tocsin.processor.coding;

import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.IncidentType;

/**
 * What one sentence tells.
 *
 * @param sentence the sentence
 * @param fresh false where it tells of something over
 * @param armed 0 to 1, how surely it tells of armed violence
 * @param types what kinds of act its words name
 * @param fire true where it tells of fire or an attack without saying which kind
 * @param barrage true where it tells of fire that shells are meant by, unless lighter weapons are named
 * @param denied what kinds of act its words say did not happen
 * @param shots how many shots it tells of
 * @param weapons weapons named
 * @param cues lexicon words in its fresh clauses
 * @param kinds the kinds of these
 * @param actors who is named in its fresh clauses
 * @param attacks who acted
 * @param clauses its fresh clauses
 */
record Statement(
        Sentence sentence,
        boolean fresh,
        double armed,
        Set<IncidentType> types,
        boolean fire,
        boolean barrage,
        Set<IncidentType> denied,
        Shots shots,
        Set<String> weapons,
        List<Found<Cue>> cues,
        Set<CueKind> kinds,
        List<Found<Actor>> actors,
        List<Attack> attacks,
        List<Clause> clauses) {

    /** From here on a sentence counts as telling of armed violence. */
    static final double ARMED = 0.85;

    boolean isArmed() {
        return fresh && armed >= ARMED;
    }

    boolean has(CueKind kind) {
        return kinds.contains(kind);
    }

    /** True where something was brought down from the air. */
    boolean downing() {
        return cues.stream().anyMatch(cue -> cue.what().value().equals(Lexicon.DOWNING));
    }

    /** True where it tells of a raid, by soldiers or from the air. */
    boolean raid() {
        return cues.stream().anyMatch(cue -> cue.what().value().equals("raid"));
    }

    /** True where both sides fired. */
    boolean mutual() {
        return has(CueKind.EXCHANGE);
    }
}
