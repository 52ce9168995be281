package org.tocsin.processor.coding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.incident.Stance;

/** Gathers denials, each with the allegation that it denies; what is told before says whether it is of an attack. */
final class DenialClaims {

    private final ReadText read;
    private final Sides.Pair pair;
    private final GatheredClaims claims;
    private final DenialReader denials;
    private final Set<String> harbours;
    private final Set<String> attackers = new LinkedHashSet<>();

    /** Who was accused before the statement that is read. */
    private final Set<String> accused = new LinkedHashSet<>();

    /** True once something was told that may be an attack. */
    private boolean heard;

    DenialClaims(ReadText read, Sides.Pair pair, GatheredClaims claims) {
        this.read = read;
        this.pair = pair;
        this.claims = claims;
        this.denials = new DenialReader(read, pair);
        this.harbours = read.words("harbours");
    }

    /** Takes in, before a statement is read, whom it and the claims until here accuse. */
    void begin(Statement statement) {
        statement.attacks().forEach(attack -> attackers.add(attack.attacker()));
        accused.addAll(claims.accused());
    }

    /** Takes in, once a statement is read, whether it tells of what may be an attack. */
    void end(Statement statement) {
        heard |= statement.fresh() && statement.armed() >= ClaimReader.WEAK;
    }

    /** The denial of a statement, or null. */
    DenialReader.Denial denial(Statement statement, List<Speaker> here) {
        return denials.denial(statement, here, accused);
    }

    void read(Statement statement, DenialReader.Denial denial, Span span) {
        if (denial == null || ofAnother(statement, denial)) {
            return;
        }
        String denier = denial.country();
        String text = denial.speaker() == null ? null : claims.words(denial.speaker());
        claims.add(denier, text, null, Stance.DENIES, statement.types(), span);
        if (heard || statement.armed() >= Statement.ARMED / 3) {
            claims.add(pair.opposite(denier), null, denier, Stance.ALLEGES, statement.types(), span);
        }
    }

    /**
     * True for a denial of something else: of sheltering rebels, charged right before, or of a camp by the side that was
     * bombed.
     */
    private boolean ofAnother(Statement statement, DenialReader.Denial denial) {
        boolean onlyOther = !accused.isEmpty() && !accused.contains(denial.country());
        boolean acted = attackers.contains(denial.country());
        return denial.outright() && (onlyOther && !acted || ofHarbouring(before(statement)));
    }

    private Sentence before(Statement statement) {
        int index = statement.sentence().index();
        return index == 0 ? null : read.sentences().get(index - 1);
    }

    /** "Accuses Kabul of sheltering rebels": a charge of no attack. */
    private boolean ofHarbouring(Sentence sentence) {
        if (sentence == null || !read.has(CueKind.ACCUSE, sentence.from(), sentence.to())) {
            return false;
        }
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (harbours.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }
}
