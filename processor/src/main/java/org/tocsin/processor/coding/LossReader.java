package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds whom each word of harm in a sentence befell: "three soldiers were killed and two wounded", "killed three",
 * "погибли двое". A figure belongs to one harm; counts that "and" links add up.
 */
final class LossReader {

    private static final int ASCII = 128;

    private final ReadText read;
    private final PeopleReader reader;
    private final Set<String> lost;

    LossReader(ReadText read) {
        this.read = read;
        this.reader = new PeopleReader(read);
        this.lost = read.words("lost");
    }

    /**
     * One figure of loss.
     *
     * @param harm killed, wounded or captured
     * @param people the people harmed
     * @param chain those told together with them ("two soldiers and a civilian"), these included
     * @param from first token of figure and word
     * @param to one past the last
     * @param cue the word of harm
     * @param running true for a toll that has grown to this ("the second death", "rises to three")
     */
    record Loss(String harm, People people, List<People> chain, int from, int to, Found<Cue> cue, boolean running) {

        /** The same people, otherwise harmed. */
        Loss as(String other) {
            return new Loss(other, people, chain, from, to, cue, running);
        }
    }

    static boolean isHarm(Found<Cue> cue) {
        return cue.what().kind() == CueKind.HARM || cue.what().kind() == CueKind.LOSS;
    }

    /** The losses that these words of harm of one sentence tell, in order. */
    List<Loss> losses(Sentence sentence, List<Found<Cue>> harms) {
        if (harms.isEmpty()) {
            return List.of();
        }
        LossLinking linking = new LossLinking(read, sentence, reader.people(sentence));
        for (Found<Cue> harm : harms) {
            linking.link(harm);
        }
        linking.linkUnderstood();
        return linking.losses();
    }

    /** Without its accent "öldü" (died) is "oldu" (was): such a word counts only as it is written. */
    private boolean isLookalike(Found<Cue> cue) {
        return cue.to() - cue.from() == 1
                && read.words("accented").contains(read.word(cue.from()))
                && read.token(cue.from()).first() < ASCII;
    }

    /** The words of harm, and of losing, in a stretch. */
    List<Found<Cue>> harms(int from, int to) {
        List<Found<Cue>> out = new ArrayList<>();
        int covered = from;
        for (Found<Cue> cue : read.cues(from, to)) {
            if (isHarm(cue) && cue.from() >= covered && !isLookalike(cue)) {
                out.add(cue);
                covered = cue.to();
            }
        }
        for (int at = from; at < to; at++) {
            int here = at;
            if (lost.contains(read.word(at)) && out.stream().noneMatch(cue -> cue.from() <= here && here < cue.to())) {
                out.add(new Found<>(new Cue(CueKind.LOSS, "killed", 1), at, at + 1));
            }
        }
        out.sort(java.util.Comparator.comparingInt(Found::from));
        return out;
    }
}
