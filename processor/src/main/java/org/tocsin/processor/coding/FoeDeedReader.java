package org.tocsin.processor.coding;

import java.util.BitSet;
import java.util.Set;

/** Tells whether words name a deed of the other side: by its name, as "the other side", or as "they" in a quote. */
final class FoeDeedReader {

    private static final int SUBJECT_REACH = 9;
    private static final int THEY_REACH = 4;
    private static final int OTHER_REACH = 10;

    private final ReadText read;
    private final CaseReader cases;
    private final Set<String> own;
    private final Set<String> passives;
    private final Set<String> objectLeads;
    private final Set<String> deeds;
    private final Set<String> nounDeeds;
    private final Set<String> joins;
    private final Set<String> agents;
    private final Set<String> deedStems;
    private final Set<String> harmless;
    private final Set<String> others;
    private final Set<String> otherWords;
    private final Set<String> sides;
    private final Set<String> starts;
    private final Set<String> clefts;
    private final Set<String> its;
    private final Set<String> theys;
    private final Set<String> parties;
    private final Set<String> auxiliary;
    private final boolean closes;
    private final BitSet quoted = new BitSet();

    FoeDeedReader(ReadText read) {
        this.read = read;
        this.cases = new CaseReader(read);
        this.own = read.words("own");
        this.passives = read.words("claim passives");
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
        this.clefts = read.words("clefts");
        this.its = read.words("pronouns");
        this.theys = read.words("they");
        this.parties = read.words("hostile parties");
        this.auxiliary = read.words("passives");
        this.closes = !read.words("speaker first").isEmpty();
        new QuoteReader(read).quotes().forEach(quote -> quoted.set(quote.from(), quote.to()));
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

    /** Not "had been lured and attacked", not "was hit by". */
    private boolean isActive(int verb, int from) {
        boolean joined = joins.contains(read.word(verb - 1)) && verb - 3 >= from;
        boolean suffered = passives.contains(read.word(verb - 1))
                || auxiliary.contains(read.word(verb - 1))
                || joined && passives.contains(read.word(verb - 3));
        return !suffered && !agents.contains(read.word(verb + 1));
    }

    /** "A raiding squad slipped through a gap": in a side's account such a party is the other's. */
    boolean partyActs(int from, int to) {
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

    /** "Erivan ise saldırıyı Azerbaycan'ın başlattığını savundu": the other side, and who began. */
    boolean begins(int from, int to, String other) {
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

    /** "It was the Afghans": a side named as the one that did it. */
    boolean isOther(int from, int to, String other) {
        for (Found<Actor> actor : read.actors(from, to)) {
            int verb = read.word(actor.from() - 1).equals("the") ? actor.from() - 2 : actor.from() - 1;
            boolean cleft = verb > from && clefts.contains(read.word(verb)) && its.contains(read.word(verb - 1));
            if (cleft && other.equals(actor.what().country()) && actor.what().role() != Actor.Role.CAPITAL) {
                return true;
            }
        }
        return false;
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
}
