package org.tocsin.processor.coding;

import java.util.Set;

/** Tells whether a speaker tells of a deed of its own. */
final class OwnDeedReader {

    private static final int TARGET_REACH = 4;

    /** A side's own people and their deed stand so near. */
    private static final int OWN_REACH = 6;

    private final ReadText read;
    private final Set<String> own;
    private final Set<String> passives;
    private final Set<String> hits;
    private final Set<String> objectLeads;
    private final Set<String> deeds;
    private final Set<String> agents;
    private final Set<String> harmless;
    private final Set<String> answers;
    private final Set<String> foeTargets;
    private final Set<String> persons;
    private final Set<String> weakDeeds;
    private final Set<String> backs;
    private final Set<String> thems;

    OwnDeedReader(ReadText read) {
        this.read = read;
        this.own = read.words("own");
        this.passives = read.words("claim passives");
        this.hits = read.words("hits");
        this.objectLeads = read.words("blow leads");
        this.deeds = read.words("deeds");
        this.agents = read.words("agents");
        this.harmless = read.words("harmless deeds");
        this.answers = read.words("answers");
        this.foeTargets = read.words("foe targets");
        this.persons = read.words("people");
        this.weakDeeds = read.words("weak deeds");
        this.backs = read.words("backs");
        this.thems = read.words("them objects");
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

    /** "Hit camps of militants": whoever says so tells of a deed of its own. */
    boolean boasts(int from, int to) {
        for (int at = from; at < to; at++) {
            for (int verb = at - 1;
                    foeTargets.contains(read.word(at)) && verb >= Math.max(from, at - TARGET_REACH);
                    verb--) {
                if (hits.contains(read.word(verb)) || objectLeads.contains(read.word(verb))) {
                    return true;
                }
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
}
