package org.tocsin.processor.coding;

import java.util.List;
import java.util.Set;

/** Tells which words of a sentence are a speaker's: those behind the verb of saying, or those before a name at the end. */
final class SpokenWords {

    /** Signs between what is said and a speaker named behind it. */
    private static final Set<String> CLOSERS = Set.of(",", "\"", "'");

    /** A verb of saying that stands so near the end follows what is said. */
    private static final int TRAILING = 4;

    private final ReadText read;

    SpokenWords(ReadText read) {
        this.read = read;
    }

    /**
     * A stretch of what somebody says.
     *
     * @param from first token
     * @param to one past the last
     */
    record Words(int from, int to) {}

    /** What the speaker at {@code at} says: behind the verb, before a name that closes the sentence, or both. */
    List<Words> words(Statement statement, List<Speaker> here, int at) {
        Speaker speaker = here.get(at);
        Sentence sentence = statement.sentence();
        boolean behind = sentence.to() - speaker.verb() <= TRAILING
                && speaker.from() > speaker.verb() - TRAILING * 2
                && speaker.from() > sentence.from() + 1;
        if (behind) {
            return List.of(new Words(sentence.from(), speaker.from()));
        }
        int from = Math.max(sentence.from(), speaker.verb());
        Words after = new Words(from, end(statement, here, at));
        int start = Math.min(speaker.from(), speaker.verb());
        boolean closed = start > sentence.from() && CLOSERS.contains(read.word(start - 1));
        boolean bare = closed
                && at == 0
                && !read.word(speaker.verb() + 1).equals(":")
                && !read.has(CueKind.EVENT, after.from(), after.to())
                && !read.has(CueKind.ACT, after.from(), after.to());
        return bare ? List.of(after, new Words(sentence.from(), start)) : List.of(after);
    }

    /** Where the words of a speaker end: at the next who speaks. */
    private static int end(Statement statement, List<Speaker> here, int at) {
        for (int next = at + 1; next < here.size(); next++) {
            Speaker other = here.get(next);
            if (other.from() > here.get(at).verb()) {
                return other.from();
            }
            if (other.verb() > here.get(at).verb() + 1) {
                return other.verb();
            }
        }
        return statement.sentence().to();
    }
}
