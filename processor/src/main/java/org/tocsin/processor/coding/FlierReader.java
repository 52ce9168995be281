package org.tocsin.processor.coding;

import java.util.Set;
import org.tocsin.contracts.incident.IncidentType;

/** Tells what came from the air: what aircraft fire or drop is neither a missile from the ground nor shelling. */
final class FlierReader {

    private static final int FLIER_REACH = 8;

    private final ReadText read;
    private final Set<String> fliers;
    private final Set<String> launches;

    FlierReader(ReadText read) {
        this.read = read;
        this.fliers = read.words("fliers");
        this.launches = read.words("launched");
    }

    /** "A helicopter fired two missiles": what aircraft fire is a strike from the air. */
    IncidentType fromTheAir(Sentence sentence, Found<Cue> missile, IncidentType type) {
        int from = Math.max(sentence.from(), missile.from() - FLIER_REACH);
        for (int at = from; type == IncidentType.MISSILE_STRIKE && at < missile.from(); at++) {
            boolean flier = fliers.contains(read.word(at))
                    || read.cues(at, missile.from()).stream()
                            .anyMatch(cue -> cue.what().kind() == CueKind.WEAPON
                                    && cue.what().value().endsWith(":air_drone_strike"));
            if (flier && fires(at + 1, missile.to())) {
                return IncidentType.AIR_DRONE_STRIKE;
            }
        }
        return type;
    }

    /** "Aviones de la Fuerza Aérea bombardearon": who bombs from the air does not shell. */
    boolean flies(Sentence sentence, int verb) {
        for (int at = Math.max(sentence.from(), verb - FLIER_REACH); at < verb; at++) {
            if (fliers.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean fires(int from, int to) {
        for (int at = from; at < to; at++) {
            if (launches.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }
}
