package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds those told together with some people: "two soldiers, a teacher and a nurse". */
final class LossChains {

    private static final int LINK = 8;
    private static final int OWN_HARM = 5;

    private final ReadText read;
    private final Sentence sentence;
    private final List<People> people;
    private final LossGaps gaps;
    private final Set<String> joins;
    private final Set<String> parts;
    private final Set<String> passives;
    private final Set<String> clauseStarts;

    LossChains(ReadText read, Sentence sentence, List<People> people, LossGaps gaps) {
        this.read = read;
        this.sentence = sentence;
        this.people = people;
        this.gaps = gaps;
        this.joins = read.words("joins");
        this.parts = read.words("parts");
        this.passives = read.words("casualty passives");
        this.clauseStarts = read.words("clause starts");
    }

    /**
     * Those before a word of harm: the people at {@code at} and those linked with them, in order.
     *
     * @param used tells people of whom another word of harm told
     */
    List<People> before(int at, Predicate<People> used) {
        List<People> chain = new ArrayList<>(List.of(people.get(at)));
        for (int i = at - 1; i >= 0; i--) {
            People each = people.get(i);
            if (each.use() == People.Use.PART) {
                continue;
            }
            if (!linked(each, chain.getFirst(), chain.size() > 1) || used.test(each)) {
                break;
            }
            chain.addFirst(each);
        }
        return chain;
    }

    /** Those behind a word of harm: the people at {@code at} and those linked with them, in order. */
    List<People> behind(int at) {
        List<People> chain = new ArrayList<>(List.of(people.get(at)));
        for (int i = at + 1; i < people.size(); i++) {
            People each = people.get(i);
            boolean listed = i + 1 < people.size() && linked(each, people.get(i + 1), false);
            if (!linked(chain.getLast(), each, listed) || hasOwnHarm(each)) {
                break;
            }
            chain.add(each);
        }
        return chain;
    }

    /** "eleven civilians killed, among them a child, and a soldier": who is added behind the word. */
    Optional<People> trailing(Found<Cue> cue) {
        int from = cue.to();
        boolean joined = false;
        for (People each : people) {
            if (each.from() < from) {
                continue;
            }
            for (int at = from; at < each.from(); at++) {
                String word = read.word(at);
                joined |= joins.contains(word);
                if (!joins.contains(word) && !word.equals(",") && !parts.contains(word)) {
                    return Optional.empty();
                }
            }
            boolean ends = each.to() >= sentence.to() || !read.token(each.to()).isWord();
            if (each.use() != People.Use.PART) {
                return joined && ends && each.head() >= 0 && !gaps.harmBetween(each.from(), sentence.to())
                        ? Optional.of(each)
                        : Optional.empty();
            }
            from = each.to();
            while (from < sentence.to() && read.token(from).isWord() && !joins.contains(read.word(from))) {
                from++;
            }
        }
        return Optional.empty();
    }

    private boolean linked(People one, People other, boolean listed) {
        boolean join = read.words("join prefixes").stream()
                .anyMatch(prefix -> read.word(other.from()).startsWith(prefix));
        boolean headed = sentence.isTitle() && one.head() >= 0 && other.head() >= 0;
        if (other.from() - one.to() > LINK || one.use() == People.Use.ORDINAL) {
            return false;
        }
        for (int at = one.to(); at < other.from(); at++) {
            String word = read.word(at);
            if (joins.contains(word) || (listed || headed) && word.equals(",")) {
                join = true;
            } else if (!read.token(at).isWord() && !word.equals(",") && !word.equals("'s")
                    || passives.contains(word)
                    || clauseStarts.contains(word)
                    || gaps.harmBetween(at, at + 1)
                    || read.has(CueKind.REPORT, at, at + 1)) {
                return false;
            }
        }
        return join && other.use() != People.Use.PART && gaps.standsAlone(one);
    }

    /** "killing two and three were wounded": the second have a word of their own behind them. */
    private boolean hasOwnHarm(People whom) {
        if (gaps.harmBetween(whom.from(), whom.to())) {
            return true;
        }
        for (int at = whom.to(); at < Math.min(sentence.to(), whom.to() + OWN_HARM); at++) {
            if (!read.token(at).isWord() || joins.contains(read.word(at))) {
                return false;
            }
            int end = Math.min(sentence.to(), at + OWN_HARM - 1);
            if (read.cues(at, end).stream()
                    .anyMatch(cue -> LossReader.isHarm(cue) && cue.from() <= whom.to() + OWN_HARM - 1)) {
                return true;
            }
        }
        return false;
    }
}
