package org.tocsin.processor.coding;

import java.util.Set;

/** Finds whom a mark ascribes words to: "Baku: ...", "... — Yerevan", in a headline or at the head of a note. */
final class AscriptionReader {

    /** Longest name of a speaker in a headline, in words: "Azerbaijan's Ministry of Defence". */
    private static final int NAME = 6;

    private static final Set<String> MARKS = Set.of(":", "\u2014");

    private final ReadText read;

    AscriptionReader(ReadText read) {
        this.read = read;
    }

    /**
     * Who a headline ascribes its words to: "Baku: ...", "Armenia's ministry: ...", "... — Yerevan", "...: Kyiv".
     *
     * @return the speaker, or null; its verb is the mark between
     */
    Speaker ascribed(Sentence title) {
        for (int at = title.from() + 1; at < title.to(); at++) {
            if (!MARKS.contains(read.word(at))) {
                continue;
            }
            boolean before = at - title.from() <= NAME && speaks(title.from(), at);
            boolean after = title.isTitle() && title.to() - at - 1 <= NAME && speaks(at + 1, title.to());
            if (before && (read.word(at).equals(":") || !after)) {
                return new Speaker(
                        read.actors(title.from(), at).getLast().what().country(), title.from(), at, at);
            }
            if (after) {
                return new Speaker(
                        read.actors(at + 1, title.to()).getFirst().what().country(), at + 1, title.to(), at);
            }
        }
        return null;
    }

    /** True where these words only name somebody who can speak. */
    private boolean speaks(int from, int to) {
        boolean deeds = read.has(CueKind.EVENT, from, to)
                || read.has(CueKind.ACT, from, to)
                || read.has(CueKind.HARM, from, to)
                || read.has(CueKind.REPORT, from, to);
        long sides = read.actors(from, to).stream()
                .map(actor -> actor.what().country())
                .distinct()
                .count();
        return !deeds
                && sides == 1
                && read.actors(from, to).stream()
                        .anyMatch(actor -> actor.what().role() != Actor.Role.REGION
                                && actor.what().role() != Actor.Role.LINE);
    }
}
