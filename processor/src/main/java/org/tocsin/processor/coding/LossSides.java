package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds whose people a loss befell, and who says so: by the words around it, else by who speaks, else by who was said to
 * be attacked. What was told before is kept for "two of them" and for a loss that the headline tells of a side.
 */
final class LossSides {

    /** A speaker this near before a figure speaks of the own side: "Armenia reported four wounded". */
    private static final int REPORTS = 14;

    /** A verb of saying so near the end of its sentence is said of all of it. */
    private static final int CLOSING = 4;

    private static final int AROUND = 6;

    private static final Set<String> BREAKS = Set.of(",", ";", ":", "\u2014");
    /** So near behind a comma stands who opens a clause. */
    private static final int OPENS = 3;

    /** So many sentences go on about the deed that was told. */
    private static final int ECHO = 2;

    private final ReadText read;
    private final Sides.Pair pair;
    private final ClaimReader claims;
    private final LossOwners owners;
    private final LossFoes foes;
    private final Set<String> joins;
    private final Set<String> clauseStarts;
    private final Set<String> each;
    private final boolean closes;
    /** What the headline tells of a side. */
    private final List<Headed> headed = new ArrayList<>();

    private String lastVictim;
    private int lastTold;
    /** The last loss told, whose it was, and the sentence that told it; null at first. */
    private LossReader.Loss lastLoss;

    private Whose lastWhose;
    private int lastSentence = -1;
    /** The loss before in the same sentence, or null. */
    private LossReader.Loss previous;

    /** The last people named ("the Thais"), and the sentence that does. */
    private String lastPeople;

    private int lastNamed = -1;

    LossSides(ReadText read, Sides.Pair pair, ClaimReader claims) {
        this.read = read;
        this.pair = pair;
        this.claims = claims;
        this.owners = new LossOwners(read, pair);
        this.foes = new LossFoes(read, owners);
        this.joins = read.words("joins");
        this.clauseStarts = read.words("clause starts");
        this.each = read.words("each");
        this.closes = !read.words("speaker first").isEmpty();
    }

    /**
     * Whose a loss is.
     *
     * @param country the side, or null where the words do not say
     * @param claimant who says so, or null for the newsroom
     * @param claimed true where only the enemy says so
     */
    record Whose(String country, String claimant, boolean claimed) {

        /** What somebody says of a side, which is a claim where it is the enemy. */
        static Whose said(String country, String claimant) {
            return new Whose(country, claimant, claimant != null && !claimant.equals(country));
        }
    }

    /** A loss that the headline tells of a side. */
    private record Headed(String harm, int low, String country) {}

    /**
     * Whose the people of this loss are.
     *
     * @param before whose the last loss of the same sentence was, or null
     */
    Whose whose(Statement statement, LossReader.Loss loss, Whose before) {
        Sentence sentence = statement.sentence();
        boolean same = lastLoss != null
                && sentence.index() - lastSentence <= ECHO
                && loss.people().use() == People.Use.KNOWN
                && loss.people().from() < loss.cue().from()
                && loss.people().low() <= lastLoss.people().low()
                && !owners.namesOwn(sentence, loss.people());
        previous = lastSentence == sentence.index() ? lastLoss : null;
        Whose out = same ? ofThem(sentence, loss) : find(statement, loss, before);
        if (sentence.isTitle() && out.country() != null && !out.claimed()) {
            headed.add(new Headed(loss.harm(), loss.people().low(), out.country()));
        }
        lastLoss = loss;
        lastWhose = out;
        lastSentence = sentence.index();
        return out;
    }

    /** "four of them were dead": theirs who were named or lost last; an enemy who says so claims it. */
    private Whose ofThem(Sentence sentence, LossReader.Loss loss) {
        return lastNamed <= lastSentence ? lastWhose : Whose.said(lastPeople, inPair(speaker(sentence, loss)));
    }

