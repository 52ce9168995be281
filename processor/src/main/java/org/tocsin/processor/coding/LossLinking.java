package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Links the words of harm of one sentence with its people, one word after the other: the figure right before or behind
 * it, whichever the word and what lies between allow.
 */
final class LossLinking {

    /** Signs that part nothing: a quotation mark, the Armenian stop before what is stressed. */
    private static final Set<String> OPEN = Set.of("\"", "'", "\u055d");

    private static final int LEFT = 14;
    private static final int RIGHT = 7;
    private static final int LINK = 8;
    /** A toll stands at most so far behind the word that it counts: "the number of dead has risen to three". */
    private static final int TOLL_REACH = 9;

    private final Sentence sentence;
    private final List<People> people;
    private final ReadText read;
    private final Set<String> active;
    private final Set<String> passives;
    private final Set<String> joins;
    private final Set<String> clauseStarts;
    private final Set<String> objectEnds;
    private final Set<String> tolls;
    private final Set<String> tollLeads;
    private final Set<String> deaths;
    private final Set<String> bodies;
    private final Set<String> definites;
    private final Set<String> own;
    private final Set<String> lost;
    private final List<LossReader.Loss> out = new ArrayList<>();

    LossLinking(ReadText read, Sentence sentence, List<People> people) {
        this.read = read;
        this.sentence = sentence;
        this.people = people;
        this.active = read.words("active");
        this.passives = read.words("casualty passives");
        this.joins = read.words("joins");
        this.clauseStarts = read.words("clause starts");
        this.objectEnds = read.words("object ends");
        this.tolls = read.words("tolls");
        this.tollLeads = read.words("toll leads");
        this.deaths = read.words("deaths");
        this.bodies = read.words("bodies");
        this.definites = read.words("definites");
        this.own = read.words("own losses");
        this.lost = read.words("lost");
    }

    /** What was linked so far, in the order of the words of harm. */
    List<LossReader.Loss> losses() {
        return out;
    }

    /** Finds the people of one more word of harm. */
    void link(Found<Cue> cue) {
        String word = read.word(cue.from());
        if (deaths.contains(word)) {
            People toll = tollBehind(cue);
            People ordinal = toll == null ? ordinalBefore(cue) : toll;
            if (ordinal != null) {
                add(cue, List.of(ordinal), true);
            }
            return;
        }
        People toll = tollBehind(cue);
        if (toll != null) {
            add(cue, List.of(toll), true);
            return;
        }
        if (lost.contains(word) && cue.to() - cue.from() == 1) {
            int right = right(cue, 3);
            if (right >= 0 && people.get(right).head() >= 0) {
                add(cue, chained(right, true), false);
            }
            return;
        }
        int self = self(cue);
        int left = self >= 0 ? self : left(cue);
        boolean counted = left >= 0
                && cue.from() - people.get(left).to() <= 1
                && people.get(left).low() > 0;
        if (!counted && isNoun(cue) || isEither(cue)) {
            return;
        }
        int right = self < 0 && isActive(cue) && !isPassive(cue) ? right(cue, RIGHT) : -1;
        if (bodies.contains(word) && left >= 0 && cue.from() - people.get(left).to() > 1) {
            left = -1;
        }
        if (right >= 0 && (left < 0 || !nearer(left, right, cue))) {
            add(cue, chained(right, true), false);
        } else if (left >= 0) {
            List<People> chain = chained(left, false);
            trailing(cue).ifPresent(chain::add);
            add(cue, chain, false);
        }
    }

