package org.tocsin.processor.coding;

import java.util.LinkedHashSet;
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

    private final ReadText read;
    private final Set<String> own;
    private final Set<String> passives;
    private final Set<String> hits;
    private final Set<String> objectLeads;
    private final Set<String> deeds;
    private final Set<String> deedStems;
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
    private final boolean closes;
    private final CaseReader cases;

    ChargeReader(ReadText read) {
        this.read = read;
        this.own = new LinkedHashSet<>(read.words("own"));
        this.passives = read.words("claim passives");
        this.hits = read.words("hits");
        this.objectLeads = read.words("blow leads");
        this.deeds = read.words("deeds");
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
        this.cases = new CaseReader(read);
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
                || acts(from, to, other)
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
                if (struckBefore(at, from)) {
                    return true;
                }
                owned = at;
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

    /** "That the other side shot first", "the enemy attacked". */
    boolean namesOther(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            String word = read.word(at);
            boolean other = others.contains(word)
                    || otherWords.contains(word)
                            && (sides.contains(read.word(at + 1))
                                    || read.word(at - 1).equals("the"));
            if (other && deedWithin(at + 1, Math.min(to, at + 6))) {
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
        for (int at = from; at < to; at++) {
            if (read.has(CueKind.REPORT, at, at + 1)) {
                return at + 1;
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

    /** "Protested", "speaks of a flagrant invasion": no name needs to fall. */
    boolean condemns(Speaker speaker, Statement statement, int from, int end) {
        if (statement.has(CueKind.DENIAL)) {
            return false;
        }
        boolean spoken = speaker.verb() >= from - 1;
        for (int at = Math.max(from, speaker.verb() + 1);
                spoken && at < Math.min(end, speaker.verb() + NOUN_REACH);
                at++) {
            boolean bare = !read.has(CueKind.NEGATION, Math.max(from, at - 3), at)
                    && !read.has(CueKind.HYPOTHETICAL, Math.max(from, at - 4), at)
                    && read.actors(Math.max(from, at - 4), Math.min(end, at + 4))
                            .isEmpty();
            if (chargeNouns.contains(read.word(at)) && bare) {
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
                named |= actor.from() == at && other.equals(actor.what().country());
            }
            started |= starts.contains(word);
        }
        return named && started;
    }

    /** "That a hundred Thais had come into the field": the other side's people do something hostile. */
    private boolean acts(int from, int to, String other) {
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
                boolean active = !passives.contains(read.word(at - 1))
                        && !read.word(at + 1).equals("by");
                if (deeds.contains(word) && !harmless.contains(word) && active) {
                    return true;
                }
            }
        }
        return false;
    }
}