    private Whose find(Statement statement, LossReader.Loss loss, Whose before) {
        Sentence sentence = statement.sentence();
        Speaker speaker = speaker(sentence, loss);
        String claimant = inPair(speaker);
        Whose named = named(sentence, loss, claimant);
        if (named != null) {
            return named;
        }
        People people = loss.people();
        if (sentence.isTitle() || read.names(each, sentence, people.from(), people.to() + 3)) {
            return new Whose(null, null, foes.isFoe(sentence, loss));
        }
        boolean owned = owners.isOwned(sentence, people);
        boolean foe = foes.isFoe(sentence, loss)
                || claimant != null
                        && (owners.isThem(people) && previous == null
                                || foes.isOwnDeed(loss, speaker)
                                || foes.isAnswer(sentence, loss)
                                || foes.isFollowingDeed(sentence, loss, speaker)
                                || claimant.equals(attacker(statement)) && foes.isObject(sentence, loss));
        if (!owned && foe) {
            return new Whose(foeSide(statement, claimant), claimant, true);
        }
        String boasted = loss.running() ? owners.possessor(loss.cue(), claimant) : null;
        if (boasted != null) {
            return new Whose(boasted, pair.opposite(boasted), true);
        }
        String loser = owned ? null : owners.loser(loss.cue());
        if (loser != null) {
            return Whose.said(loser, claimant);
        }
        owned |= owners.isOwnToll(sentence, loss);
        if (!owned && loss.running() && owners.namesBoth(sentence)) {
            return new Whose(null, null, false);
        }
        String country = owned ? owners.owner(sentence, people, claimant) : owners.onSide(sentence, loss);
        if (country != null) {
            return Whose.said(country, claimant);
        }
        String inside = owners.behindIn(sentence, loss);
        if (inside != null) {
            return Whose.said(inside, null);
        }
        Whose linked = before == null ? null : linked(loss, claimant, before);
        return linked != null ? linked : workedOut(statement, loss, speaker);
    }

    /** "two Thai soldiers", or null where neither these people nor those told together with them are named. */
    private Whose named(Sentence sentence, LossReader.Loss loss, String claimant) {
        String inside = owners.named(sentence, loss.people());
        String named = inside;
        boolean both = false;
        for (People one : loss.chain()) {
            String other = owners.named(sentence, one);
            named = named == null ? other : named;
            both |= other != null && inside != null && !other.equals(inside);
        }
        if (named == null) {
            return null;
        }
        String voice = claimant != null && closes ? newVoice(loss) : null;
        if (voice != null && !voice.equals(named)) {
            return new Whose(named, voice, true);
        }
        boolean boast = claimant == null
                ? foes.isNamed(sentence, loss.people()) || foes.isBoast(sentence)
                : !claimant.equals(named) && !owners.isSubject(loss.people());
        return new Whose(named, both ? null : claimant, boast && !both);
    }

    /** Another loss of the same sentence: of the same side, unless another voice has begun; null where it says nothing. */
    private Whose linked(LossReader.Loss loss, String claimant, Whose before) {
        boolean understood = loss.cue().from() == loss.people().from()
                && loss.cue().to() == loss.people().to();
        String voice = understood ? null : newVoice(loss);
        if (voice != null) {
            return new Whose(voice, null, false);
        }
        if (before.country() == null) {
            return null;
        }
        boolean another = claimant != null && before.claimant() != null && !claimant.equals(before.claimant());
        if (!another) {
            return before;
        }
        return understood ? Whose.said(before.country(), claimant) : new Whose(claimant, claimant, false);
    }

    /** ", while in Stepanakert one death was admitted": whom the clause of this loss opens with, or null. */
    private String newVoice(LossReader.Loss loss) {
        if (previous == null) {
            return null;
        }
        for (int at = Math.max(previous.to(), previous.cue().to());
                at < loss.people().from();
                at++) {
            if (!BREAKS.contains(read.word(at))) {
                continue;
            }
            for (Found<Actor> actor : read.actors(at + 1, loss.people().from())) {
                if (pair.has(actor.what().country()) && actor.from() - at <= OPENS) {
                    return actor.what().country();
                }
            }
        }
        return null;
    }

