package org.tocsin.processor.coding;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether what somebody says charges the other side: "that its own posts had been shot at", "that the enemy fired
 * first", "that a hundred Thais had come into the field", "unprovoked fire on our positions".
 */
final class ChargeReader {

    /** So far an owned thing and the blow that it suffers may stand apart, asides between. */
    private static final int OWNED_REACH = 18;

    private static final int SUBJECT_REACH = 9;
    private static final int NOUN_REACH = 9;
    private static final int THEY_REACH = 4;
    private static final int OTHER_REACH = 10;
    private static final int CALLED_REACH = 5;
    private static final int DENIED_REACH = 3;

    /** A side's own people and their deed stand so near. */
    private static final int OWN_REACH = 6;

    private final ReadText read;
    private final Set<String> own;
    private final Set<String> passives;
    private final Set<String> hits;
    private final Set<String> objectLeads;
    private final Set<String> deeds;
    private final Set<String> deedStems;
    private final Set<String> nounDeeds;
    private final Set<String> joins;
    private final Set<String> agents;
    private final Set<String> harmless;
    private final Set<String> others;
    private final Set<String> otherWords;
    private final Set<String> sides;
    private final Set<String> starts;
    private final Set<String> eaches;
    private final Set<String> answers;
    private final Set<String> origins;
    private final Set<String> chargeNouns;
    private final Set<String> acrosses;
    private final Set<String> theys;
    private final Set<String> thems;
    private final Set<String> parties;
    private final Set<String> auxiliary;
    private final Set<String> protests;
    private final Set<String> foeTargets;
    private final Set<String> callings;
    private final Set<String> harbours;
    private final Set<String> weakDeeds;
    private final Set<String> persons;
    private final Set<String> backs;
    private final Set<String> reversals;
    private final Set<String> clefts;
    private final Set<String> its;
    private final boolean closes;
    private final CaseReader cases;
    private final BitSet quoted = new BitSet();

    ChargeReader(ReadText read) {
        this.read = read;
        this.own = new LinkedHashSet<>(read.words("own"));
        this.passives = read.words("claim passives");
        this.hits = read.words("hits");
        this.objectLeads = read.words("blow leads");
        this.deeds = read.words("deeds");
        this.nounDeeds = read.words("noun deeds");
        this.joins = read.words("joins");
        this.agents = read.words("agents");
        this.deedStems = read.words("deed stems");
        this.harmless = read.words("harmless deeds");
        this.others = read.words("others");
        this.otherWords = read.words("other words");
        this.sides = read.words("side");
        this.starts = read.words("starts");
        this.eaches = read.words("eaches");
        this.answers = read.words("answers");
        this.chargeNouns = read.words("charge nouns");
        this.origins = read.words("origins");
        this.acrosses = read.words("across");
        this.foeTargets = read.words("foe targets");
        this.callings = read.words("callings");
        this.harbours = read.words("harbours");
        this.persons = read.words("people");
        this.weakDeeds = read.words("weak deeds");
        this.backs = read.words("backs");
        this.reversals = read.words("reversals");
        this.clefts = read.words("clefts");
        this.its = read.words("pronouns");
        this.cases = new CaseReader(read);
        this.theys = read.words("they");
        this.thems = read.words("them objects");
        this.parties = read.words("hostile parties");
        this.auxiliary = read.words("passives");
        this.protests = read.words("protests");
        new QuoteReader(read).quotes().forEach(quote -> quoted.set(quote.from(), quote.to()));
        this.closes = !read.words("speaker first").isEmpty();
    }

    /**
     * True where the words of a speaker charge the other side, whether or not they sound armed.
     *
     * @param other the country of the other side
     * @param first first word of what is said, in a language whose verb does not close the sentence
     * @param end one past its last
     */
    boolean charges(Speaker speaker, String other, Statement statement, int first, int end) {
        boolean between = closes && speaker.verb() - speaker.to() > 2;
        int from = between ? speaker.to() : first;
        int to = between ? speaker.verb() : end;
        return named(from, to, other)
                || reverses(from, to)
                || isOther(from, to, other)
                || acts(from, to, other)
                || partyActs(from, to)
                || statement.attacks().stream()
                        .anyMatch(attack -> other.equals(attack.attacker()) && attack.at() >= from && attack.at() < to);
    }

