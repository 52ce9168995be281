package org.tocsin.processor.coding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.IncidentType;
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
    private final boolean closes;

    /** What an implied allegation needs of armed words. */
    private static final double WEAK = 0.4;

    /** A verb of saying that stands so near the end follows what is said. */
    private static final int TRAILING = 4;

    /** Who is accused stands so near before the verb that closes the sentence. */
    private static final int ACCUSED_REACH = 5;

    private final ReadText read;
    private final ChargeReader charges;
    private final CaseReader cases;
    private final DenialReader denials;
    private final Sides.Pair pair;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<Integer, List<Speaker>> speakers = new LinkedHashMap<>();

    ClaimReader(ReadText read, Sides.Pair pair) {
        this.read = read;
        this.charges = new ChargeReader(read);
        this.cases = new CaseReader(read);
        this.denials = new DenialReader(read, pair);
        this.joins = read.words("joins");
        this.subordinators = read.words("subordinators");
        this.others = read.words("others");
        this.closes = !read.words("speaker first").isEmpty();
        this.pair = pair;
    }

    /** The claims of the fresh statements, one for each claimant, accused and stance, in the order of the text. */
    List<Claim> claims(List<Statement> statements) {
        SpeakerReader reader = new SpeakerReader(read, pair);
        Speaker last = null;
        boolean armedBefore = false;
        for (Statement statement : statements) {
            List<Speaker> here = reader.speakers(statement.sentence(), last);
            speakers.put(statement.sentence().index(), here);
            if (here.isEmpty()) {
                last = named(statement.sentence(), last);
            }
            for (Speaker speaker : here) {
                last = speaker.country() != null && pair.has(speaker.country()) ? speaker : last;
            }
            if (statement.fresh()) {
                readStatement(statement, here, armedBefore);
            }
            armedBefore |= statement.isArmed();
        }
        implied(statements);
        return List.copyOf(claims.values());
    }

    /** "In Islamabad the general found nothing of the kind": the one office named is who "he" is in what follows. */
    private Speaker named(Sentence sentence, Speaker last) {
        Speaker only = last;
        String country = null;
        for (Found<Actor> actor : read.actors(sentence.from(), sentence.to())) {
            boolean speaks =
                    actor.what().role() == Actor.Role.CAPITAL || actor.what().role() == Actor.Role.OFFICE;
            if (country != null && !country.equals(actor.what().country())) {
                return last;
            }
            country = actor.what().country();
            only = speaks && pair.has(country) ? new Speaker(country, actor.from(), actor.to(), actor.from()) : only;
        }
        return only;
    }

    /**
     * Where nobody accuses outright, a deed named beside the armed statements is the other side's allegation; where
     * one side does, so is a deed of its own that the other's officials tell.
     */
    private void implied(List<Statement> statements) {
        boolean silent = claims.values().stream().noneMatch(claim -> claim.stance() == Stance.ALLEGES);
        for (Statement statement : statements) {
            for (Attack attack : statement.attacks()) {
                Speaker speaker = speakerOf(statement.sentence(), attack.at());
                boolean third = speaker != null && speaker.country() != null && !pair.has(speaker.country());
                boolean told = silent && !third
                        || speaker != null
                                && pair.has(attack.attacker())
                                && pair.opposite(attack.attacker()).equals(speaker.country());
                if (told
                        && statement.fresh()
                        && statement.armed() >= WEAK
                        && pair.has(attack.attacker())
                        && !statement.mutual()) {
                    Span span = read.span(
                            statement.sentence().from(), statement.sentence().to());
                    add(
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
        if (charges.blame(statement)) {
            for (String country : pair.countries()) {
                add(country, name(country, here), pair.opposite(country), Stance.ALLEGES, statement.types(), span);
            }
        }
        if (statement.armed() >= Statement.ARMED) {
            readAttacks(statement, span);
        }
        String home = read.home();
        if (statement.armed() >= WEAK && home != null && pair.has(home) && charges.fromAcross(statement)) {
            add(home, null, pair.opposite(home), Stance.ALLEGES, statement.types(), span);
        }
        boolean violent = statement.has(CueKind.ACT)
                || statement.has(CueKind.EVENT)
                || statement.has(CueKind.WEAPON)
                || statement.has(CueKind.DEESCALATION);
        if (violent || armedBefore) {
            readOwnLosses(statement, here, armedBefore, span);
        }
        readAccusations(statement, span);
        readDenials(statement, here, armedBefore, span);
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
        if (country == null && statement.has(CueKind.ADMIT)) {
            add(attack.attacker(), null, null, Stance.ADMITS, statement.types(), span);
            return;
        }
        if (country != null && country.equals(attack.attacker())) {
            if (!statement.has(CueKind.DENIAL)) {
                add(country, words(speaker), null, Stance.ADMITS, statement.types(), span);
            }
            return;
        }
        if (country != null && !pair.has(country)) {
            return; // a third country's word is no side's charge
        }
        String text = speaker == null ? null : words(speaker);
        add(other, text, attack.attacker(), Stance.ALLEGES, statement.types(), span);
    }

    private void readOwnLosses(Statement statement, List<Speaker> here, boolean armedBefore, Span span) {
        for (int i = 0; i < here.size(); i++) {
            Speaker speaker = here.get(i);
            if (speaker.country() == null || !pair.has(speaker.country())) {
                continue;
            }
            boolean behind = statement.sentence().to() - speaker.verb() <= TRAILING
                    && speaker.from() > speaker.verb() - TRAILING * 2;
            int from = behind ? statement.sentence().from() : speaker.verb();
            int end = behind ? speaker.from() : end(statement, here, i);
            boolean ownDeed = statement.attacks().stream()
                    .anyMatch(attack -> speaker.country().equals(attack.attacker()) && !speaks(attack, here));
            boolean reports = statement.isArmed() && !ownDeed && !statement.has(CueKind.DENIAL) && !statement.mutual();
            boolean heard = armedBefore || statement.armed() >= WEAK;
            boolean charged = heard
                    && !ownDeed
                    && charges.charges(speaker, pair.opposite(speaker.country()), statement, from, end);
            boolean direct = charges.suffers(from, end) || charges.namesOther(from, end);
            boolean condemns = heard && !ownDeed && charges.condemns(speaker, statement, from, end);
            if (direct || reports || charged || condemns) {
                add(
                        speaker.country(),
                        words(speaker),
                        pair.opposite(speaker.country()),
                        Stance.ALLEGES,
                        statement.types(),
                        span);
            }
        }
    }

    /** True where the name is the speaker's, in a language whose verb of acting may stand far behind its subject. */
    private boolean speaks(Attack attack, List<Speaker> here) {
        boolean far = !read.words("speaker first").isEmpty()
                || !read.words("speaker verbs").isEmpty();
        return far && here.stream().anyMatch(speaker -> speaker.from() <= attack.at() && attack.at() <= speaker.to());
    }

    /** Where the words of a speaker end: at the next who speaks. */
    private static int end(Statement statement, List<Speaker> here, int at) {
        for (int next = at + 1; next < here.size(); next++) {
            Speaker other = here.get(next);
            if (other.from() > here.get(at).verb()) {
                return other.from();
            }
            if (other.verb() > here.get(at).verb() + 1) {
                return other.verb();
            }
        }
        return statement.sentence().to();
    }

    private boolean bothNamed(Statement statement) {
        return pair.countries().stream()
                .allMatch(country -> statement.actors().stream()
                        .anyMatch(actor -> actor.what().country().equals(country)));
    }

    private void readAccusations(Statement statement, Span span) {
        for (Found<Cue> cue : statement.cues()) {
            if (cue.what().kind() != CueKind.ACCUSE || charges.blame(statement)) {
                continue;
            }
            int end = accusedEnd(statement, cue);
            if (accuseBefore(statement, cue, span)) {
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
                        add(claimant, same ? words(speaker) : null, accused, Stance.ALLEGES, statement.types(), span);
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
                add(pair.opposite(accused), null, accused, Stance.ALLEGES, statement.types(), span);
                return true;
            }
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
                add(speaker.country(), words(speaker), accused, Stance.ALLEGES, statement.types(), span);
            }
        }
    }

    private void readDenials(Statement statement, List<Speaker> here, boolean armedBefore, Span span) {
        DenialReader.Denial denial = denials.denial(statement, here);
        if (denial == null) {
            return;
        }
        String denier = denial.country();
        String text = denial.speaker() == null ? null : words(denial.speaker());
        add(denier, text, null, Stance.DENIES, statement.types(), span);
        if (armedBefore || statement.armed() >= Statement.ARMED / 3) {
            add(pair.opposite(denier), null, denier, Stance.ALLEGES, statement.types(), span);
        }
    }

    private void add(String claimant, String text, String accuses, Stance stance, Set<IncidentType> types, Span span) {
        String key = claimant + stance + accuses;
        Claim known = claims.get(key);
        if (known == null) {
            String words = text == null ? name(claimant, List.of()) : text;
            claims.put(key, new Claim(claimant, words, accuses, stance, List.copyOf(types), List.of(), span));
            return;
        }
        Set<IncidentType> merged = new LinkedHashSet<>(known.types());
        merged.addAll(types);
        claims.put(
                key,
                new Claim(
                        claimant, known.claimantText(), accuses, stance, List.copyOf(merged), List.of(), known.span()));
    }

    private String words(Speaker speaker) {
        Span span = read.span(speaker.from(), speaker.to());
        return read.text().substring(span.start(), span.end());
    }

    /** How the text first names a country. */
    private String name(String country, List<Speaker> here) {
        for (Speaker speaker : here) {
            if (country.equals(speaker.country())) {
                return words(speaker);
            }
        }
        for (Found<Actor> actor : read.actors()) {
            if (actor.what().country().equals(country)) {
                Span span = read.span(actor.from(), actor.to());
                return read.text().substring(span.start(), span.end());
            }
        }
        return country;
    }
}