    /** "eleven civilians killed, among them a child, and a soldier": who is added behind the word. */
    private Optional<People> trailing(Found<Cue> cue) {
        int from = cue.to();
        boolean joined = false;
        for (People each : people) {
            if (each.from() < from) {
                continue;
            }
            for (int at = from; at < each.from(); at++) {
                String word = read.word(at);
                joined |= joins.contains(word);
                if (!joins.contains(word)
                        && !word.equals(",")
                        && !read.words("parts").contains(word)) {
                    return Optional.empty();
                }
            }
            boolean ends = each.to() >= sentence.to() || !read.token(each.to()).isWord();
            if (each.use() != People.Use.PART) {
                return joined && ends && each.head() >= 0 && !harmBetween(each.from(), each.to())
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

    private boolean isActive(Found<Cue> cue) {
        for (int at = cue.from(); at < cue.to(); at++) {
            if (active.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "100 were killed or wounded": how many of each is not said, and the worse is counted. */
    private boolean isEither(Found<Cue> cue) {
        return read.words("ranges").contains(read.word(cue.from() - 1))
                && harmBetween(Math.max(sentence.from(), cue.from() - 2), cue.from());
    }

    /** "among the wounded", "their bodies": those of whom the text spoke, not what befell somebody. */
    private boolean isNoun(Found<Cue> cue) {
        String before = read.word(cue.from() - 1);
        return cue.to() - cue.from() == 1
                && cue.from() > sentence.from()
                && (definites.contains(before) || own.contains(before));
    }

    private void add(Found<Cue> cue, List<People> chain, boolean running) {
        for (People whom : chain) {
            if (!whom.isVague() && whom.use() != People.Use.PART) {
                add(cue, whom, chain, running);
            }
        }
    }

    private void add(Found<Cue> cue, People whom, List<People> chain, boolean running) {
        String harm = cue.what().value();
        for (LossReader.Loss known : out) {
            if (known.people().from() < whom.to()
                    && whom.from() < known.people().to()) {
                boolean worse = harm.equals("killed")
                        && known.harm().equals("wounded")
                        && whom.from() < known.cue().from();
                if (!worse) {
                    return;
                }
                out.remove(known);
                break;
            }
        }
        boolean first = out.isEmpty() && harm.equals("killed");
        boolean counted = whom.use() == People.Use.ORDINAL && !running;
        int from = Math.min(cue.from(), whom.from());
        int to = Math.max(cue.to(), whom.to());
        out.add(new LossReader.Loss(
                harm, counted && !first ? whom.one() : whom, chain, from, to, cue, running || counted && first));
    }

    private boolean nearer(int left, int right, Found<Cue> cue) {
        int before = cue.from() - people.get(left).to();
        int behind = people.get(right).from() - cue.to();
        return before < behind && before <= 1 && !isUsed(people.get(left));
    }

    /** True where another word told what befell these people; who was hurt may still have died. */
    private boolean isUsed(People whom, Found<Cue> cue) {
        boolean object = Numbers.isNumeric(read, read.times(cue.to(), cue.to() + 1), cue.to());
        boolean dies = cue.what().value().equals("killed") && !object;
        return out.stream()
                .anyMatch(loss -> loss.people().from() == whom.from()
                        && !(dies
                                && loss.harm().equals("wounded")
                                && whom.from() < loss.cue().from()));
    }

    private boolean isUsed(People whom) {
        return out.stream().anyMatch(loss -> loss.people().from() == whom.from());
    }

    /** A noun of harm that is counted itself: "three wounded", "un mort". */
    private int self(Found<Cue> cue) {
        for (int i = 0; i < people.size(); i++) {
            People each = people.get(i);
            if (each.from() <= cue.from() && cue.from() < each.to() && each.use() != People.Use.PART) {
                return i;
            }
        }
        return -1;
    }

    private int left(Found<Cue> cue) {
        for (int i = people.size() - 1; i >= 0; i--) {
            People each = people.get(i);
            if (each.to() > cue.from() || each.use() == People.Use.PART) {
                continue;
            }
            if (cue.from() - each.to() > LEFT) {
                return -1;
            }
            return reaches(each, cue) ? i : -1;
        }
        return -1;
    }

    /** True where nothing between the people and the word behind them parts the two. */
    private boolean reaches(People whom, Found<Cue> cue) {
        boolean used = isUsed(whom, cue);
        boolean bare = whom.head() < 0;
        int commas = 0;
        for (int at = whom.to(); at < cue.from(); at++) {
            String word = read.word(at);
            if (word.equals(";") || word.equals(".") || word.equals(":")) {
                return false;
            }
            boolean parts = word.equals(",") || joins.contains(word);
            if (parts && (used || bare)) {
                return false;
            }
            if (word.equals(",") && ++commas > 2 || commas > 0 && read.has(CueKind.REPORT, at, at + 1)) {
                return false;
            }
            if (parts && joins.contains(word) && harmBetween(whom.to(), at)) {
                return false;
            }
            if (clauseStarts.contains(word)
                    && !joins.contains(word)
                    && !read.words("relatives").contains(word)) {
                return false;
            }
        }
        if (used && harmBetween(whom.to(), cue.from()) && cue.from() - whom.to() > 6) {
            return false;
        }
        return !bare || cue.from() - whom.to() <= 3;
    }

    private boolean harmBetween(int from, int to) {
        return read.cues(from, to).stream().anyMatch(LossReader::isHarm);
    }

    private int right(Found<Cue> cue, int reach) {
        for (int i = 0; i < people.size(); i++) {
            People each = people.get(i);
            if (each.from() < cue.to() || each.use() == People.Use.PART) {
                continue;
            }
            if (each.from() - cue.to() > reach || isUsed(each)) {
                return -1;
            }
            for (int at = cue.to(); at < each.from(); at++) {
                String word = read.word(at);
                boolean sign = !read.token(at).isWord() && !read.token(at).isNumber() && !OPEN.contains(word);
                boolean ends = joins.contains(word)
                        || objectEnds.contains(word) && at > cue.to()
                        || objectEnds.contains(word) && !read.words("of").contains(word)
                        || clauseStarts.contains(word);
                if (sign || ends || read.words("units").contains(word)) {
                    return -1;
                }
            }
            if (each.head() < 0 && !endsAfter(each)) {
                return -1;
            }
            return i;
        }
        return -1;
    }

    /** A bare number is an object only where nothing is counted behind it. */
    private boolean endsAfter(People bare) {
        String next = read.word(bare.to());
        return bare.to() >= sentence.to()
                || !read.token(bare.to()).isWord()
                || joins.contains(next)
                || objectEnds.contains(next)
                || clauseStarts.contains(next)
                || !read.times(bare.to(), Math.min(sentence.to(), bare.to() + 2))
                        .isEmpty();
    }

    /** The people at {@code at} and those that "and" links with them, in order. */
    private List<People> chained(int at, boolean right) {
        List<People> chain = new ArrayList<>(List.of(people.get(at)));
        People last = people.get(at);
        for (int i = at - 1; i >= 0 && !right; i--) {
            People each = people.get(i);
            if (each.use() == People.Use.PART) {
                continue;
            }
            if (!linked(each, last, chain.size() > 1) || isUsed(each)) {
                break;
            }
            chain.addFirst(each);
            last = each;
        }
        for (int i = at + 1; i < people.size() && right; i++) {
            People each = people.get(i);
            if (!linked(last, each, i + 1 < people.size() && linked(each, people.get(i + 1), false))
                    || hasOwnHarm(each)) {
                break;
            }
            chain.add(each);
            last = each;
        }
        return chain;
    }

    private boolean linked(People one, People other, boolean listed) {
        boolean join = read.words("join prefixes").stream()
                .anyMatch(prefix -> read.word(other.from()).startsWith(prefix));
        if (other.from() - one.to() > LINK || one.use() == People.Use.ORDINAL) {
            return false;
        }
        for (int at = one.to(); at < other.from(); at++) {
            String word = read.word(at);
            if (joins.contains(word) || listed && word.equals(",")) {
                join = true;
            } else if (!read.token(at).isWord() && !word.equals(",") && !word.equals("'s")
                    || passives.contains(word)
                    || clauseStarts.contains(word)
                    || harmBetween(at, at + 1)
                    || read.has(CueKind.REPORT, at, at + 1)) {
                return false;
            }
        }
        return join && other.use() != People.Use.PART;
    }

    /** "killing two and three were wounded": the second have a word of their own behind them. */
    private boolean hasOwnHarm(People whom) {
        for (int at = whom.to(); at < Math.min(sentence.to(), whom.to() + 5); at++) {
            if (!read.token(at).isWord() || joins.contains(read.word(at))) {
                return false;
            }
            if (harmBetween(at, Math.min(sentence.to(), at + 4))
                    && read.cues(at, Math.min(sentence.to(), at + 4)).stream()
                            .anyMatch(cue -> LossReader.isHarm(cue) && cue.from() <= whom.to() + 4)) {
                return true;
            }
        }
        return harmBetween(whom.from(), whom.to());
    }

    private boolean isPassive(Found<Cue> cue) {
        for (int at = cue.from() - 1; at >= Math.max(sentence.from(), cue.from() - 3); at--) {
            if (passives.contains(read.word(at))) {
                return true;
            }
            if (!read.token(at).isWord()) {
                return false;
            }
        }
        return false;
    }

    /** "brings the number of dead to three": a toll takes the figure behind it. */
    private People tollBehind(Found<Cue> cue) {
        boolean counts = false;
        for (int at = Math.max(sentence.from(), cue.from() - TOLL_REACH);
                at < Math.min(sentence.to(), cue.to() + TOLL_REACH);
                at++) {
            counts |= tolls.contains(read.word(at));
        }
        if (!counts || read.words("hospitals").contains(read.word(cue.from()))) {
            return null;
        }
        People before = null;
        for (People each : people) {
            boolean led = tollLeads.contains(read.word(each.from() - 1));
            boolean next = each.from() == cue.to() || tolls.contains(read.word(each.from() - 1));
            boolean behind = each.from() >= cue.to() && each.from() <= cue.to() + TOLL_REACH;
            if (behind && (led || next) && !harmBetween(cue.to(), each.from())) {
                return each;
            }
            if (led && each.to() <= cue.from() && !isUsed(each) && !harmBetween(each.to(), cue.from())) {
                before = each;
            }
        }
        return before;
    }

    /** "the second death": so many by now. */
    private People ordinalBefore(Found<Cue> cue) {
        for (People each : people) {
            if (each.use() == People.Use.ORDINAL && each.from() < cue.from() && cue.from() - each.from() <= 2) {
                return each;
            }
        }
        return null;
    }
}