    /** "That its own posts had been shot at", "fire on its posts", "attacked our positions". */
    boolean suffers(int from, int to) {
        int owned = -1;
        boolean passive = false;
        for (int at = from; at < to; at++) {
            String word = read.word(at);
            if (word.equals(";") || at - owned > OWNED_REACH) {
                owned = -1;
                passive = false;
            }
            if (own.contains(word)) {
                boolean struck = struckBefore(at, from);
                if (struck && !(thems.contains(word) && hits.contains(read.word(at - 1)))) {
                    return true; // but "seized them" is a deed of one's own
                }
                owned = read.has(CueKind.WEAPON, at + 1, Math.min(to, at + 3)) ? -1 : at; // its rockets fire
                passive = false;
            }
            passive |= owned >= 0 && passives.contains(word);
            if (owned >= 0 && passive && hits.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean struckBefore(int owned, int from) {
        int at = owned - 1;
        while (at >= from && at > owned - 3 && objectLeads.contains(read.word(at))) {
            at--;
        }
        return at >= from && hits.contains(read.word(at));
    }

    /** "They have raised their flag over our school": in a side's own mouth they are the others. */
    boolean quotedThey(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean said = theys.contains(read.word(at)) && quoted.get(at);
            for (int verb = at + 1; said && verb < Math.min(to, at + THEY_REACH); verb++) {
                boolean broken = !read.token(verb).isWord() || read.has(CueKind.NEGATION, verb, verb + 1);
                said = !broken && !auxiliary.contains(read.word(verb));
                if (said && deeds.contains(read.word(verb)) && !harmless.contains(read.word(verb))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Summoned the ambassador", "protested": who protests against the neighbour charges it. */
    boolean protests(Speaker speaker, String other, int to) {
        if (!protests.contains(read.word(speaker.verb()))) {
            return false;
        }
        List<Found<Actor>> against = read.actors(speaker.verb() + 1, Math.min(to, speaker.verb() + SUBJECT_REACH));
        return against.isEmpty()
                || against.stream().anyMatch(actor -> other.equals(actor.what().country()));
    }

    /** "That the other side shot first", "the enemy attacked". */
    boolean namesOther(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            String word = read.word(at);
            boolean other = others.contains(word)
                    || otherWords.contains(word)
                            && (sides.contains(read.word(at + 1))
                                    || read.word(at - 1).equals("the"));
            if (other && deedWithin(at + 1, Math.min(to, at + OTHER_REACH))) {
                return true;
            }
        }
        return false;
    }

    /** "They accuse each other", "each army says that it only answered", "both sides say the other fired first". */
    boolean blame(Statement statement) {
        if (statement.has(CueKind.BLAME)) {
            return true;
        }
        int to = statement.sentence().to();
        for (int at = statement.sentence().from(); at < to; at++) {
            int verb = eaches.contains(read.word(at)) ? sayingBehind(at, Math.min(to, at + 6)) : -1;
            for (int word = verb; verb > 0 && word < to; word++) {
                boolean other = otherWords.contains(read.word(word)) || others.contains(read.word(word));
                if (other || starts.contains(read.word(word)) || answers.contains(read.word(word))) {
                    return true;
                }
            }
        }
        return false;
    }

    private int sayingBehind(int from, int to) {
        for (Found<Cue> cue : read.cues(from, read.tokens().size())) {
            if (cue.from() >= to) {
                return -1;
            }
            if (cue.what().kind() == CueKind.REPORT || cue.what().kind() == CueKind.ACCUSE) {
                return cue.from() + 1;
            }
        }
        return -1;
    }

    /** "Mortar rounds from across the line", "shots from the other side of the border". */
    boolean fromAcross(Statement statement) {
        int to = statement.sentence().to();
        for (int at = statement.sentence().from() + 1; at < to; at++) {
            boolean across = origins.contains(read.word(at - 1)) && acrosses.contains(read.word(at))
                    || origins.contains(read.word(at - 2)) && otherWords.contains(read.word(at));
            int reach = Math.min(to, at + 6);
            boolean line = across
                    && (read.has(CueKind.BORDER, at, reach)
                            || read.actors(at, reach).stream()
                                    .anyMatch(actor -> actor.what().role() == Actor.Role.LINE));
            if (line) {
                return true;
            }
        }
        return false;
    }

    /** "Its men had opened fire": a deed that the speaker owns to; not "its posts were fired on", "its men fired back". */
    boolean ownActs(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!own.contains(read.word(at)) || thems.contains(read.word(at))) {
                continue;
            }
            boolean people = false;
            for (int verb = at + 1; verb < Math.min(to, at + OWN_REACH); verb++) {
                boolean stops = !read.token(verb).isWord()
                        || passives.contains(read.word(verb))
                        || read.has(CueKind.NEGATION, verb, verb + 1);
                if (stops) {
                    break;
                }
                boolean deed = people && deeds.contains(read.word(verb)) && !harmless.contains(read.word(verb));
                if (deed && strong(verb) && !answersWithin(verb, to)) {
                    return true;
                }
                people |= read.has(CueKind.FORCE, verb, verb + 1) || persons.contains(read.word(verb));
            }
        }
        return false;
    }

    private boolean strong(int verb) {
        return !weakDeeds.contains(read.word(verb)) && !agents.contains(read.word(verb + 1))
                || read.has(CueKind.EVENT, verb, verb + 2);
    }

    private boolean answersWithin(int verb, int to) {
        for (int at = verb; at < to; at++) {
            if (answers.contains(read.word(at)) || backs.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "Hit camps of militants": whoever says so tells of a deed of its own. */
    boolean boasts(int from, int to) {
        for (int at = from; at < to; at++) {
            for (int verb = at - 1;
                    foeTargets.contains(read.word(at)) && verb >= Math.max(from, at - THEY_REACH);
                    verb--) {
                if (hits.contains(read.word(verb)) || objectLeads.contains(read.word(verb))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Protested", "speaks of a flagrant invasion": no name needs to fall. */
    boolean condemns(Speaker speaker, Statement statement, int from, int end) {
        if (closes && !statement.has(CueKind.DENIAL) && named(speaker)) {
            return true;
        }
        boolean spoken = speaker.verb() >= from - 1;
        for (int at = Math.max(from, speaker.verb() + 1);
                spoken && at < Math.min(end, speaker.verb() + NOUN_REACH);
                at++) {
            boolean bare = !read.has(CueKind.DENIAL, speaker.verb(), Math.min(end, at + DENIED_REACH))
                    && !read.has(CueKind.NEGATION, Math.max(from, at - 3), at)
                    && !read.has(CueKind.HYPOTHETICAL, Math.max(from, at - 4), at)
                    && read.actors(Math.max(from, at - 4), Math.min(end, at + 4))
                            .isEmpty();
            if (chargeNouns.contains(read.word(at)) && bare) {
                return true;
            }
        }
        return false;
    }

    /** "Olayı açık saldırı diye niteledi": where the verb closes, what it is called stands before it. */
    private boolean named(Speaker speaker) {
        for (int at = Math.max(speaker.to(), speaker.verb() - CALLED_REACH); at < speaker.verb(); at++) {
            for (int calling = at + 1; chargeNouns.contains(read.word(at)) && calling <= speaker.verb(); calling++) {
                if (callings.contains(read.word(calling))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Accuses Kabul of sheltering rebels": a charge of no attack. */
    boolean ofHarbouring(Sentence sentence) {
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

    private boolean deedWithin(int from, int to) {
        for (int at = from; at < to; at++) {
            if (deedStems.contains(read.word(at))) {
                return true;
            }
            if (read.has(CueKind.REPORT, at, at + 1) || read.word(at).equals(";")) {
                return false;
            }
        }
        return false;
    }

    /** "Erivan ise saldırıyı Azerbaycan'ın başlattığını savundu": the other side, and who began. */
    private boolean named(int from, int to, String other) {
        boolean named = false;
        boolean started = false;
        for (int at = from; at < to; at++) {
            String word = read.word(at);
            named |= others.contains(word);
            for (Found<Actor> actor : read.actors(at, Math.min(to, at + 6))) {
                // "fired at Armenians" is no deed of theirs
                boolean object = !closes && at > from && objectLeads.contains(read.word(at - 1));
                named |= actor.from() == at && other.equals(actor.what().country()) && !object;
            }
            started |= starts.contains(word);
        }
        return named && started;
    }

    /** "Dushanbe says the opposite", "put it the other way round": what was charged is charged back. */
    private boolean reverses(int from, int to) {
        for (int at = from; at < to; at++) {
            if (reversals.contains(read.word(at)) && !isSided(at)) {
                return true;
            }
        }
        return false;
    }

    /** "The opposite bank" is no reversal. */
    private boolean isSided(int at) {
        return sides.contains(read.word(at + 1))
                || read.has(CueKind.BORDER, at + 1, at + 3)
                || read.has(CueKind.FORCE, at + 1, at + 3);
    }

    /** "It was the Afghans": a side named as the one that did it. */
    private boolean isOther(int from, int to, String other) {
        for (Found<Actor> actor : read.actors(from, to)) {
            int verb = read.word(actor.from() - 1).equals("the") ? actor.from() - 2 : actor.from() - 1;
            boolean cleft = verb > from && clefts.contains(read.word(verb)) && its.contains(read.word(verb - 1));
            if (cleft && other.equals(actor.what().country()) && actor.what().role() != Actor.Role.CAPITAL) {
                return true;
            }
        }
        return false;
    }

    /** "A raiding squad slipped through a gap": in a side's account such a party is the other's. */
    private boolean partyActs(int from, int to) {
        for (int at = from; at < to; at++) {
            if (parties.contains(read.word(at)) && !own.contains(read.word(at - 1))) {
                for (int verb = at + 1; verb < Math.min(to, at + SUBJECT_REACH); verb++) {
                    if (deeds.contains(read.word(verb)) && !passives.contains(read.word(verb - 1))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Not "had been lured and attacked", not "was hit by". */
    private boolean isActive(int verb, int from) {
        boolean joined = joins.contains(read.word(verb - 1)) && verb - 3 >= from;
        boolean suffered = passives.contains(read.word(verb - 1))
                || auxiliary.contains(read.word(verb - 1))
                || joined && passives.contains(read.word(verb - 3));
        return !suffered && !agents.contains(read.word(verb + 1));
    }

    /** "That a hundred Thais had come into the field": the other side's people do something hostile. */
    boolean acts(int from, int to, String other) {
        for (Found<Actor> actor : read.actors(from, to)) {
            boolean sided = other.equals(actor.what().country());
            if (!sided
                    || actor.from() > from && objectLeads.contains(read.word(actor.from() - 1))
                    || cases.suffers(actor, to)) {
                continue;
            }
            for (int at = actor.to(); at < Math.min(to, actor.to() + SUBJECT_REACH); at++) {
                String word = read.word(at);
                if (read.has(CueKind.REPORT, at, at + 1)
                        || word.equals(";")
                        || !read.actors(at, at + 1).isEmpty()) {
                    break;
                }
                boolean verb = !nounDeeds.contains(word) || at == actor.to() || read.has(CueKind.FORCE, at - 1, at);
                if (deeds.contains(word) && !harmless.contains(word) && verb && isActive(at, actor.to())) {
                    return true;
                }
            }
        }
        return false;
    }
}
