package org.tocsin.processor.coding;

import java.util.Set;

/** Tells whether a speaker says that something of its own was struck. */
final class BlowReader {

    /** So far an owned thing and the blow that it suffers may stand apart, asides between. */
    private static final int OWNED_REACH = 18;

    private final ReadText read;
    private final Set<String> own;
    private final Set<String> passives;
    private final Set<String> hits;
    private final Set<String> objectLeads;
    private final Set<String> thems;

    BlowReader(ReadText read) {
        this.read = read;
        this.own = read.words("own");
        this.passives = read.words("claim passives");
        this.hits = read.words("hits");
        this.objectLeads = read.words("blow leads");
        this.thems = read.words("them objects");
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
}
