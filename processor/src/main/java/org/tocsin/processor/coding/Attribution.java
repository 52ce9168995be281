package org.tocsin.processor.coding;

/** Tells "the ministry in Baku said" from what it said, so that Baku is not taken for the place of the event. */
final class Attribution {

    private Attribution() {}

    /** True where the clause only says who says so, or carries nothing of the event. */
    static boolean only(ReadText read, Clause clause) {
        for (Found<Cue> cue : read.cues(clause.from(), clause.to())) {
            if (cue.what().kind() == CueKind.REPORT && cue.to() >= clause.to() - 2) {
                return !read.has(CueKind.EVENT, clause.from(), cue.from())
                        && !read.has(CueKind.WEAPON, clause.from(), cue.from());
            }
            if (cue.what().kind() == CueKind.REPORT
                    && (read.words("speaker behind").contains(read.word(cue.from())) || cue.from() == clause.from())) {
                return !read.has(CueKind.EVENT, cue.to(), clause.to());
            }
        }
        return false;
    }

    /** Where what is said begins: behind "the ministry in Baku said that". */
    static int past(ReadText read, Clause clause) {
        for (Found<Cue> cue : read.cues(clause.from(), clause.to())) {
            CueKind kind = cue.what().kind();
            if (kind == CueKind.EVENT || kind == CueKind.WEAPON) {
                return clause.from();
            }
            if (kind == CueKind.REPORT && cue.to() < clause.to() && cue.from() - clause.from() < 12) {
                return read.words("thats").contains(read.word(cue.to())) && cue.to() + 1 < clause.to()
                        ? cue.to() + 1
                        : cue.to();
            }
        }
        return clause.from();
    }
}
