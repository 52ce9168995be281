package org.tocsin.processor.coding;

import java.util.Set;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.incident.Stance;

/** Gathers the claims that a word of accusing tells: who accuses, and whom. */
final class AccusationClaims {

    /** So far behind "attributed by" the accuser and the accused stand. */
    private static final int AGENT_REACH = 12;

    /** Who is accused stands so near before the verb that closes the sentence. */
    private static final int ACCUSED_REACH = 5;

    private final ReadText read;
    private final Sides.Pair pair;
    private final GatheredClaims claims;
    private final StatementSpeakers speakers;
    private final BlameReader blames;
    private final CaseReader cases;
    private final Set<String> subordinators;
    private final Set<String> others;
    private final Set<String> agents;

    AccusationClaims(
            ReadText read, Sides.Pair pair, GatheredClaims claims, StatementSpeakers speakers, BlameReader blames) {
        this.read = read;
        this.pair = pair;
        this.claims = claims;
        this.speakers = speakers;
        this.blames = blames;
        this.cases = new CaseReader(read);
        this.subordinators = read.words("subordinators");
        this.others = read.words("others");
        this.agents = read.words("agents");
    }

    void read(Statement statement, Span span) {
        for (Found<Cue> cue : statement.cues()) {
            if (cue.what().kind() != CueKind.ACCUSE || blames.blame(statement)) {
                continue;
            }
            int end = accusedEnd(statement, cue);
            if (accuseBefore(statement, cue, span) || accusedBy(statement, cue, span)) {
                continue;
            }
            accuseNeighbour(statement, cue, span);
            for (Found<Actor> actor : read.actors(cue.to(), end)) {
                String accused = actor.what().country();
                Speaker speaker = speakers.speakerOf(statement.sentence(), cue.from() + 1);
                boolean itself = speaker != null
                        && accused.equals(speaker.country())
                        && speaker.from() <= actor.from()
                        && actor.to() <= speaker.to();
                if (pair.has(accused) && !itself) {
                    String claimant = pair.opposite(accused);
                    boolean same = speaker != null && claimant.equals(speaker.country());
                    if (speaker == null || speaker.country() == null || same) {
                        claims.add(
                                claimant,
                                same ? claims.words(speaker) : null,
                                accused,
                                Stance.ALLEGES,
                                statement.types(),
                                span);
                    }
                    break;
                }
            }
        }
    }

    /** "Bakını ittiham edir", "Kabil'i suçladı": the case tells who is accused where the verb comes last. */
    private boolean accuseBefore(Statement statement, Found<Cue> cue, Span span) {
        int from = Math.max(statement.sentence().from(), cue.from() - ACCUSED_REACH);
        for (Found<Actor> actor : read.actors(from, cue.from())) {
            String accused = actor.what().country();
            if (cases.isAccused(actor) && pair.has(accused)) {
                claims.add(pair.opposite(accused), null, accused, Stance.ALLEGES, statement.types(), span);
                return true;
            }
        }
        return false;
    }

    /** "Attribuée par N'Djamena à l'armée centrafricaine", "blamed by Kabul on Pakistani guards". */
    private boolean accusedBy(Statement statement, Found<Cue> cue, Span span) {
        if (!agents.contains(read.word(cue.to()))) {
            return false;
        }
        int end = Math.min(statement.sentence().to(), cue.to() + AGENT_REACH);
        String claimant = null;
        for (Found<Actor> actor : read.actors(cue.to(), end)) {
            String country = actor.what().country();
            if (claimant != null && country.equals(pair.opposite(claimant))) {
                claims.add(claimant, null, country, Stance.ALLEGES, statement.types(), span);
                return true;
            }
            claimant = claimant == null && pair.has(country) ? country : claimant;
        }
        return false;
    }

    /** The one who is accused stands before any clause of its own: "blamed rebels who train on Sudanese land". */
    private int accusedEnd(Statement statement, Found<Cue> cue) {
        int end = cue.to();
        while (end < Math.min(statement.sentence().to(), cue.to() + 10)
                && !subordinators.contains(read.word(end))
                && !read.word(end).equals(",")) {
            end++;
        }
        return end;
    }

    /** "blames its neighbour", "винит соседей". */
    private void accuseNeighbour(Statement statement, Found<Cue> cue, Span span) {
        Speaker speaker = speakers.speakerOf(statement.sentence(), cue.from() + 1);
        if (speaker == null || speaker.country() == null || !pair.has(speaker.country())) {
            return;
        }
        for (int at = cue.to(); at < Math.min(statement.sentence().to(), cue.to() + 4); at++) {
            if (others.contains(read.word(at))) {
                String accused = pair.opposite(speaker.country());
                claims.add(speaker.country(), claims.words(speaker), accused, Stance.ALLEGES, statement.types(), span);
            }
        }
    }
}
