package org.tocsin.processor.coding;

import java.util.Set;

/** Tells losses that are the enemy's, of whom only the other side speaks: "killed eight", "two raiders", "their bodies". */
final class LossFoes {

    private static final int AROUND = 6;
    /** So far before people "the other side" stands. */
    private static final int BEFORE = 3;
    /** So many words stand between a verb of saying and the deed that the speaker claims. */
    private static final int TO_DEED = 6;

    private final ReadText read;
    private final LossOwners owners;
    private final Set<String> foes;
    private final Set<String> side;
    private final Set<String> otherWords;
    private final Set<String> boastDeeds;
    private final Set<String> bodies;
    private final Set<String> abandoned;
    private final Set<String> boasts;
    private final Set<String> passives;
    private final Set<String> ownDeeds;
    private final Set<String> own;
    private final Set<String> answers;
    private final Set<String> pronouns;
    private final Set<String> undergone;

    LossFoes(ReadText read, LossOwners owners) {
        this.read = read;
        this.owners = owners;
        this.foes = read.words("foes");
        this.side = read.words("side");
        this.otherWords = read.words("other words");
        this.boastDeeds = read.words("boast deeds");
        this.bodies = read.words("bodies");
        this.abandoned = read.words("abandoned");
        this.boasts = read.words("boasts");
        this.passives = read.words("casualty passives");
        this.ownDeeds = read.words("own deeds");
        this.own = read.words("own losses");
        this.answers = read.words("answers");
        this.pronouns = read.words("pronouns");
        this.undergone = read.words("undergone");
    }

    boolean isFoe(Sentence sentence, LossReader.Loss loss) {
        People people = loss.people();
        boolean left = bodies.contains(read.word(loss.cue().from()))
                && read.names(abandoned, sentence, loss.from() - 5, loss.to() + 4);
        boolean toll = loss.running()
                && read.names(foes, sentence, loss.cue().from() - 2, loss.cue().to());
        boolean lost = read.words("lost").contains(read.word(loss.cue().from()))
                && read.names(foes, sentence, loss.cue().from() - 2, loss.cue().from());
        return left
                || toll
                || lost
                || boastDeeds.contains(read.word(loss.cue().from()))
                || read.names(foes, sentence, people.from() - 2, foeEnd(loss))
                || isOtherSide(sentence, people)
                || owners.isThem(people) && read.names(foes, sentence, sentence.from(), people.from());
    }

    /** "the enemy's seven soldiers". */
    boolean isNamed(Sentence sentence, People people) {
        return read.names(foes, sentence, people.from() - 1, people.to());
    }

    /** "claimed that fifty Ukrainians were dead": told by nobody of the country, and not confirmed. */
    boolean isBoast(Sentence sentence) {
        return read.names(boasts, sentence, sentence.from(), sentence.to());
    }

    /** "Bakou affirme en avoir tué six", "said that it had killed eight": the speaker's own deed. */
    boolean isOwnDeed(LossReader.Loss loss, Speaker speaker) {
        int verb = loss.cue().from();
        boolean object = loss.people().from() >= loss.cue().to() && ownDeeds.contains(read.word(verb));
        if (!object || speaker == null || speaker.verb() >= verb || verb - speaker.verb() > TO_DEED) {
            return false;
        }
        for (int at = speaker.verb() + 1; at < verb; at++) {
            boolean another = !read.token(at).isWord()
                    || passives.contains(read.word(at)) && at == verb - 1
                    || read.token(at).isCapitalised()
                    || !read.cues(at, at + 1).isEmpty();
            if (another) {
                return false;
            }
        }
        return true;
    }

    /** "said it destroyed a post, killing four": the speaker, or its troops, is the doer of all that follows. */
    boolean isFollowingDeed(Sentence sentence, LossReader.Loss loss, Speaker speaker) {
        if (speaker == null || speaker.verb() >= loss.cue().from() || !isObject(sentence, loss)) {
            return false;
        }
        int first = speaker.verb() + 1;
        first += read.words("thats").contains(read.word(first)) ? 1 : 0;
        if (!pronouns.contains(read.word(first)) && !own.contains(read.word(first))) {
            return false;
        }
        for (int at = first; at < loss.cue().from(); at++) {
            if (passives.contains(read.word(at)) || undergone.contains(read.word(at))) {
                return false;
            }
        }
        return true;
    }

    /** "said it attacked a post, killing three": those behind a word of doing harm. */
    boolean isObject(Sentence sentence, LossReader.Loss loss) {
        int verb = loss.cue().from();
        return loss.people().from() >= loss.cue().to()
                && ownDeeds.contains(read.word(verb))
                && !passives.contains(read.word(verb - 1))
                && !read.names(
                        own, sentence, loss.people().from(), loss.people().to());
    }

    /** "eleven were killed in retaliatory fire": by those who say so. */
    boolean isAnswer(Sentence sentence, LossReader.Loss loss) {
        int end = Math.min(sentence.to(), loss.to() + AROUND);
        for (int at = loss.to(); at < end && read.token(at).isWord(); at++) {
            if (answers.contains(read.word(at))) {
                boolean by = read.words("agents").contains(read.word(at - 1))
                        || read.words("agents").contains(read.word(at - 2))
                        || read.words("in").contains(read.word(at - 1))
                        || read.words("in").contains(read.word(at - 2));
                return by && !read.words("answers to").contains(read.word(at + 1));
            }
        }
        return false;
    }

    /** "two killed on the other side", "qarşı tərəfin iki hərbçisi". */
    private boolean isOtherSide(Sentence sentence, People people) {
        if (sentence.isTitle()) {
            return false;
        }
        for (int at = people.from() - 1; at > Math.max(sentence.from(), people.from() - BEFORE); at--) {
            if (side.contains(read.word(at)) && otherWords.contains(read.word(at - 1))) {
                return true;
            }
        }
        for (int at = people.to(); at < Math.min(sentence.to() - 1, people.to() + AROUND); at++) {
            if (!read.token(at).isWord() || read.has(CueKind.REPORT, at, at + 1)) {
                return false;
            }
            if (otherWords.contains(read.word(at)) && side.contains(read.word(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Where words that may name the foe end: with the loss, and no comma lies between. */
    private int foeEnd(LossReader.Loss loss) {
        int end = Math.max(loss.people().to() + 2, loss.cue().to());
        for (int at = loss.people().to(); at < end; at++) {
            if (read.word(at).equals(",")) {
                return at;
            }
        }
        return end;
    }
}
