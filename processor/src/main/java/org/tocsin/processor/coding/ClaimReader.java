package org.tocsin.processor.coding;

import java.util.List;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.incident.Stance;

/**
 * Reads who says what about whom. An act told of one side's forces is the other side's allegation unless that side
 * itself owns to it; a denial implies the allegation denied; "its posts came under fire" accuses the neighbour.
 */
final class ClaimReader {

    /** What an implied allegation needs of armed words. */
    static final double WEAK = 0.4;

    private final ReadText read;
    private final Sides.Pair pair;
    private final GatheredClaims claims;
    private final StatementSpeakers speakers;
    private final BlameReader blames;
    private final AcrossReader across;
    private final AttackClaims attacks;
    private final AccountClaims accounts;
    private final AccusationClaims accusations;
    private final DenialClaims denials;

    ClaimReader(ReadText read, Sides.Pair pair) {
        this.read = read;
        this.pair = pair;
        this.claims = new GatheredClaims(read);
        this.speakers = new StatementSpeakers(read, pair);
        this.blames = new BlameReader(read);
        this.across = new AcrossReader(read);
        this.attacks = new AttackClaims(read, pair, claims, speakers);
        this.accounts = new AccountClaims(read, pair, claims, speakers);
        this.accusations = new AccusationClaims(read, pair, claims, speakers, blames);
        this.denials = new DenialClaims(read, pair, claims);
    }

    /** The claims of the fresh statements, one for each claimant, accused and stance, in the order of the text. */
    List<Claim> claims(List<Statement> statements) {
        speakers.follow(statements);
        boolean armedBefore = false;
        Speaker before = null;
        int paragraph = -1;
        for (Statement statement : statements) {
            denials.begin(statement);
            List<Speaker> here = speakers.of(statement.sentence());
            before = statement.sentence().paragraph() == paragraph ? before : null;
            paragraph = statement.sentence().paragraph();
            if (statement.fresh()) {
                readStatement(statement, here, armedBefore);
                if (here.isEmpty() && before != null && (armedBefore || statement.armed() >= WEAK)) {
                    accounts.readContinued(
                            statement,
                            before,
                            read.span(
                                    statement.sentence().from(),
                                    statement.sentence().to()));
                }
            }
            before = here.isEmpty() ? before : here.getLast();
            armedBefore |= statement.isArmed();
            denials.end(statement);
        }
        attacks.implied(statements);
        return claims.all();
    }

    private void readStatement(Statement statement, List<Speaker> here, boolean armedBefore) {
        Span span = read.span(statement.sentence().from(), statement.sentence().to());
        if (blames.blame(statement)) {
            for (String country : pair.countries()) {
                claims.add(
                        country,
                        claims.name(country, here),
                        pair.opposite(country),
                        Stance.ALLEGES,
                        statement.types(),
                        span);
            }
        }
        if (statement.armed() >= Statement.ARMED) {
            attacks.read(statement, span);
        }
        String home = read.home();
        if (statement.armed() >= WEAK && home != null && pair.has(home) && across.fromAcross(statement)) {
            claims.add(home, null, pair.opposite(home), Stance.ALLEGES, statement.types(), span);
        }
        boolean violent = statement.has(CueKind.ACT)
                || statement.has(CueKind.EVENT)
                || statement.has(CueKind.WEAPON)
                || statement.has(CueKind.DEESCALATION);
        DenialReader.Denial denial = denials.denial(statement, here);
        if (violent || armedBefore || statement.armed() > 0) {
            accounts.read(statement, here, denial, armedBefore, span);
        }
        accusations.read(statement, span);
        denials.read(statement, denial, span);
    }

    /** Who says what stands at {@code token} of a sentence; null where nobody is named. */
    Speaker speakerOf(Sentence sentence, int token) {
        return speakers.speakerOf(sentence, token);
    }
}
