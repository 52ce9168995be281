package org.tocsin.processor.coding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.incident.Stance;

/**
 * Reads who says what about whom. An act told of one side's forces is the other side's allegation unless that side
 * itself owns to it; a denial implies the allegation denied; "its posts came under fire" accuses the neighbour.
 */
final class ClaimReader {

    private final Set<String> joins;
    private final Set<String> subordinators;
    private final Set<String> others;
    private final Set<String> agents;
    private final boolean closes;

    /** What an implied allegation needs of armed words. */
    private static final double WEAK = 0.4;

    /** So far behind "attributed by" the accuser and the accused stand. */
    private static final int AGENT_REACH = 12;

    /** Who is accused stands so near before the verb that closes the sentence. */
    private static final int ACCUSED_REACH = 5;

    private final ReadText read;
    private final ChargeReader charges;
    private final FoeDeedReader foes;
    private final OwnDeedReader ownDeeds;
    private final BlowReader blows;
    private final CondemnationReader condemnations;
    private final BlameReader blames;
    private final AcrossReader across;
    private final CaseReader cases;
    private final DenialReader denials;
    private final Sides.Pair pair;
    private final GatheredClaims claims;
    private final SpokenWords spoken;
    private final Map<Integer, List<Speaker>> speakers = new LinkedHashMap<>();
    private final Set<String> attackers = new LinkedHashSet<>();

    /** True once something was told that may be an attack. */
    private boolean heard;

    /** Who was accused before the statement that is read. */
    private final Set<String> accused = new LinkedHashSet<>();

    ClaimReader(ReadText read, Sides.Pair pair) {
        this.read = read;
        this.claims = new GatheredClaims(read);
        this.spoken = new SpokenWords(read);
        this.foes = new FoeDeedReader(read);
        this.charges = new ChargeReader(read, foes);
        this.ownDeeds = new OwnDeedReader(read);
        this.blows = new BlowReader(read);
        this.condemnations = new CondemnationReader(read);
        this.blames = new BlameReader(read);
        this.across = new AcrossReader(read);
        this.cases = new CaseReader(read);
        this.denials = new DenialReader(read, pair);
        this.joins = read.words("joins");
        this.subordinators = read.words("subordinators");
        this.others = read.words("others");
        this.agents = read.words("agents");
        this.closes = !read.words("speaker first").isEmpty();
        this.pair = pair;
    }

    /** The claims of the fresh statements, one for each claimant, accused and stance, in the order of the text. */
    List<Claim> claims(List<Statement> statements) {
        speakers.putAll(new VoiceReader(read, pair).speakers(statements));
        boolean armedBefore = false;
        Speaker before = null;
        int paragraph = -1;
        for (Statement statement : statements) {
            statement.attacks().forEach(attack -> attackers.add(attack.attacker()));
            accused.addAll(claims.accused());
            List<Speaker> here = speakers.get(statement.sentence().index());
            before = statement.sentence().paragraph() == paragraph ? before : null;
            paragraph = statement.sentence().paragraph();
            if (statement.fresh()) {
                readStatement(statement, here, armedBefore);
                if (here.isEmpty() && before != null && (armedBefore || statement.armed() >= WEAK)) {
                    readContinued(
                            statement,
                            before,
                            read.span(
                                    statement.sentence().from(),
                                    statement.sentence().to()));
                }
            }
            before = here.isEmpty() ? before : here.getLast();
            armedBefore |= statement.isArmed();
            heard |= statement.fresh() && statement.armed() >= WEAK;
        }
        implied(statements);
        return claims.all();
    }

