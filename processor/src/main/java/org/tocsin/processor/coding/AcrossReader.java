package org.tocsin.processor.coding;

import java.util.Set;

/** Tells whether fire came from the other side of the line, without naming who stands there. */
final class AcrossReader {

    private final ReadText read;
    private final Set<String> otherWords;
    private final Set<String> origins;
    private final Set<String> acrosses;

    AcrossReader(ReadText read) {
        this.read = read;
        this.otherWords = read.words("other words");
        this.origins = read.words("origins");
        this.acrosses = read.words("across");
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
}
