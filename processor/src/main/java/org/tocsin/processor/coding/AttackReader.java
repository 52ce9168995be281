package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds who acted: "Armenian mortars", "units of the Armenian army shelled", "fire from Azerbaijani positions",
 * "was hit by a Turkish drone".
 */
final class AttackReader {

    private static final int SUBJECT_REACH = 12;

    /** Where the verb closes the sentence, the army that is its subject stands far before. */
    private static final int CLOSING_REACH = 18;

    /** Where the verb comes first, a subject before it stands right before it. */
    private static final int NEAR_SUBJECT = 4;

    private static final int PASSIVE_REACH = 14;
    private static final int ANSWER_REACH = 7;
    private static final int ORIGIN_REACH = 6;

    private static final int BORDER_REACH = 5;

    /** Words of harm are so long at most: "shot and killed". */
    private static final int HARM_LENGTH = 4;

    private final Set<String> auxiliaries;
    private final Set<String> passives;
    private final Set<String> objectLeads;
    private final Set<String> deeds;
    private final Set<String> nounDeeds;
    private final Set<String> clauseStarts;
    private final Set<String> weakDeeds;
    private final Set<String> arms;
    private final Set<String> frontOfObject;
    private final Set<String> insides;
    private final Set<String> comings;
    private final Set<String> answers;
    private final Set<String> warnings;
    private final Set<String> unders;
    private final Set<String> articles;
    private final Set<String> sufferedLeads;
    private final Set<String> agents;
    private final Set<String> passiveDeeds;
    private final boolean closes;
    private final Set<String> origins;

    private final Set<String> acrosses;
    private final Set<String> joins;
    private final Set<String> bearers;
    private final Set<String> thats;
    private final Set<String> relatives;
    private final Set<String> backs;
    private final Set<String> ofs;
    private final Set<String> bands;
    private final Set<String> moving;
    private final Set<String> reflexives;
    private final Set<String> participles;
    private final Set<String> adverbs;
    private final Set<String> ins;

    private final ReadText read;
    private final CaseReader cases;
    private final DoerReader doers;
    private final boolean verbFirst;
    private final ArmsOwners owners;

    AttackReader(ReadText read) {
        this.read = read;
        this.cases = new CaseReader(read);
        this.doers = new DoerReader(read);
        this.verbFirst = !read.words("verbs first").isEmpty();
        this.owners = new ArmsOwners(read);
        this.acrosses = read.words("across");
        this.joins = read.words("joins");
        this.bearers = read.words("bearers");
        this.thats = read.words("thats");
        this.relatives = read.words("object relatives");
        this.backs = read.words("backs");
        this.ofs = read.words("owner of");
        this.bands = read.words("bands");
        this.moving = read.words("moving deeds");
        this.reflexives = read.words("reflexives");
        this.participles = read.words("participle endings");
        this.adverbs = read.words("adverb endings");
        this.auxiliaries = read.words("auxiliaries");
        this.passives = read.words("passives");
        this.objectLeads = read.words("object leads");
        this.deeds = read.words("deeds");
        this.nounDeeds = read.words("noun deeds");
        this.clauseStarts = read.words("clause starts");
        this.weakDeeds = read.words("weak deeds");
        this.arms = read.words("arms");
        this.frontOfObject = read.words("front of object");
        this.insides = read.words("insides");
        this.comings = read.words("comings");
        this.answers = read.words("answers");
        this.warnings = read.words("warnings");
        this.passiveDeeds = read.words("passive deeds");
        this.closes = !read.words("speaker first").isEmpty();
        this.agents = read.words("agents");
        this.origins = read.words("origins");
        this.unders = read.words("under");
        this.sufferedLeads = read.words("suffered leads");
        this.articles = read.words("articles");
        this.ins = read.words("in");
    }

    /** Who acts in these clauses of one sentence, in the order of the text. */
    List<Attack> attacks(List<Clause> clauses) {
        List<Attack> out = new ArrayList<>();
        if (clauses.isEmpty()) {
            return out;
        }
        int from = clauses.get(0).from();
        int to = clauses.get(clauses.size() - 1).to();
        List<Found<Actor>> actors = read.actors(from, to);
        for (int i = 0; i < actors.size(); i++) {
            Found<Actor> actor = actors.get(i);
            int next = next(actors, i, to);
            boolean inFresh = clauses.stream().anyMatch(clause -> actor.within(clause.from(), clause.to()));
            if (inFresh && actor.what().role() != Actor.Role.LINE && acts(actor, from, next, to)) {
                out.add(new Attack(actor.what().country(), actor.from()));
            }
        }
        return out;
    }

