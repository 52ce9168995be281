package org.tocsin.processor.coding;

import java.util.Set;

/** Tells whether both sides charge each other in one statement. */
final class BlameReader {

    private final ReadText read;
    private final Set<String> others;
    private final Set<String> otherWords;
    private final Set<String> starts;
    private final Set<String> eaches;
    private final Set<String> answers;

    BlameReader(ReadText read) {
        this.read = read;
        this.others = read.words("others");
        this.otherWords = read.words("other words");
        this.starts = read.words("starts");
        this.eaches = read.words("eaches");
        this.answers = read.words("answers");
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
        for (Found<Cue> cue : read.cues(from, read.tokens().size())) {
            if (cue.from() >= to) {
                return -1;
            }
            if (cue.what().kind() == CueKind.REPORT || cue.what().kind() == CueKind.ACCUSE) {
                return cue.from() + 1;
            }
        }
        return -1;
    }
}
