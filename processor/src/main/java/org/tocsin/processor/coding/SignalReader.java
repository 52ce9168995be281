package org.tocsin.processor.coding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sums up what the statements of an item say about its kind. */
final class SignalReader {

    /** Headline and this many sentences of the body are the lead. */
    private static final int LEAD = 4;

    private SignalReader() {}

    static Signals read(ReadText read, Freshness freshness, List<Statement> statements, Sides.Pair pair) {
        double armedTitle = 0;
        double armedLead = 0;
        double armedMost = 0;
        double harm = 0;
        double attacker = 0;
        double interstate = 0;
        double border = 0;
        double mutual = 0;
        double force = 0;
        int armed = 0;
        int stale = 0;
        int index = 0;
        for (Statement statement : statements) {
            boolean title = statement.sentence().isTitle();
            boolean lead = title || index < LEAD;
            index += title ? 0 : 1;
            boolean staleHere = !freshness.isFresh(statement.sentence());
            if (staleHere && isArmedAnyhow(read, statement.sentence())) {
                stale++;
            }
            if (!statement.fresh() || staleHere && statement.armed() < 1) {
                continue;
            }
            armedMost = Math.max(armedMost, statement.armed());
            armedTitle = title ? Math.max(armedTitle, statement.armed()) : armedTitle;
            armedLead = lead ? Math.max(armedLead, statement.armed()) : armedLead;
            if (statement.has(CueKind.BLAME)) {
                mutual = 1;
            }
            if (statement.armed() < Statement.ARMED) {
                continue;
            }
            armed++;
            harm = statement.has(CueKind.HARM) ? 1 : harm;
            force = statement.has(CueKind.FORCE) ? 1 : force;
            border = statement.has(CueKind.BORDER) ? 1 : border;
            boolean byPair = statement.attacks().stream().anyMatch(attack -> pair.has(attack.attacker()));
            attacker = byPair ? 1 : attacker;
            Set<String> sides = new HashSet<>();
            for (Found<Actor> actor : statement.actors()) {
                sides.add(actor.what().country());
                if (actor.what().opposite() != null && statement.has(CueKind.FORCE)) {
                    sides.add(actor.what().opposite());
                }
            }
            boolean both = pair.found() && sides.containsAll(pair.countries());
            interstate = Math.max(interstate, both ? 1 : byPair ? 0.6 : 0);
            mutual = both && statement.mutual() ? 1 : mutual;
        }
        double[] words = words(read);
        return new Signals(
                armedTitle,
                armedLead,
                armedMost,
                Math.min(1, Math.log1p(armed) / Math.log(9)),
                armed + stale == 0 ? 0 : (double) stale / (armed + stale),
                pair.found() ? Math.min(1, pair.strength() / 3) : 0,
                interstate,
                attacker,
                harm,
                freshness.namesFreshDay() ? 1 : 0,
                border,
                words[0],
                words[1],
                words[2],
                words[3],
                words[4],
                words[5],
                words[6],
                words[7],
                mutual,
                force);
    }

    private static boolean isArmedAnyhow(ReadText read, Sentence sentence) {
        return read.has(CueKind.EVENT, sentence.from(), sentence.to())
                || read.has(CueKind.WEAPON, sentence.from(), sentence.to())
                        && read.has(CueKind.HARM, sentence.from(), sentence.to());
    }

    /** Topic, deescalation, buildup, background: for each how much in all, and in the headline. */
    private static double[] words(ReadText read) {
        double[] out = new double[8];
        Set<String> seen = new HashSet<>();
        for (Sentence sentence : read.sentences()) {
            for (Found<Cue> cue : read.cues(sentence.from(), sentence.to())) {
                int at = switch (cue.what().kind()) {
                    case TOPIC -> 0;
                    case DEESCALATION -> 2;
                    case BUILDUP -> 4;
                    case BACKGROUND -> 6;
                    default -> -1;
                };
                if (at < 0 || !seen.add(at + read.word(cue.from()))) {
                    continue;
                }
                out[at] += cue.what().strength();
                if (sentence.isTitle()) {
                    out[at + 1] = Math.min(1, out[at + 1] + cue.what().strength());
                }
            }
        }
        double length = Math.max(1, Math.sqrt(read.tokens().size() / 60.0));
        for (int at = 0; at < 8; at += 2) {
            out[at] = Math.min(3, out[at] / length);
        }
        return out;
    }
}