    /** Where the next name begins; where the verb closes the sentence, a land between it and its subject is no bar. */
    private int next(List<Found<Actor>> actors, int at, int to) {
        for (int i = at + 1; i < actors.size(); i++) {
            if (!closes || actors.get(i).what().role() != Actor.Role.REGION) {
                return actors.get(i).from();
            }
        }
        return to;
    }

    private boolean acts(Found<Actor> actor, int from, int next, int to) {
        Actor.Role role = actor.what().role();
        if (role == Actor.Role.OFFICE) {
            return false;
        }
        if (role == Actor.Role.REGION) {
            return isOrigin(actor, from) || holds(actor, from, to);
        }
        boolean behind = isAgent(actor, from) || isOrigin(actor, from) || owners.owns(actor, from);
        if (behind || doers.follows(actor, from) || cases.acts(actor, next, to)) {
            return true;
        }
        return !cases.suffers(actor, next)
                && !answers(actor, next)
                && (carriesArms(actor, from, to) || isSubject(actor, from, next, to));
    }

    /** "Turkish artillery returned fire": who answers accuses nobody and is not accused. */
    private boolean answers(Found<Actor> actor, int next) {
        for (int at = actor.to(); at < Math.min(next, actor.to() + ANSWER_REACH); at++) {
            if (answers.contains(read.word(at))) {
                return true;
            }
            if (!read.token(at).isWord()) {
                return false;
            }
        }
        return inAnswer(actor.to(), next);
    }

