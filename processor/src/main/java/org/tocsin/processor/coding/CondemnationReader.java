package org.tocsin.processor.coding;

import java.util.List;
import java.util.Set;

/** Tells whether a speaker charges the other side by what it calls the deed, or by protesting to it. */
final class CondemnationReader {

    private static final int AGAINST_REACH = 9;
    private static final int NOUN_REACH = 9;
    private static final int CALLED_REACH = 5;
    private static final int DENIED_REACH = 3;

    private final ReadText read;
    private final Set<String> chargeNouns;
    private final Set<String> callings;
    private final Set<String> protests;
    private final boolean closes;

    CondemnationReader(ReadText read) {
        this.read = read;
        this.chargeNouns = read.words("charge nouns");
        this.callings = read.words("callings");
        this.protests = read.words("protests");
        this.closes = !read.words("speaker first").isEmpty();
    }

    /** "Protested", "speaks of a flagrant invasion": no name needs to fall. */
    boolean condemns(Speaker speaker, Statement statement, int from, int end) {
        if (closes && !statement.has(CueKind.DENIAL) && isCalled(speaker)) {
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
    private boolean isCalled(Speaker speaker) {
        for (int at = Math.max(speaker.to(), speaker.verb() - CALLED_REACH); at < speaker.verb(); at++) {
            for (int calling = at + 1; chargeNouns.contains(read.word(at)) && calling <= speaker.verb(); calling++) {
                if (callings.contains(read.word(calling))) {
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
        List<Found<Actor>> against = read.actors(speaker.verb() + 1, Math.min(to, speaker.verb() + AGAINST_REACH));
        return against.isEmpty()
                || against.stream().anyMatch(actor -> other.equals(actor.what().country()));
    }
}
