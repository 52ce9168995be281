package org.tocsin.processor.coding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.incident.Stance;

/** Gathers the claims that follow from a deed told of one side: the other side alleges it, unless that side owns to it. */
final class AttackClaims {

    private final ReadText read;
    private final Sides.Pair pair;
    private final GatheredClaims claims;
    private final StatementSpeakers speakers;
    private final Set<String> joins;

    AttackClaims(ReadText read, Sides.Pair pair, GatheredClaims claims, StatementSpeakers speakers) {
        this.read = read;
        this.pair = pair;
        this.claims = claims;
        this.speakers = speakers;
        this.joins = read.words("joins");
    }

    void read(Statement statement, Span span) {
        Set<String> attackers = new LinkedHashSet<>();
        for (Attack attack : statement.attacks()) {
            boolean together = statement.mutual() && together(attack)
                    || speakers.speaks(attack, speakers.of(statement.sentence()));
            if (pair.has(attack.attacker()) && !together && statement.isArmed() && attackers.add(attack.attacker())) {
                addAttack(statement, attack, span);
            }
        }
    }

    /**
     * Where nobody accuses outright, a deed named beside the armed statements is the other side's allegation; where
     * one side does, so is a deed of its own that the other's officials tell.
     */
    void implied(List<Statement> statements) {
        boolean silent = claims.silent();
        for (Statement statement : statements) {
            for (Attack attack : statement.attacks()) {
                Speaker speaker = speakers.speakerOf(statement.sentence(), attack.at());
                boolean third = speaker != null && speaker.country() != null && !pair.has(speaker.country());
                boolean told = silent && !third
                        || speaker != null
                                && pair.has(attack.attacker())
                                && pair.opposite(attack.attacker()).equals(speaker.country());
                boolean down = statement.downing() && (speaker == null || speaker.country() == null);
                if (told
                        && !down
                        && statement.fresh()
                        && statement.armed() >= ClaimReader.WEAK
                        && pair.has(attack.attacker())
                        && !statement.mutual()) {
                    Span span = read.span(
                            statement.sentence().from(), statement.sentence().to());
                    claims.add(
                            pair.opposite(attack.attacker()),
                            null,
                            attack.attacker(),
                            Stance.ALLEGES,
                            statement.types(),
                            span);
                    if (silent) {
                        return;
                    }
                }
            }
        }
    }

    /** "Indian and Pakistani troops exchanged fire": both at once is no accusation. */
    private boolean together(Attack attack) {
        for (Found<Actor> actor : read.actors(Math.max(0, attack.at() - 8), attack.at() + 8)) {
            boolean other = !actor.what().country().equals(attack.attacker())
                    && pair.has(actor.what().country());
            int gap = actor.from() > attack.at() ? actor.from() - attack.at() : attack.at() - actor.to();
            if (other && gap <= 5 && linked(Math.min(actor.from(), attack.at()), Math.max(actor.from(), attack.at()))) {
                return true;
            }
        }
        return false;
    }

    private boolean linked(int from, int to) {
        for (int at = from; at < to; at++) {
            if (joins.contains(read.word(at)) || read.word(at).equals(",")) {
                return true;
            }
        }
        String last = read.word(to);
        return read.words("join prefixes").stream().anyMatch(last::startsWith);
    }

    private void addAttack(Statement statement, Attack attack, Span span) {
        Speaker speaker = speakers.speakerOf(statement.sentence(), attack.at());
        String country = speaker == null ? null : speaker.country();
        String other = pair.opposite(attack.attacker());
        if (country == null && statement.downing()) {
            return; // what a land brings down over its soil is no charge against it
        }
        if (country == null && statement.has(CueKind.ADMIT)) {
            claims.add(attack.attacker(), null, null, Stance.ADMITS, statement.types(), span);
            return;
        }
        boolean guessed = country != null
                && read.actors(speaker.from(), speaker.to()).isEmpty()
                && country.equals(attack.attacker());
        country = guessed ? null : country; // whoever tells of that deed hardly speaks for those who did it
        if (country != null && country.equals(attack.attacker())) {
            if (!statement.has(CueKind.DENIAL)) {
                claims.add(country, claims.words(speaker), null, Stance.ADMITS, statement.types(), span);
            }
            return;
        }
        if (country != null && !pair.has(country)) {
            return; // a third country's word is no side's charge
        }
        String text = speaker == null ? null : claims.words(speaker);
        claims.add(other, text, attack.attacker(), Stance.ALLEGES, statement.types(), span);
    }
}
