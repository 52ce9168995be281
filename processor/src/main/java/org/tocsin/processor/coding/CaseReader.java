package org.tocsin.processor.coding;

import java.util.Set;

/**
 * Tells by what stands behind a name, in languages that mark case there, whether its bearer acts or suffers:
 * "Azərbaycan tərəfindən atəşə tutulub", "Suriye'den atılan mermi", "Türk mevzilerine saldırdı". Reads the lists
 * {@code agents behind}, {@code origin endings}, {@code object endings}, {@code targets behind} (with the {@code genitive endings} and
 * {@code target adjectives} that may stand before a target); a language without them is not read so.
 */
final class CaseReader {

    private static final int AGENT_REACH = 5;
    private static final int TARGET_REACH = 5;
    private static final int DEED_REACH = 7;

    private final ReadText read;
    private final Set<String> agents;
    private final Set<String> origins;
    private final Set<String> targets;
    private final Set<String> genitives;
    private final Set<String> objects;
    private final Set<String> adjectives;
    private final Set<String> passiveDeeds;
    private final Set<String> accused;

    CaseReader(ReadText read) {
        this.read = read;
        this.agents = read.words("agents behind");
        this.origins = read.words("origin endings");
        this.targets = read.words("targets behind");
        this.objects = read.words("object endings");
        this.genitives = read.words("genitive endings");
        this.adjectives = read.words("target adjectives");
        this.passiveDeeds = read.words("passive deeds");
        this.accused = read.words("accused endings");
    }

    /**
     * True where the name is an agent or an origin of fire.
     *
     * @param next where the next name begins, or the sentence ends
     * @param to where the sentence ends
     */
    boolean acts(Found<Actor> actor, int next, int to) {
        if (actor.what().role() == Actor.Role.CAPITAL) {
            return false;
        }
        for (int at = actor.to(); at < Math.min(next, actor.to() + AGENT_REACH); at++) {
            if (agents.contains(read.word(at))) {
                return violent(at + 1, Math.min(to, at + 1 + DEED_REACH), true);
            }
        }
        return endsAsOrigin(actor) && violent(actor.to(), Math.min(to, actor.to() + DEED_REACH), false);
    }

    /** True where the name belongs to what was hit: "Türk mevzilerine", "Azərbaycan bölmələrini". */
    boolean suffers(Found<Actor> actor, int next) {
        if (endsIn(objects, read.word(actor.to() - 1))) {
            return true;
        }
        for (int at = actor.to(); at < Math.min(next, actor.to() + TARGET_REACH); at++) {
            String word = read.word(at);
            if (targets.contains(word)) {
                return true;
            }
            if (!adjectives.contains(word) && !endsIn(genitives, word)) {
                return false;
            }
        }
        return false;
    }

    /** True for the name of who is accused: "Bakını", "Erivan'ı", "Երևանին". */
    boolean isAccused(Found<Actor> actor) {
        return endsIn(accused, read.word(actor.to() - 1));
    }

    private boolean endsAsOrigin(Found<Actor> actor) {
        String word = read.word(actor.to() - 1);
        return endsIn(origins, word);
    }

    private static boolean endsIn(Set<String> endings, String word) {
        return endings.stream().anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending));
    }

    /** Behind "by" or "on the side of", who "fell" fell there, and who "was killed" was killed by them. */
    private boolean violent(int from, int to, boolean sided) {
        for (Found<Cue> cue : read.cues(from, to)) {
            switch (cue.what().kind()) {
                case REPORT, NEGATION -> {
                    return false;
                }
                case EVENT, ACT, WEAPON -> {
                    return true;
                }
                case HARM -> {
                    return !sided || passiveDeeds.contains(read.word(cue.from()));
                }
                default -> {}
            }
        }
        return false;
    }
}