    /** What is worked out from the deed is nobody's boast: who told it is not known then. */
    private Whose workedOut(Statement statement, LossReader.Loss loss, Speaker speaker) {
        Sentence sentence = statement.sentence();
        String claimant = inPair(speaker);
        int people = loss.people().from();
        boolean reports = speaker != null
                && (speaker.verb() < people
                        || speaker.verb() - people <= REPORTS
                        || speaker.verb() >= sentence.to() - CLOSING);
        String country = headed(loss);
        country = country == null ? owners.martyrs(loss) : country;
        country = country == null ? victim(statement) : country;
        country = country == null ? owners.inCountry(sentence, people) : country;
        country = country == null && reports ? claimant : country;
        country = country == null && claimant == null ? owners.subject(sentence, loss) : country;
        country = country == null && claimant == null ? told(statement) : country;
        return new Whose(country, country != null && country.equals(claimant) ? claimant : null, false);
    }

    /** Who says it; whoever speaks first in a clause behind ("..., while Yerevan spoke of") says something else. */
    private Speaker speaker(Sentence sentence, LossReader.Loss loss) {
        Speaker speaker = claims.speakerOf(sentence, loss.cue().from());
        if (speaker == null || speaker.from() <= loss.to() || speaker.verb() <= loss.from()) {
            return speaker;
        }
        String before = read.word(speaker.from() - 1);
        boolean anew = joins.contains(before) || clauseStarts.contains(before);
        return anew && speaker.from() - 1 > loss.to() ? null : speaker;
    }

    /** "Two Tajiks killed" over "Two civilians died": whose the headline says the same loss is. */
    private String headed(LossReader.Loss loss) {
        return headed.stream()
                .filter(one -> one.harm().equals(loss.harm())
                        && one.low() == loss.people().low())
                .map(Headed::country)
                .findFirst()
                .orElse(null);
    }

    /** Who was said to be attacked just before, or at whose home the news was filed. */
    private String told(Statement statement) {
        boolean both = pair.countries().stream()
                .allMatch(country -> statement.actors().stream()
                        .anyMatch(actor -> actor.what().country().equals(country)));
        if (both || statement.mutual()) {
            return null;
        }
        if (lastVictim != null && statement.sentence().index() - lastTold <= ECHO) {
            return lastVictim;
        }
        return statement.sentence().isTitle() ? null : owners.home();
    }

    /** Notes what a statement tells, for those behind it; to be called in the order of the text. */
    void hear(Statement statement) {
        for (Found<Actor> actor : statement.actors()) {
            if (actor.what().role() == Actor.Role.PEOPLE
                    && pair.has(actor.what().country())) {
                lastNamed = statement.sentence().index();
                lastPeople = actor.what().country();
            }
        }
        String victim = victim(statement);
        if (victim != null || statement.mutual()) {
            lastVictim = victim;
            lastTold = statement.sentence().index();
        }
    }

    /** Whose "losses" without a figure are: the speaker's, or those of whom the sentence names. */
    String ofLosses(Statement statement, Found<Cue> cue) {
        String speaker = inPair(claims.speakerOf(statement.sentence(), cue.from()));
        if (speaker != null) {
            return speaker;
        }
        String named = owners.actor(cue.from(), Math.min(statement.sentence().to(), cue.to() + AROUND));
        return named == null ? victim(statement) : named;
    }

    private String inPair(Speaker speaker) {
        return speaker == null || speaker.country() == null || !pair.has(speaker.country()) ? null : speaker.country();
    }

    private String foeSide(Statement statement, String claimant) {
        if (claimant != null) {
            return pair.opposite(claimant);
        }
        String attacker = attacker(statement);
        return attacker == null && owners.home() != null ? pair.opposite(owners.home()) : attacker;
    }

    private String victim(Statement statement) {
        String attacker = attacker(statement);
        return attacker == null ? null : pair.opposite(attacker);
    }

    /** The one who attacks in this sentence, or null where nobody or both do. */
    private String attacker(Statement statement) {
        String one = null;
        for (Attack attack : statement.mutual() ? List.<Attack>of() : statement.attacks()) {
            if (!pair.has(attack.attacker()) || one != null && !one.equals(attack.attacker())) {
                return null;
            }
            one = attack.attacker();
        }
        return one;
    }
}
