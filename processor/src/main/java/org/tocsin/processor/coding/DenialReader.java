package org.tocsin.processor.coding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds who denies: "Baku denied it", "the reports are baseless", "said that its troops had not crossed the border". */
final class DenialReader {

    /** So far a subject, its negation and the deed may stand apart: "its troops on the ridge had never fired". */
    private static final int SUBJECT_REACH = 7;

    private static final int DEED_REACH = 4;

    private final ReadText read;
    private final Sides.Pair pair;
    private final Set<String> own;
    private final Set<String> pronouns;
    private final Set<String> deeds;
    private final Set<String> unsaid;
    private final Set<String> auxiliaries;
    private final Set<String> nots;
    private final Set<String> hits;
    private final Set<String> chargeNouns;
    private final boolean closes;
    private final Set<String> denied;
    private final Set<String> passives;
    private final Set<String> silences;
    private final Set<String> nobodies;

    DenialReader(ReadText read, Sides.Pair pair) {
        this.read = read;
        this.pair = pair;
        this.own = read.words("own");
        this.pronouns = read.words("pronouns");
        this.deeds = read.words("deeds");
        this.unsaid = read.words("unsaid");
        this.nots = read.words("none");
        this.hits = read.words("hits");
        this.chargeNouns = read.words("charge nouns");
        this.closes = !read.words("speaker first").isEmpty();
        this.passives = read.words("passives");
        this.silences = read.words("silences");
        this.nobodies = read.words("nobodies");
        this.denied = read.words("denied deeds");
        this.auxiliaries = read.words("auxiliaries");
    }

    /**
     * Who denies.
     *
     * @param country one of the two sides
     * @param speaker who says so, or null where nobody is named
     * @param outright true where a word of denial says so, false where a deed of the speaker's own is said not to have been
     */
    record Denial(String country, Speaker speaker, boolean outright) {}

    /**
     * The denial of a statement, or null.
     *
     * @param accused the sides that were accused until here: who denies and is not named is one that was accused
     */
    Denial denial(Statement statement, List<Speaker> here, Set<String> accused) {
        for (Found<Cue> cue : statement.cues()) {
            boolean undenied = read.has(CueKind.NEGATION, cue.from() - 1, cue.from());
            Denial denial =
                    cue.what().kind() == CueKind.DENIAL && !undenied ? outright(statement, here, cue, accused) : null;
            if (denial != null) {
                return denial;
            }
        }
        for (Speaker speaker : here) {
            boolean sided = pair.has(speaker.country());
            if (sided && (disowns(statement, speaker, here) || silent(statement, speaker))) {
                return new Denial(speaker.country(), speaker, false);
            }
            String only = accused.size() == 1 ? accused.iterator().next() : null;
            Speaker meant = new Speaker(only, speaker.from(), speaker.to(), speaker.verb());
            if (speaker.country() == null && only != null && disowns(statement, meant, here)) {
                return new Denial(only, speaker, false);
            }
        }
        return null;
    }

    /** Who denies with a word of denial; one denies one's own deeds, where nobody is said to speak. */
    private Denial outright(Statement statement, List<Speaker> here, Found<Cue> cue, Set<String> accused) {
        Speaker speaker = null;
        for (Speaker each : here) {
            boolean sided = each.country() != null && pair.has(each.country());
            if (sided && closes && each.embraces(cue.from())) {
                return new Denial(each.country(), each, true);
            }
            boolean nearer = speaker == null || each.verb() <= cue.from() || speaker.verb() > cue.from();
            speaker = sided && nearer ? each : speaker;
        }
        if (speaker != null) {
            return new Denial(speaker.country(), speaker, true);
        }
        Set<String> attackers = new LinkedHashSet<>();
        statement.attacks().stream().map(Attack::attacker).filter(pair::has).forEach(attackers::add);
        if (attackers.size() == 1) {
            return new Denial(attackers.iterator().next(), null, true);
        }
        String named = spokesman(statement);
        String only = accused.size() == 1 ? accused.iterator().next() : null;
        String denier = named != null ? named : here.isEmpty() ? null : only;
        return denier == null ? null : new Denial(denier, here.isEmpty() ? null : here.getLast(), true);
    }

    /** The only side that a capital or an office stands for: "In Baku this was called a lie". */
    private String spokesman(Statement statement) {
        Set<String> speaking = new LinkedHashSet<>();
        for (Found<Actor> actor : statement.actors()) {
            boolean speaks =
                    actor.what().role() == Actor.Role.CAPITAL || actor.what().role() == Actor.Role.OFFICE;
            if (speaks && pair.has(actor.what().country())) {
                speaking.add(actor.what().country());
            }
        }
        return speaking.size() == 1 ? speaking.iterator().next() : null;
    }

    /** "That it had not fired", "no soldier of ours crossed", "its troops never left". */
    private boolean disowns(Statement statement, Speaker speaker, List<Speaker> here) {
        int from = statement.sentence().from();
        for (Found<Cue> cue : statement.cues()) {
            boolean negation = cue.what().kind() == CueKind.NEGATION && !unsaid.contains(read.word(cue.to()));
            boolean supposed = read.has(CueKind.HYPOTHETICAL, Math.max(from, cue.from() - 2), cue.from());
            boolean others = here.stream()
                    .anyMatch(each -> each.verb() > speaker.verb()
                            && each.verb() < cue.from()
                            && !speaker.country().equals(each.country()));
            boolean denied = negation && !supposed && !others;
            if (denied
                    && (negated(statement, speaker, cue)
                            || noneOf(statement, speaker, cue)
                            || nothing(speaker, cue)
                            || atNobody(statement, speaker, cue))) {
                return true;
            }
        }
        return false;
    }