    /**
     * Where nobody accuses outright, a deed named beside the armed statements is the other side's allegation; where
     * one side does, so is a deed of its own that the other's officials tell.
     */
    private void implied(List<Statement> statements) {
        boolean silent = claims.silent();
        for (Statement statement : statements) {
            for (Attack attack : statement.attacks()) {
                Speaker speaker = speakerOf(statement.sentence(), attack.at());
                boolean third = speaker != null && speaker.country() != null && !pair.has(speaker.country());
                boolean told = silent && !third
                        || speaker != null
                                && pair.has(attack.attacker())
                                && pair.opposite(attack.attacker()).equals(speaker.country());
                boolean down = statement.downing() && (speaker == null || speaker.country() == null);
                if (told
                        && !down
                        && statement.fresh()
                        && statement.armed() >= WEAK
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

    /** Who says what stands at {@code token} of a sentence; null where nobody is named. */
    Speaker speakerOf(Sentence sentence, int token) {
        Speaker before = null;
        Speaker after = null;
        for (Speaker speaker : speakers.getOrDefault(sentence.index(), List.of())) {
            if (closes && speaker.embraces(token)) {
                return speaker;
            }
            if (speaker.verb() < token) {
                before = speaker;
            } else if (after == null) {
                after = speaker;
            }
        }
        return before != null ? before : after;
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
            readAttacks(statement, span);
        }
        String home = read.home();
        if (statement.armed() >= WEAK && home != null && pair.has(home) && across.fromAcross(statement)) {
            claims.add(home, null, pair.opposite(home), Stance.ALLEGES, statement.types(), span);
        }
        boolean violent = statement.has(CueKind.ACT)
                || statement.has(CueKind.EVENT)
                || statement.has(CueKind.WEAPON)
                || statement.has(CueKind.DEESCALATION);
        if (violent || armedBefore || statement.armed() > 0) {
            readOwnLosses(statement, here, armedBefore, span);
        }
        readAccusations(statement, span);
        readDenials(statement, here, span);
    }

    private void readAttacks(Statement statement, Span span) {
        Set<String> attackers = new LinkedHashSet<>();
        for (Attack attack : statement.attacks()) {
            boolean together = statement.mutual() && together(attack)
                    || speaks(attack, speakers.getOrDefault(statement.sentence().index(), List.of()));
            if (pair.has(attack.attacker()) && !together && statement.isArmed() && attackers.add(attack.attacker())) {
                addAttack(statement, attack, span);
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
        Speaker speaker = speakerOf(statement.sentence(), attack.at());
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

    private void readOwnLosses(Statement statement, List<Speaker> here, boolean armedBefore, Span span) {
        DenialReader.Denial denial = denials.denial(statement, here, accused);
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
        if (!armedBefore && statement.armed() < WEAK || statement.has(CueKind.DENIAL) || statement.mutual()) {
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
    private void readContinued(Statement statement, Speaker speaker, Span span) {
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
                        && !speaks(attack, here)
                        && isToldBy(speaker, speakerOf(statement.sentence(), attack.at())));
    }

    private static boolean isToldBy(Speaker speaker, Speaker telling) {
        return telling == null || telling.country() == null || speaker.country().equals(telling.country());
    }

    private void allege(Statement statement, Speaker speaker, Span span) {
        String accused = pair.opposite(speaker.country());
        claims.add(speaker.country(), claims.words(speaker), accused, Stance.ALLEGES, statement.types(), span);
    }

    /** True where the name is the speaker's, in a language whose verb of acting may stand far behind its subject. */
    private boolean speaks(Attack attack, List<Speaker> here) {
        boolean far = !read.words("speaker first").isEmpty()
                || !read.words("speaker verbs").isEmpty();
        return far && here.stream().anyMatch(speaker -> speaker.from() <= attack.at() && attack.at() <= speaker.to());
    }

    private void readAccusations(Statement statement, Span span) {
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
                Speaker speaker = speakerOf(statement.sentence(), cue.from() + 1);
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
        Speaker speaker = speakerOf(statement.sentence(), cue.from() + 1);
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

    private void readDenials(Statement statement, List<Speaker> here, Span span) {
        DenialReader.Denial denial = denials.denial(statement, here, accused);
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
        return denial.outright() && (onlyOther && !acted || charges.ofHarbouring(before(statement)));
    }

    private Sentence before(Statement statement) {
        int index = statement.sentence().index();
        return index == 0 ? null : read.sentences().get(index - 1);
    }
}
