package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Links the words of harm of one sentence with its people, one word after the other: the figure right before or behind
 * it, whichever the word and what lies between allow.
 */
final class LossLinking {

    private static final int LEFT = 14;
    private static final int RIGHT = 7;
    private static final int LOST = 3;

    private final Sentence sentence;
    private final List<People> people;
    private final ReadText read;
    private final LossGaps gaps;
    private final LossChains chains;
    private final LossTolls tolls;
    private final LossParts parts;
    private final Set<String> active;
    private final Set<String> passives;
    private final Set<String> deaths;
    private final Set<String> bodies;
    private final Set<String> hospitals;
    private final Set<String> definites;
    private final Set<String> own;
    private final Set<String> lost;
    private final Set<String> joins;
    private final Set<String> articles;
    private final Set<String> clauseWords;
    private final List<LossReader.Loss> out = new ArrayList<>();

    LossLinking(ReadText read, Sentence sentence, List<People> people) {
        this.read = read;
        this.sentence = sentence;
        this.people = people;
        this.gaps = new LossGaps(read, sentence, people);
        this.chains = new LossChains(read, sentence, people, gaps);
        this.tolls = new LossTolls(read, sentence, people, gaps);
        this.parts = new LossParts(read, people, gaps, out);
        this.active = read.words("active");
        this.passives = read.words("casualty passives");
        this.deaths = read.words("deaths");
        this.bodies = read.words("bodies");
        this.hospitals = read.words("hospitals");
        this.definites = read.words("definites");
        this.own = read.words("own losses");
        this.lost = read.words("lost");
        this.joins = read.words("joins");
        this.articles = read.words("articles");
        this.clauseWords = read.words("clause starts");
    }

    /** "Yerevan says three of its men are dead, Baku says eight": figures whose word of harm is understood. */
    void linkUnderstood() {
        for (People each : people) {
            LossReader.Loss last = out.isEmpty() ? null : out.getLast();
            boolean said = last != null
                    && each.from() > last.to()
                    && each.use() != People.Use.VAGUE
                    && isNumber(each)
                    && ((read.has(CueKind.REPORT, each.from() - 1, each.from())
                                            || each.head() < 0 && isSubject(each.from() - 1))
                                    && endsSoon(each)
                            || isElsewhere(last, each));
            if (said && !isUsed(each)) {
                Cue cue = last.cue().what();
                out.add(new LossReader.Loss(
                        last.harm(),
                        each,
                        List.of(each),
                        each.from(),
                        each.to(),
                        new Found<>(cue, each.from(), each.to()),
                        false));
            }
        }
    }

    private boolean isNumber(People each) {
        return each.head() < 0 || Numbers.isNumeric(read, read.times(each.from(), each.to()), each.from());
    }

    /** "Baku lost two, Yerevan one": who stands right before the figure, a dash between or none. */
    private boolean isSubject(int at) {
        int subject = read.word(at).equals("\u2014") ? at - 1 : at;
        return !read.actors(subject, subject + 1).isEmpty();
    }

    /** "two dead on this side and one on that", "killed three in the town and two in a village". */
    private boolean isElsewhere(LossReader.Loss last, People each) {
        String before = read.word(each.from() - 1);
        boolean joined = joins.contains(before) || before.equals(",");
        boolean placed = read.words("in").contains(read.word(each.to()))
                || read.words("on").contains(read.word(each.to()));
        return each.head() < 0 && joined && placed && each.from() - last.to() <= LEFT;
    }

    /** Nothing follows, or no more than "of its own had". */
    private boolean endsSoon(People each) {
        int at = each.to();
        Set<String> auxiliaries = read.words("auxiliaries");
        Set<String> of = read.words("of");
        while (at < sentence.to()
                && (auxiliaries.contains(read.word(at)) || own.contains(read.word(at)) || of.contains(read.word(at)))) {
            at++;
        }
        return at >= sentence.to() || !read.token(at).isWord();
    }

    /** What was linked so far, in the order of the words of harm. */
    List<LossReader.Loss> losses() {
        return out;
    }

    /** Finds the people of one more word of harm. */
    void link(Found<Cue> cue) {
        String word = read.word(cue.from());
        People toll = tolls.behind(cue, out);
        if (toll == null && deaths.contains(word)) {
            toll = tolls.ordinal(cue);
        }
        if (toll != null) {
            add(cue, List.of(toll), true);
            return;
        }
        int listed = listed(cue);
        if (listed >= 0) {
            add(cue, chains.behind(listed), false);
            return;
        }
        if (deaths.contains(word)) {
            return;
        }
        if (lost.contains(word) && cue.to() - cue.from() == 1) {
            int right = right(cue, LOST);
            if (right >= 0 && (people.get(right).head() >= 0 || gaps.endsBehind(people.get(right)))) {
                add(cue, chains.behind(right), false);
            }
            return;
        }
        if (!parts.link(cue)) {
            linkWhole(cue);
        }
    }

    /** "the deaths of two soldiers", "the body of a guard", "Wounded: five": whom a noun of harm lists behind it. */
    private int listed(Found<Cue> cue) {
        String word = read.word(cue.from());
        boolean noun = deaths.contains(word) || bodies.contains(word);
        boolean of = noun && read.words("of").contains(read.word(cue.to()));
        if (!of && !read.word(cue.to()).equals(":")) {
            return -1;
        }
        for (int i = 0; i < people.size(); i++) {
            People each = people.get(i);
            if (each.from() > cue.to()) {
                boolean next = each.from() <= cue.to() + (of ? LOST : 1);
                boolean own = gaps.harmBetween(each.from(), Math.min(sentence.to(), each.to() + 2));
                return next && !isUsed(each) && !(own && !of) ? i : -1;
            }
        }
        return -1;
    }

