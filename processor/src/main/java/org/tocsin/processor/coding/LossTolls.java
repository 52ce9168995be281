package org.tocsin.processor.coding;

import java.util.List;
import java.util.Set;

/** Finds the figure of a running toll: "brings the number of dead to three", "the second death". */
final class LossTolls {

    /** A toll stands at most so far behind the word that it counts: "the number of dead has risen to three". */
    private static final int REACH = 9;

    private final ReadText read;
    private final Sentence sentence;
    private final List<People> people;
    private final LossGaps gaps;
    private final Set<String> tolls;
    private final Set<String> leads;
    private final Set<String> verbs;
    private final Set<String> hospitals;

    LossTolls(ReadText read, Sentence sentence, List<People> people, LossGaps gaps) {
        this.read = read;
        this.sentence = sentence;
        this.people = people;
        this.gaps = gaps;
        this.tolls = read.words("tolls");
        this.leads = read.words("toll leads");
        this.verbs = read.words("toll verbs");
        this.hospitals = read.words("hospitals");
    }

    /** A toll takes the figure behind it; null where this word of harm is in none. */
    People behind(Found<Cue> cue, List<LossReader.Loss> known) {
        boolean counts = false;
        int end = Math.min(sentence.to(), cue.to() + REACH);
        for (int at = Math.max(sentence.from(), cue.from() - REACH); at < end; at++) {
            counts |= tolls.contains(read.word(at));
        }
        if (!counts || hospitals.contains(read.word(cue.from()))) {
            return null;
        }
        People before = null;
        for (People each : people) {
            boolean led = leads.contains(read.word(each.from() - 1)) || verbs.contains(read.word(each.from() - 1));
            boolean next = each.from() == cue.to() || tolls.contains(read.word(each.from() - 1));
            boolean behind = each.from() >= cue.to() && each.from() <= cue.to() + REACH;
            if (behind && (led || next) && !gaps.harmBetween(cue.to(), each.from())) {
                return each;
            }
            boolean used = known.stream().anyMatch(loss -> loss.people().from() == each.from());
            if (led && each.to() <= cue.from() && !used && !gaps.harmBetween(each.to(), cue.from())) {
                before = each;
            }
        }
        return before;
    }

    /** "the second death": so many by now. */
    People ordinal(Found<Cue> cue) {
        for (People each : people) {
            if (each.use() == People.Use.ORDINAL && each.from() < cue.from() && cue.from() - each.from() <= 2) {
                return each;
            }
        }
        return null;
    }
}
