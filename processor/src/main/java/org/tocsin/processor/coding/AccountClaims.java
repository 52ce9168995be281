package org.tocsin.processor.coding;

import java.util.List;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.incident.Stance;

/** Gathers what a side alleges by its own account: of what it suffered, of what the other side did. */
final class AccountClaims {

    private final ReadText read;
    private final Sides.Pair pair;
    private final GatheredClaims claims;
    private final StatementSpeakers speakers;
    private final SpokenWords spoken;
    private final FoeDeedReader foes;
    private final ChargeReader charges;
    private final OwnDeedReader ownDeeds;
    private final BlowReader blows;
    private final CondemnationReader condemnations;

    AccountClaims(ReadText read, Sides.Pair pair, GatheredClaims claims, StatementSpeakers speakers) {
        this.read = read;
        this.pair = pair;
        this.claims = claims;
        this.speakers = speakers;
        this.spoken = new SpokenWords(read);
        this.foes = new FoeDeedReader(read);
        this.charges = new ChargeReader(read, foes);
        this.ownDeeds = new OwnDeedReader(read);
        this.blows = new BlowReader(read);
        this.condemnations = new CondemnationReader(read);
    }

    void read(Statement statement, List<Speaker> here, DenialReader.Denial denial, boolean armedBefore, Span span) {
        for (int i = 0; i < here.size(); i++) {
            Speaker speaker = here.get(i);
            if (speaker.country() == null) {
                readUnknown(statement, here, i, armedBefore, span);
            }
            if (!pair.has(speaker.country())) {
                continue;
            }
            boolean ownDeed = ownDeed(statement, speaker, here);
            for (SpokenWords.Words words : spoken.words(statement, here, i)) {
                ownDeed |= ownDeeds.ownActs(words.from(), words.to());
            }
            boolean denies = denial != null && speaker.country().equals(denial.country());
            boolean told = armedBefore || statement.armed() > 0;
            boolean alleges =
                    statement.isArmed() && !ownDeed && !denies && !statement.has(CueKind.DENIAL) && !statement.mutual();
            for (SpokenWords.Words words : spoken.words(statement, here, i)) {
                alleges &= !ownDeeds.boasts(words.from(), words.to());
                alleges |= direct(words);
                alleges |= told && !ownDeed && says(statement, speaker, words);
            }
            if (alleges) {
                allege(statement, speaker, span);
            }
        }
    }

    /** "It was Iran's guards who pulled the trigger, said a general": whoever charges one side speaks for the other. */
    private void readUnknown(Statement statement, List<Speaker> here, int at, boolean armedBefore, Span span) {
        if (!armedBefore && statement.armed() < ClaimReader.WEAK
                || statement.has(CueKind.DENIAL)
                || statement.mutual()) {
            return;
        }
        for (String accused : pair.countries()) {
            String other = pair.opposite(accused);
            boolean acts = false;
            boolean answers = false;
            for (SpokenWords.Words words : spoken.words(statement, here, at)) {
                acts |= foes.acts(words.from(), words.to(), accused);
                answers |= foes.acts(words.from(), words.to(), other);
            }
            if (acts && !answers) {
                claims.add(other, claims.words(here.get(at)), accused, Stance.ALLEGES, statement.types(), span);
            }
        }
    }

    /** What follows a side's words without another speaker is still its account. */
    void readContinued(Statement statement, Speaker speaker, Span span) {
        SpokenWords.Words words = new SpokenWords.Words(
                statement.sentence().from(), statement.sentence().to());
        if (pair.has(speaker.country()) && !ownDeed(statement, speaker, List.of()) && direct(words)) {
            allege(statement, speaker, span);
        }
    }

    private boolean direct(SpokenWords.Words words) {
        return blows.suffers(words.from(), words.to())
                || foes.namesOther(words.from(), words.to())
                || foes.quotedThey(words.from(), words.to());
    }

    private boolean says(Statement statement, Speaker speaker, SpokenWords.Words words) {
        return charges.charges(speaker, pair.opposite(speaker.country()), statement, words.from(), words.to())
                || condemnations.condemns(speaker, statement, words.from(), words.to())
                || condemnations.protests(speaker, pair.opposite(speaker.country()), words.to());
    }

    private boolean ownDeed(Statement statement, Speaker speaker, List<Speaker> here) {
        return statement.attacks().stream()
                .anyMatch(attack -> speaker.country().equals(attack.attacker())
                        && !speakers.speaks(attack, here)
                        && isToldBy(speaker, speakers.speakerOf(statement.sentence(), attack.at())));
    }

    private static boolean isToldBy(Speaker speaker, Speaker telling) {
        return telling == null || telling.country() == null || speaker.country().equals(telling.country());
    }

    private void allege(Statement statement, Speaker speaker, Span span) {
        String accused = pair.opposite(speaker.country());
        claims.add(speaker.country(), claims.words(speaker), accused, Stance.ALLEGES, statement.types(), span);
    }
}