    /** "Its artillery had been silent": so it did not fire. */
    private boolean silent(Statement statement, Speaker speaker) {
        for (int at = speaker.verb() + 1; at < statement.sentence().to(); at++) {
            int from = Math.max(speaker.verb() + 1, at - SUBJECT_REACH);
            boolean said = silences.contains(read.word(at)) && self(from, at, speaker);
            if (said && (read.has(CueKind.WEAPON, from, at) || read.has(CueKind.FORCE, from, at))) {
                return true;
            }
        }
        return false;
    }

    /** "Its troops had not fired": a subject before, the deed right behind. */
    private boolean negated(Statement statement, Speaker speaker, Found<Cue> negation) {
        int verb = negation.to();
        while (verb < statement.sentence().to()
                && (auxiliaries.contains(read.word(verb)) || read.word(verb).endsWith("ly"))) {
            verb++;
        }
        return isDeed(verb, statement.sentence().to())
                && self(
                        Math.max(statement.sentence().from(), negation.from() - SUBJECT_REACH),
                        negation.from(),
                        speaker);
    }

    /** "No soldier of ours crossed", "none of its drones was flying", "not one shot left our side". */
    private boolean noneOf(Statement statement, Speaker speaker, Found<Cue> negation) {
        int end = Math.min(statement.sentence().to(), negation.to() + DEED_REACH);
        int reach = Math.min(statement.sentence().to(), end + DEED_REACH - 1);
        boolean before = self(negation.to(), end, speaker) && deedBetween(end, reach) >= 0;
        int deed = deedBetween(negation.to() + 1, end);
        int clause = deed + 1;
        while (deed >= 0 && clause < reach && read.token(clause).isWord()) {
            clause++;
        }
        boolean behind = deed >= 0 && self(deed + 1, clause, speaker);
        return before || behind || noArms(statement, speaker, negation) || isDeedWithin(negation.to(), end, speaker);
    }

    /** "None of its rockets had been fired": arms of one's own. */
    private boolean noArms(Statement statement, Speaker speaker, Found<Cue> negation) {
        int to = statement.sentence().to();
        for (int arm = negation.to(); arm < Math.min(to, negation.to() + DEED_REACH); arm++) {
            if (read.has(CueKind.WEAPON, arm, arm + 1) && self(negation.to(), arm, speaker)) {
                for (int verb = arm + 1; verb < Math.min(to, arm + 1 + DEED_REACH); verb++) {
                    if (deeds.contains(read.word(verb)) || denied.contains(read.word(verb))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int deedBetween(int from, int to) {
        for (int at = from; at < to; at++) {
            if (isDeed(at, to)) {
                return at;
            }
        }
        return -1;
    }

    /** "Its men fired at no one", "that it lays none". */
    private boolean atNobody(Statement statement, Speaker speaker, Found<Cue> negation) {
        int from = statement.sentence().from();
        if (!nots.contains(read.word(negation.from())) || speaker.verb() >= negation.from()) {
            return false;
        }
        for (int at = negation.from() - 1; at >= Math.max(from, negation.from() - 2); at--) {
            if (isDeed(at, negation.from()) && self(Math.max(from, at - SUBJECT_REACH), at, speaker)) {
                return true;
            }
        }
        return false;
    }

    /** "That no shells were fired", "there was no attack". */
    private boolean nothing(Speaker speaker, Found<Cue> negation) {
        boolean behind = speaker.verb() < negation.from();
        boolean said = behind && read.word(negation.from()).equals(read.word(negation.to() - 1));
        if (behind && nobodies.contains(read.word(negation.to() - 1))) {
            int verb = negation.to();
            while (auxiliaries.contains(read.word(verb))) {
                verb++;
            }
            return isDeed(verb, verb + 1);
        }
        return said
                && nots.contains(read.word(negation.from()))
                && (read.has(CueKind.EVENT, negation.to(), negation.to() + 3)
                        || read.has(CueKind.WEAPON, negation.to(), negation.to() + 2)
                        || hits.contains(read.word(negation.to()))
                        || chargeNouns.contains(read.word(negation.to())))
                && !read.has(CueKind.HARM, negation.to(), negation.to() + 3);
    }

    private boolean isDeedWithin(int from, int to, Speaker speaker) {
        for (int at = from + 1; at < to; at++) {
            if (isDeed(at, to) && self(from, at, speaker)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDeed(int at, int end) {
        return at < end
                && (deeds.contains(read.word(at))
                        || denied.contains(read.word(at))
                        || read.has(CueKind.ACT, at, at + 1))
                && !read.has(CueKind.HARM, at, at + 1)
                && !(hits.contains(read.word(at)) && passives.contains(read.word(at - 1)));
    }

    /** True where the speaker speaks of its own side. */
    private boolean self(int from, int to, Speaker speaker) {
        for (int at = to - 1; at >= from; at--) {
            String word = read.word(at);
            if (word.equals(",") || word.equals(";")) {
                return false;
            }
            boolean self =
                    own.contains(word) || at != speaker.verb() - 1 && pronouns.contains(word) || names(at, speaker);
            if (self) {
                return true;
            }
        }
        return false;
    }

    private boolean names(int at, Speaker speaker) {
        return at > speaker.verb()
                && read.actors(at, at + 1).stream()
                        .anyMatch(actor -> actor.what().country().equals(speaker.country()));
    }
}