    private void linkWhole(Found<Cue> cue) {
        int self = self(cue);
        int left = self >= 0 ? self : left(cue);
        boolean counted = left >= 0
                && cue.from() - people.get(left).to() <= 1
                && people.get(left).low() > 0;
        if (left >= 0 && self < 0 && isOfBodies(people.get(left), cue)) {
            return;
        }
        if (!counted && isNoun(cue) || isEither(cue) || harmsThings(cue) || left >= 0 && isStaff(left, cue)) {
            return;
        }
        int right = self < 0 && isActive(cue) && !isPassive(cue) ? right(cue, RIGHT) : -1;
        if (bodies.contains(read.word(cue.from()))
                && left >= 0
                && cue.from() - people.get(left).to() > 1) {
            left = -1;
        }
        if (right >= 0 && (left < 0 || !nearer(left, right, cue))) {
            add(cue, chains.behind(right), false);
        } else if (left >= 0) {
            List<People> chain = chains.before(left, this::isUsed);
            chains.trailing(cue).ifPresent(chain::add);
            add(cue, chain, false);
        } else if (self < 0 && isLone(cue)) {
            People one = new People(1, 1, cue.from(), cue.to(), -1, People.Nature.ANY, People.Use.NEW);
            add(cue, List.of(one), false);
        }
    }

    /** "une quinzaine de corps évacués": the dead, whom a word for the hurt does not tell. */
    private boolean isOfBodies(People whom, Found<Cue> cue) {
        boolean dead = false;
        for (int at = whom.to(); at < cue.from(); at++) {
            dead |= bodies.contains(read.word(at));
        }
        return dead && cue.what().value().equals("wounded");
    }

    /** "убит наводчик", "falleció el baqueano": a verb of one person, whose noun is in no list. */
    private boolean isLone(Found<Cue> cue) {
        String next = read.word(cue.to());
        return !sentence.isTitle()
                && read.words("lone harms").contains(read.word(cue.from()))
                && cue.to() < sentence.to()
                && read.token(cue.to()).isWord()
                && !clauseWords.contains(next)
                && !out.stream().anyMatch(loss -> loss.harm().equals(cue.what().value()));
    }

    /** "killed eleven of his sheep": what is harmed is named behind the word, and is nobody. */
    private boolean harmsThings(Found<Cue> cue) {
        int next = cue.to();
        boolean object = next < sentence.to()
                && Numbers.isNumeric(read, read.times(next, next + 1), next)
                && isActive(cue)
                && !isPassive(cue);
        return object && right(cue, RIGHT) < 0;
    }

    /** "an officer at the field hospital told reporters" is no patient. */
    private boolean isStaff(int at, Found<Cue> cue) {
        boolean ward = false;
        for (int i = cue.from(); i < cue.to(); i++) {
            ward |= hospitals.contains(read.word(i));
        }
        People whom = people.get(at);
        return ward
                && whom.head() >= 0
                && read.words("staff").contains(read.word(whom.head()))
                && (cue.from() - whom.to() <= 1
                        || read.has(CueKind.REPORT, cue.to(), Math.min(sentence.to(), cue.to() + 3)));
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
        Set<String> or = read.words("ranges");
        boolean behind = or.contains(read.word(cue.from() - 1))
                && gaps.harmBetween(Math.max(sentence.from(), cue.from() - 2), cue.from());
        boolean listed = read.word(cue.from() - 1).equals(",")
                && or.contains(read.word(cue.to()))
                && gaps.harmBetween(Math.max(sentence.from(), cue.from() - 2), cue.from());
        return behind || listed;
    }

    /** "among the wounded", "their bodies": those of whom the text spoke, not what befell somebody. */
    private boolean isNoun(Found<Cue> cue) {
        String before = read.word(cue.from() - 1);
        boolean among =
                read.words("parts").contains(read.word(cue.from() - 2)) && passives.contains(read.word(cue.from() - 3));
        return cue.to() - cue.from() == 1
                && cue.from() > sentence.from()
                && !among
                && !hospitals.contains(read.word(cue.from()))
                && !(read.words("death leads").contains(before)
                        && read.words("of").contains(read.word(cue.to())))
                && (definites.contains(before) || own.contains(before));
    }

    private void add(Found<Cue> cue, List<People> chain, boolean running) {
        for (People whom : chain) {
            if (!whom.isVague() && whom.use() != People.Use.PART && !parts.isOneOfHurt(whom, cue)) {
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
        boolean ordinal = whom.use() == People.Use.ORDINAL;
        boolean counted = ordinal && !running;
        first |= ordinal
                && harm.equals("killed")
                && read.words("toll leads").contains(read.word(whom.to()))
                && !read.words("auxiliaries").contains(read.word(whom.to()));
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
            if (each.to() > cue.from() || each.use() == People.Use.PART || gaps.isAside(each, cue)) {
                continue;
            }
            boolean reaches = cue.from() - each.to() <= 2 * LEFT
                    && gaps.distance(each, cue) <= LEFT
                    && gaps.reaches(each, cue, isUsed(each, cue));
            if (reaches || each.head() >= 0 || isUsed(each)) {
                return reaches ? i : -1;
            }
        }
        return -1;
    }

    private int right(Found<Cue> cue, int reach) {
        for (int i = 0; i < people.size(); i++) {
            People each = people.get(i);
            boolean shared = each.from() == cue.to() - 1 && articles.contains(read.word(each.from()));
            if (each.from() < cue.to() && !shared || each.use() == People.Use.PART) {
                continue;
            }
            boolean near = each.from() - cue.to() <= reach && !isUsed(each);
            return near && gaps.isObject(cue, each) ? i : -1;
        }
        return -1;
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
}
