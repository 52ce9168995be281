package org.tocsin.processor.coding;

import java.util.Set;

/**
 * Finds the doer behind the act, in languages that put it there: "tirs de l'armée azerbaïdjanaise", "artillería peruana",
 * "قصفت طائرات تركية". Languages without the list {@code doer behind} have none.
 */
final class DoerReader {

    /** So many words may stand between an act or a weapon and its doer. */
    private static final int REACH = 6;

    private static final int ANSWER_REACH = 3;
    private static final int TARGET_REACH = 4;
    private static final int ORIGIN_REACH = 6;

    private final ReadText read;
    private final Set<String> acts;
    private final Set<String> links;
    private final Set<String> noDoerOf;
    private final Set<String> answers;
    private final Set<String> objectLeads;
    private final Set<String> clauseStarts;
    private final Set<String> targetLeads;
    private final Set<String> weaponLeads;
    private final Set<String> passives;
    private final Set<String> auxiliaries;
    private final Set<String> weakOrigins;
    private final Set<String> originLeads;
    private final Set<String> originPlaces;

    DoerReader(ReadText read) {
        this.read = read;
        this.acts = read.words("doer behind");
        this.links = read.words("doer links");
        this.noDoerOf = read.words("no doer of");
        this.answers = read.words("answers");
        this.objectLeads = read.words("object leads");
        this.targetLeads = read.words("target leads");
        this.weaponLeads = read.words("weapon leads");
        this.passives = read.words("passives");
        this.auxiliaries = read.words("auxiliaries");
        this.clauseStarts = read.words("clause starts");
        this.weakOrigins = read.words("weak origins");
        this.originLeads = read.words("origin leads");
        this.originPlaces = read.words("origin places");
    }

    /** True where only words that link the two stand between an act and this name behind it. */
    boolean follows(Found<Actor> actor, int from) {
        if (acts.isEmpty() || actor.what().role() == Actor.Role.CAPITAL) {
            return false;
        }
        for (int at = actor.from() - 1; at >= Math.max(from, actor.from() - REACH); at--) {
            if (acts.contains(read.word(at))) {
                boolean object = actor.what().role() == Actor.Role.NAME && noDoerOf.contains(read.word(at));
                return !object && !answers(at, from) && !isTarget(at, actor.to(), from);
            }
            if (!links.contains(read.word(at)) || !read.actors(at, at + 1).isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /** "Derribó dos cazas peruanos", "un drone azerbaïdjanais a été abattu": a weapon that was hit. */
    private boolean isTarget(int weapon, int behind, int from) {
        if (!read.has(CueKind.WEAPON, weapon, weapon + 1)) {
            return false;
        }
        for (int at = weapon - 1; at >= Math.max(from, weapon - TARGET_REACH); at--) {
            if (targetLeads.contains(read.word(at))) {
                return true;
            }
            if (weaponLeads.contains(read.word(at)) || !isWordOrNumber(at)) {
                break;
            }
        }
        int verb = behind;
        boolean passive = false;
        while (passives.contains(read.word(verb)) || auxiliaries.contains(read.word(verb))) {
            passive |= passives.contains(read.word(verb));
            verb++;
        }
        boolean bare = verb == behind
                && (verb + 1 >= read.tokens().size()
                        || !isWordOrNumber(verb + 1)
                        || weaponLeads.contains(read.word(verb + 1))
                        || objectLeads.contains(read.word(verb + 1)));
        return (passive || bare) && targetLeads.contains(read.word(verb)) && !objectLeads.contains(read.word(verb));
    }

    private boolean isWordOrNumber(int at) {
        return read.token(at).isWord() || read.token(at).isNumber();
    }

    /** "A riposté par des tirs", "contestó el fuego": who answers accuses nobody. */
    private boolean answers(int at, int from) {
        for (int i = at; i >= Math.max(from, at - ANSWER_REACH); i--) {
            if (answers.contains(read.word(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where a word for "of" means "from" before a name: "tirés de positions azerbaïdjanaises", "من الأراضي اليمنية".
     *
     * @return its token, or -1
     */
    int placeOfOrigin(int at, int from) {
        for (int lead = at - 1; lead >= Math.max(from, at - ORIGIN_REACH); lead--) {
            if (weakOrigins.contains(read.word(lead))) {
                return originLeads.contains(read.word(lead - 1)) || place(lead + 1, at) ? lead : -1;
            }
            if (read.word(lead).equals(".")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean place(int from, int to) {
        for (int at = from; at < to; at++) {
            if (originPlaces.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "Un berger arménien a été blessé quand ...": behind this word others act. */
    boolean leadsToClause(int at) {
        return !acts.isEmpty() && clauseStarts.contains(read.word(at));
    }

    /** "Tirs depuis la colline sur des postes arméniens": behind this word stands what was hit. */
    boolean leadsToObject(int at) {
        return !acts.isEmpty() && objectLeads.contains(read.word(at));
    }
}