    /** "Struck a position in response". */
    private boolean inAnswer(int from, int next) {
        for (int at = from + 1; at < Math.min(read.tokens().size(), Math.max(next, from) + ANSWER_REACH); at++) {
            if (answers.contains(read.word(at)) && ins.contains(read.word(at - 1))) {
                return true;
            }
            if (read.word(at).equals(".") || read.word(at).equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** "shelled by Armenian forces". */
    private boolean isAgent(Found<Actor> actor, int from) {
        int by = before(actor.from(), from, agents, 5);
        if (by < 0 || crosses(by, actor.from()) || clauseBetween(by, actor.from())) {
            return false;
        }
        for (int at = by - 1; at >= Math.max(from, by - PASSIVE_REACH); at--) {
            if (read.has(CueKind.REPORT, at, at + 1) && !deeds.contains(read.word(at))) {
                return false;
            }
            if (violent(at) || deeds.contains(read.word(at)) && !weakDeeds.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "Hurt by mortar fire as Armenia ...": behind "as" others are spoken of. */
    private boolean clauseBetween(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (clauseStarts.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "shots from Azerbaijani positions", "a missile fired from Lebanon". */
    private boolean isOrigin(Found<Actor> actor, int from) {
        int lead = before(actor.from(), from, origins, ORIGIN_REACH);
        lead = lead < 0 ? doers.placeOfOrigin(actor.from(), from) : lead;
        boolean unfit = lead < 0 || actor.what().role() == Actor.Role.CAPITAL;
        if (unfit || crosses(lead, actor.from()) || crosses(lead - 1, lead)) {
            return false;
        }
        for (int at = lead + 1; at < actor.from(); at++) {
            String word = read.word(at);
            boolean weapon = actor.what().role() == Actor.Role.REGION && read.has(CueKind.WEAPON, at, at + 1);
            boolean time = !read.times(at, at + 1).isEmpty() && !read.token(at).isNumber() && !articles.contains(word);
            if (acrosses.contains(word)
                    || word.equals(",")
                    || joins.contains(word)
                    || time
                    || doers.leadsToObject(at)
                    || weapon) {
                return false; // "from mortars Sotk": what was fired from a weapon fell there
            }
        }
        boolean comes = comings.contains(read.word(lead - 1));
        boolean shot = comes && read.has(CueKind.WEAPON, from, lead);
        if (comes && !shot && !violent(lead - 2) && !violent(lead - 3)) {
            return false; // "kills smugglers coming from Syria": people come from there, not fire
        }
        for (int at = lead - 1; at >= Math.max(from, lead - PASSIVE_REACH); at--) {
            shot |= violent(at);
        }
        return shot;
    }

    /** "The posts opposite, in Nakhchivan, fired": who stands in a borderland acts for it. */
    private boolean holds(Found<Actor> actor, int from, int to) {
        int lead = actor.from() - 1;
        if (lead < from || !insides.contains(read.word(lead))) {
            return false;
        }
        int verb = read.word(actor.to()).equals(",") ? actor.to() + 1 : actor.to();
        boolean acts = verb < to
                && deeds.contains(read.word(verb))
                && !weakDeeds.contains(read.word(verb))
                && !suffered(verb, to)
                && !agents.contains(read.word(verb + 1));
        return acts
                && read.has(CueKind.FORCE, Math.max(from, lead - 3), lead)
                && !crosses(Math.max(from, lead - 6), lead);
    }

    /** "Saudi shelling", "an Azerbaijani drone", not as what was hit. */
    private boolean carriesArms(Found<Actor> actor, int from, int to) {
        if (actor.what().role() == Actor.Role.CAPITAL || isObject(actor, from)) {
            return false;
        }
        for (int at = actor.to(); at < Math.min(to, actor.to() + 4); at++) {
            String word = read.word(at);
            if (read.has(CueKind.REPORT, at, at + 1)
                    || objectLeads.contains(word)
                    || agents.contains(word)
                    || unders.contains(word)
                    || !read.actors(at, at + 1).isEmpty()) {
                return false;
            }
            if (arms.contains(word)) {
                return !read.word(actor.to()).equals(",");
            }
            if (!word.equals("'s") && !read.token(at).isWord() && !word.equals("'")
                    || read.has(CueKind.FORCE, at, at + 1) && !bearers.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** "Units of the Armenian army shelled", with no speaking between. */
    private boolean isSubject(Found<Actor> actor, int from, int next, int to) {
        if (isObject(actor, from)) {
            return false;
        }
        int end = Math.min(next, actor.to() + subjectReach(actor));
        int commas = 0;
        for (int at = actor.to(); at < end; at++) {
            String word = read.word(at);
            commas += word.equals(",") ? 1 : 0;
            boolean speaks = read.has(CueKind.REPORT, at, at + 1)
                    || thats.contains(word)
                    || relatives.contains(word) && commas == 0;
            if (speaks
                    || doers.leadsToClause(at)
                    || commas > 2
                    || word.equals(":")
                    || word.equals(";")
                    || word.equals("\"")) {
                return false;
            }
            boolean deed = deeds.contains(word) && !agents.contains(read.word(at + 1));
            if (deed && (suffered(at, to) || unders.contains(read.word(at + 1)) || atBorder(at, to))) {
                return false; // "was killed by a shell that came from": what follows is not the subject's deed
            }
            if (deed && !passive(at) && active(at, actor.to()) && verb(at, actor.to())) {
                return !weakDeeds.contains(word) || actor.what().role() != Actor.Role.CAPITAL && strengthened(at);
            }
        }
        return false;
    }

    /** "Herdsman shot at Kyrgyz border": where it befell him; "fired at border guards" is a deed. */
    private boolean atBorder(int verb, int to) {
        int end = Math.min(to, verb + BORDER_REACH);
        return participle(verb)
                && insides.contains(read.word(verb + 1))
                && read.has(CueKind.BORDER, verb + 2, end)
                && !read.has(CueKind.FORCE, verb + 2, Math.min(to, end + 1));
    }

    private int subjectReach(Found<Actor> actor) {
        boolean army = closes
                && read.has(CueKind.FORCE, actor.to(), Math.min(read.tokens().size(), actor.to() + 3));
        return verbFirst ? NEAR_SUBJECT : army ? CLOSING_REACH : SUBJECT_REACH;
    }

    /** "Armenian soldiers killed in clashes": a headline's participle without an object is suffered, not done. */
    private boolean suffered(int at, int to) {
        int next = harmEnd(at);
        if (next < 0 || !participle(at)) {
            return false;
        }
        return next >= to
                || !read.token(next).isWord() && !read.token(next).isNumber()
                || objectLeads.contains(read.word(next))
                || sufferedLeads.contains(read.word(next))
                || frontOfObject.contains(read.word(next))
                || clauseStarts.contains(read.word(next));
    }

    /** Where the words of harm end that begin here ("shot dead"), or -1. */
    private int harmEnd(int at) {
        for (Found<Cue> cue : read.cues(at, Math.min(read.tokens().size(), at + HARM_LENGTH))) {
            if (cue.from() == at && cue.what().kind() == CueKind.HARM) {
                return cue.to();
            }
        }
        return -1;
    }

    /** "əsir götürülüb", "обстреляны": forms that are suffered, with or without a noun before. */
    private boolean passive(int at) {
        return passiveDeeds.contains(read.word(at)) || passiveDeeds.contains(read.word(at + 1));
    }

    /** "attacks" and "fire" are verbs only right behind their subject; "fired back" answers and accuses nobody. */
    private boolean verb(int at, int from) {
        boolean mild = warnings.contains(read.word(at + 1)) || unders.contains(read.word(at + 1));
        if (mild || backs.contains(read.word(at + 1))) {
            return false;
        }
        boolean progressive = read.word(at).endsWith("ing") && passives.contains(read.word(at - 1));
        return !nounDeeds.contains(read.word(at))
                || progressive
                || at == from
                || at - from <= 3 && read.has(CueKind.FORCE, at - 1, at);
    }

    /** True where another name stands between. */
    private boolean crosses(int from, int to) {
        return from >= 0 && !read.actors(from, to).isEmpty();
    }

    /** A weak deed ("came", "took") needs an armed word behind it. */
    private boolean strengthened(int at) {
        for (int i = at; i < Math.min(read.tokens().size(), at + 9); i++) {
            if (read.word(i).equals(".")) {
                return false;
            }
            if (violent(i) || i > at && deeds.contains(read.word(i)) && !weakDeeds.contains(read.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean active(int verb, int from) {
        for (int at = verb - 1; at >= Math.max(from, verb - 3); at--) {
            if (passives.contains(read.word(at))) {
                return read.word(verb).endsWith("ing")
                        || moving.contains(read.word(verb))
                        || reflexives.contains(read.word(at))
                        || reflexives.contains(read.word(at - 1));
            }
            if (!auxiliaries.contains(read.word(at)) && !ends(at, adverbs)) {
                return true;
            }
        }
        return true;
    }

    private boolean isObject(Found<Actor> actor, int from) {
        for (int at = actor.from() - 1; at >= Math.max(from, actor.from() - 4); at--) {
            String word = read.word(at);
            if (clauseStarts.contains(word)) {
                return false;
            }
            if (objectLeads.contains(word)) {
                return true;
            }
            if (frontOfObject.contains(word)) {
                return ofs.contains(word) ? !forceBefore(at, from) : agents.contains(word) || at < actor.from() - 1;
            }
            if (!read.token(at).isWord() || read.has(CueKind.REPORT, at, at + 1)) {
                return false;
            }
        }
        return false;
    }

    private boolean forceBefore(int of, int from) {
        return of - 1 >= from && (read.has(CueKind.FORCE, of - 1, of) || bands.contains(read.word(of - 1)));
    }

    private int before(int at, int from, Set<String> words, int reach) {
        for (int i = at - 1; i >= Math.max(from, at - reach); i--) {
            if (words.contains(read.word(i))) {
                return i;
            }
            if (read.word(i).equals(".")) {
                return -1;
            }
        }
        return -1;
    }

    /** True for a word that ends like a participle, where the language marks them by an ending. */
    private boolean participle(int at) {
        return ends(at, participles);
    }

    private boolean ends(int at, Set<String> endings) {
        String word = read.word(at);
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean violent(int at) {
        for (Found<Cue> cue : read.cues(at, Math.min(read.tokens().size(), at + 4))) {
            if (cue.from() == at
                    && (cue.what().kind() == CueKind.EVENT
                            || cue.what().kind() == CueKind.ACT
                            || cue.what().kind() == CueKind.WEAPON
                            || cue.what().kind() == CueKind.HARM)) {
                return true;
            }
        }
        return false;
    }
}
