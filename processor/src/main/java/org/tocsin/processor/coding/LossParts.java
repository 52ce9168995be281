package org.tocsin.processor.coding;

import java.util.List;
import java.util.Set;

/**
 * Tells figures that are some of those told already: "seven were hurt, two of them fatally", "eight casualties, three of
 * whom died", "of three wounded one died". Who died of their wounds are told as dead and taken from the wounded.
 */
final class LossParts {

    /** Some of those told stand at most so far before what befell them. */
    private static final int PART = 12;
    /** "and have since died". */
    private static final int JOIN = 4;

    private final ReadText read;
    private final List<People> people;
    private final LossGaps gaps;
    private final List<LossReader.Loss> out;
    private final Set<String> fatally;
    private final Set<String> dying;
    private final Set<String> losses;
    private final Set<String> of;
    private final Set<String> joins;
    private final Set<String> with;

    /** @param out the losses linked so far, to which those found here are added */
    LossParts(ReadText read, List<People> people, LossGaps gaps, List<LossReader.Loss> out) {
        this.read = read;
        this.people = people;
        this.gaps = gaps;
        this.out = out;
        this.fatally = read.words("fatally");
        this.dying = read.words("dying");
        this.losses = read.words("losses");
        this.of = read.words("of");
        this.joins = read.words("joins");
        this.with = read.words("with");
    }

    /** Links a word of harm with some of those told; false where it tells of others. */
    boolean link(Found<Cue> cue) {
        if (!cue.what().value().equals("killed")) {
            return false;
        }
        if (haveDied(cue)) {
            out.set(out.size() - 1, out.getLast().as("killed"));
            return true;
        }
        for (int i = people.size() - 1; i >= 0; i--) {
            People each = people.get(i);
            boolean beside = each.to() <= cue.to() && each.from() <= cue.from() && cue.from() - each.to() <= PART;
            if (beside && isPartOfHurt(each, cue)) {
                LossReader.Loss whole = wholeOf(each);
                boolean told = each.use() == People.Use.PART
                        && gaps.harmBetween(each.from(), each.to())
                        && dying.contains(read.word(cue.from()));
                if (whole == null && !told) {
                    return false;
                }
                if (whole != null && whole.harm().equals("killed")) {
                    out.set(out.indexOf(whole), whole.as("wounded"));
                }
                People some = each.as(People.Use.PART);
                out.add(new LossReader.Loss("killed", some, List.of(some), each.from(), cue.to(), cue, false));
                return true;
            }
        }
        return false;
    }

    /** "were wounded in the yard and have since died": the same people. */
    private boolean haveDied(Found<Cue> cue) {
        LossReader.Loss last = out.isEmpty() ? null : out.getLast();
        if (last == null || !last.harm().equals("wounded") || !dying.contains(read.word(cue.from()))) {
            return false;
        }
        boolean joined = false;
        for (int at = Math.max(last.cue().to(), cue.from() - JOIN); at < cue.from(); at++) {
            joined |= joins.contains(read.word(at));
        }
        return joined
                && people.stream()
                        .noneMatch(each ->
                                each.low() > 0 && each.from() >= last.cue().to() && each.from() < cue.to());
    }

    /** "two of them", "one of whom", "one fatally": a number alone that tells how some fared. */
    private boolean isPartOfHurt(People each, Found<Cue> cue) {
        if (isUsed(each) || each.low() == 0) {
            return false;
        }
        boolean some = each.use() == People.Use.PART || each.use() == People.Use.KNOWN;
        boolean bare = each.head() < 0 && fatally.contains(read.word(cue.from()));
        return some || bare || each.head() < 0 && isOfWhole(each);
    }

    /** "of three wounded conscripts one died". */
    private boolean isOfWhole(People some) {
        return out.stream()
                .map(LossReader.Loss::people)
                .anyMatch(whole -> of.contains(read.word(whole.from() - 1))
                        && whole.to() <= some.from()
                        && some.from() - whole.to() <= PART);
    }

    /** Those told as hurt, or as "casualties", earlier in the sentence, of whom these are some. */
    private LossReader.Loss wholeOf(People some) {
        for (int i = out.size() - 1; i >= 0; i--) {
            LossReader.Loss loss = out.get(i);
            boolean before = loss.people().from() < some.from() && loss.people().low() >= some.low();
            boolean open = loss.harm().equals("wounded")
                    || loss.harm().equals("killed")
                            && losses.contains(read.word(loss.cue().from()));
            if (before && open) {
                return loss;
            }
        }
        return null;
    }

    /** "two came to the hospital, one with a foot gone": more about those told, nobody new. */
    boolean isOneOfHurt(People whom, Found<Cue> cue) {
        LossReader.Loss last = out.isEmpty() ? null : out.getLast();
        return last != null
                && last.harm().equals(cue.what().value())
                && whom.head() < 0
                && last.people().low() > whom.low()
                && read.word(whom.from() - 1).equals(",")
                && (with.contains(read.word(whom.to()))
                        || cue.from() == whom.to()
                                && !read.word(cue.from())
                                        .equals(read.word(last.cue().from())));
    }

    private boolean isUsed(People whom) {
        return out.stream().anyMatch(loss -> loss.people().from() == whom.from());
    }
}
