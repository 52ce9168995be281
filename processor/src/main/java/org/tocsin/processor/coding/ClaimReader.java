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

    private final Set<String> own;
    private final Set<String> passives;
    private final Set<String> hits;
    private final Set<String> deedStems;
    private final Set<String> joins;
    private final Set<String> others;
    private final Set<String> starts;

    /** What an implied allegation needs of armed words. */
    private static final double WEAK = 0.4;

    private final ReadText read;
    private final Sides.Pair pair;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<Integer, List<Speaker>> speakers = new LinkedHashMap<>();

    ClaimReader(ReadText read, Sides.Pair pair) {
        this.read = read;
        this.own = read.words("own");
        this.passives = read.words("claim passives");
        this.hits = read.words("hits");
        this.deedStems = read.words("deed stems");
        this.joins = read.words("joins");
        this.others = read.words("others");
        this.starts = read.words("starts");
        this.pair = pair;
    }

    /** The claims of the fresh statements, one for each claimant, accused and stance, in the order of the text. */
    List<Claim> claims(List<Statement> statements) {
        SpeakerReader reader = new SpeakerReader(read);
        Speaker last = null;
        boolean armedBefore = false;
        for (Statement statement : statements) {
            List<Speaker> here = reader.speakers(statement.sentence(), last);
            speakers.put(statement.sentence().index(), here);
            for (Speaker speaker : here) {
                last = speaker.country() != null && pair.has(speaker.country()) ? speaker : last;
            }
            if (statement.fresh()) {
                readStatement(statement, here, armedBefore);
            }
            armedBefore |= statement.isArmed();
        }
        if (claims.values().stream().noneMatch(claim -> claim.stance() == Stance.ALLEGES)) {
            implied(statements);
        }
        return List.copyOf(claims.values());
    }

    /** Where nobody accuses outright, a deed named beside the armed statements is the other side's allegation. */
    private void implied(List<Statement> statements) {
        for (Statement statement : statements) {
            for (Attack attack : statement.attacks()) {
                if (statement.fresh()
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
                    return;
                }
            }
        }
    }

    /** Who says what stands at {@code token} of a sentence; null where nobody is named. */
    Speaker speakerOf(Sentence sentence, int token) {
        Speaker before = null;
        Speaker after = null;
        for (Speaker speaker : speakers.getOrDefault(sentence.index(), List.of())) {
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
        if (statement.has(CueKind.BLAME)) {
            for (String country : pair.countries()) {
                add(country, name(country, here), pair.opposite(country), Stance.ALLEGES, statement.types(), span);
            }
        }
        if (statement.armed() >= Statement.ARMED) {
            readAttacks(statement, span);
        }
        if (statement.has(CueKind.ACT) || statement.has(CueKind.EVENT) || statement.has(CueKind.WEAPON)) {
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
        return false;
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
        String text = speaker == null || country != null && !pair.has(country) ? null : words(speaker);
        add(other, text, attack.attacker(), Stance.ALLEGES, statement.types(), span);
    }

    private void readOwnLosses(Statement statement, List<Speaker> here, boolean armedBefore, Span span) {
        for (int i = 0; i < here.size(); i++) {
            Speaker speaker = here.get(i);
            if (speaker.country() == null || !pair.has(speaker.country())) {
                continue;
            }
            int end = i + 1 < here.size()
                    ? here.get(i + 1).from()
                    : statement.sentence().to();
            boolean ownDeed = statement.attacks().stream()
                    .anyMatch(attack -> speaker.country().equals(attack.attacker()) && !speaks(attack, here));
            boolean reports = statement.isArmed()
                    && !ownDeed
                    && !statement.has(CueKind.DENIAL)
                    && !(statement.mutual() && bothNamed(statement));
            reports |= (armedBefore || statement.armed() >= WEAK) && !ownDeed && answers(speaker, statement, end);
            if (suffers(speaker.verb(), end) || namesOther(speaker.verb(), end) || reports) {
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

    /** "Baku spoke instead of an Armenian attack", "Erivan ise saldırıyı Azerbaycan'ın başlattığını savundu". */
    private boolean answers(Speaker speaker, Statement statement, int end) {
        String other = pair.opposite(speaker.country());
        boolean closes = !read.words("speaker first").isEmpty();
        int from = closes ? speaker.to() : speaker.verb() + 1;
        int to = closes ? speaker.verb() : end;
        boolean named = false;
        boolean started = false;
        for (int at = from; at < to; at++) {
            String word = read.word(at);
            named |= others.contains(word);
            for (Found<Actor> actor : read.actors(at, Math.min(to, at + 6))) {
                named |= actor.from() == at && other.equals(actor.what().country());
            }
            started |= starts.contains(word);
        }
        return named && started
                || statement.attacks().stream()
                        .anyMatch(attack -> other.equals(attack.attacker()) && attack.at() >= from && attack.at() < to);
    }

    /** True where the name is the speaker's, in a language whose verb of acting may stand far behind its subject. */
    private boolean speaks(Attack attack, List<Speaker> here) {
        boolean far = !read.words("speaker first").isEmpty()
                || !read.words("speaker verbs").isEmpty();
        return far && here.stream().anyMatch(speaker -> speaker.from() <= attack.at() && attack.at() <= speaker.to());
    }

    private boolean bothNamed(Statement statement) {
        return pair.countries().stream()
                .allMatch(country -> statement.actors().stream()
                        .anyMatch(actor -> actor.what().country().equals(country)));
    }

    /** "that its own posts had been shot at". */
    private boolean suffers(int from, int to) {
        boolean owned = false;
        boolean passive = false;
        for (int at = from; at < to; at++) {
            String word = read.word(at);
            if (word.equals(",") || word.equals(";")) {
                owned = false;
                passive = false;
            }
            owned |= own.contains(word);
            passive |= owned && passives.contains(word);
            if (owned && passive && hits.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** "that the other side shot first", "the enemy attacked". */
    private boolean namesOther(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            String word = read.word(at);
            boolean other = word.equals("enemy")
                    || word.equals("adversary")
                    || word.equals("opponent")
                    || word.equals("neighbour")
                    || word.equals("other")
                            && (read.word(at + 1).equals("side")
                                    || read.word(at - 1).equals("the"));
            if (other) {
                for (int verb = at + 1; verb < Math.min(to, at + 6); verb++) {
                    if (deedStems.contains(read.word(verb))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void readAccusations(Statement statement, Span span) {
        for (Found<Cue> cue : statement.cues()) {
            if (cue.what().kind() != CueKind.ACCUSE || statement.has(CueKind.BLAME)) {
                continue;
            }
            int end = Math.min(statement.sentence().to(), cue.to() + 10);
            accuseNeighbour(statement, cue, span);
            for (Found<Actor> actor : read.actors(cue.to(), end)) {
                String accused = actor.what().country();
                if (pair.has(accused)) {
                    String claimant = pair.opposite(accused);
                    Speaker speaker = speakerOf(statement.sentence(), cue.from() + 1);
                    boolean same = speaker != null && claimant.equals(speaker.country());
                    if (speaker == null || speaker.country() == null || same) {
                        add(claimant, same ? words(speaker) : null, accused, Stance.ALLEGES, statement.types(), span);
                    }
                    break;
                }
            }
        }
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
        for (Found<Cue> cue : statement.cues()) {
            if (cue.what().kind() != CueKind.DENIAL) {
                continue;
            }
            Speaker speaker = null;
            for (Speaker each : here) {
                boolean sided = each.country() != null && pair.has(each.country());
                boolean nearer = speaker == null || each.verb() <= cue.from() || speaker.verb() > cue.from();
                speaker = sided && nearer ? each : speaker;
            }
            if (speaker == null) {
                continue;
            }
            String denier = speaker.country();
            add(denier, words(speaker), null, Stance.DENIES, statement.types(), span);
            if (armedBefore || statement.armed() >= Statement.ARMED / 3) {
                add(pair.opposite(denier), null, denier, Stance.ALLEGES, statement.types(), span);
            }
            return;
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
