package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds who speaks in a sentence: "the ministry in Baku said", "according to Kyiv", "it said". */
final class SpeakerReader {

    private static final int REACH = 12;
    /** So many asides may stand between a speaker and the verb. */
    private static final int ASIDES = 2;

    /** Accuser and accused stand so near behind a verb that comes first. */
    private static final int ACCUSED_REACH = 6;

    /** So far back, in words, an office may have been named in full. */
    private static final int SAME_OFFICE = 120;

    /** So far behind its verb a speaker stands: "said the army's spokesman". */
    private static final int VERB_FIRST = 4;

    private static final Set<String> ENDS = Set.of(";", ":", "\u2014");
    private static final Set<String> BREAKS = Set.of(",", ";", ":", "\u2014", "(", ")", "\"");
    /** A speaker behind the verb stands so near: "a déclaré mardi soir le ministère arménien". */
    private static final int BEHIND_REACH = 10;

    /** "Du côté rwandais," */
    private static final int ASIDE = 4;

    private final Set<String> breaks;
    private final Set<String> thats;
    private final Set<String> verbsFirst;
    private final Set<String> inverted;
    private final Set<String> pronouns;
    private final Set<String> nounUses;
    private final Set<String> latters;
    private final Set<String> joins;
    private final Set<String> denials;
    private final Set<String> leads;
    private final Set<String> passives;
    private final Set<String> auxiliaries;
    private final Set<String> agents;
    private final Set<String> offices;
    private final Set<String> nounReports;
    private final Set<String> others;
    private final Set<String> otherWords;
    private final Set<String> sides;

    private final Set<String> relatives;
    private final Set<String> possessives;
    private final AccountReader accounts;
    private final KnownSpeakers known;
    private final AscriptionReader ascriptions;

    private final ReadText read;
    private final OpeningSpeakers opening;
    private final Sides.Pair pair;

    SpeakerReader(ReadText read, Sides.Pair pair) {
        this.read = read;
        this.pair = pair;
        this.breaks = read.words("speech breaks");
        this.thats = read.words("thats");
        this.verbsFirst = read.words("verbs first");
        this.inverted = read.words("inverted");
        this.pronouns = read.words("pronouns");
        this.nounUses = read.words("noun uses");
        this.latters = read.words("latters");
        this.joins = read.words("joins");
        this.denials = read.words("denials");
        this.opening = new OpeningSpeakers(read, pair);
        this.leads = read.words("speaker behind");
        this.passives = read.words("passives");
        this.auxiliaries = read.words("auxiliaries");
        this.agents = read.words("agents");
        this.offices = read.words("offices");
        this.nounReports = read.words("noun reports");
        this.others = read.words("others");
        this.otherWords = read.words("other words");
        this.sides = read.words("side");
        this.relatives = read.words("speaker relatives");
        this.possessives = read.words("pronouns of owners");
        this.accounts = new AccountReader(read);
        this.ascriptions = new AscriptionReader(read);
        this.known = new KnownSpeakers(read);
    }

    /**
     * The speakers of a sentence, in order.
     *
     * @param before who spoke last, for "it said"; or null
     */
    List<Speaker> speakers(Sentence sentence, Speaker before) {
        List<Speaker> out = new ArrayList<>();
        Speaker last = before;
        Speaker ascribed = ascriptions.ascribed(sentence);
        if (ascribed != null) {
            out.add(ascribed);
            last = ascribed;
        }
        int covered = sentence.from();
        for (Found<Cue> cue : read.cues(sentence.from(), sentence.to())) {
            boolean says = cue.what().kind() == CueKind.REPORT
                    || cue.what().kind() == CueKind.DENIAL && denials.contains(read.word(cue.from()));
            if (!says || cue.from() < covered || noun(sentence, cue)) {
                continue;
            }
            Speaker speaker = speaker(sentence, covered, cue, last);
            covered = cue.to();
            if (speaker != null) {
                out.add(speaker);
                last = speaker.country() != null ? speaker : last;
            }
        }
        for (Speaker account : accounts.accounts(sentence, last)) {
            boolean apart =
                    out.stream().noneMatch(each -> each.verb() >= account.from() && each.from() < account.to() + 2);
            if (apart) {
                out.add(account);
            }
        }
        out.sort(Comparator.comparingInt(Speaker::verb));
        return out;
    }

    private Speaker speaker(Sentence sentence, int covered, Found<Cue> cue, Speaker last) {
        if (leads.contains(read.word(cue.from()))) {
            return after(sentence, cue, BEHIND_REACH);
        }
        if (verbsFirst.contains(read.word(cue.from()))) {
            return verbFirst(sentence, cue, last);
        }
        if (isInverted(sentence, cue)) {
            Speaker behind = after(sentence, cue, BEHIND_REACH);
            Speaker opens = beforeAsides(sentence, cue, phraseStart(sentence, cue.from()));
            if (opens == null || opens.from() > sentence.from()) {
                return behind != null ? behind : unnamed(sentence, cue);
            }
        }
        if (opening.apply()) {
            return opening.speaker(sentence, covered, cue, last);
        }
        if (passives.contains(read.word(cue.from() - 1))) {
            return agent(sentence, cue);
        }
        int from = phraseStart(sentence, cue.from());
        List<Found<Actor>> actors = read.actors(from, cue.from());
        if (!actors.isEmpty()) {
            return named(actors, cue, from);
        }
        Speaker accuser = accuser(sentence, cue, from);
        if (accuser != null) {
            return accuser;
        }
        Speaker set = beforeAsides(sentence, cue, from);
        if (set != null) {
            return set;
        }
        String person = known.country(from, cue.from());
        if (person != null) {
            return new Speaker(person, from, cue.from(), cue.from());
        }
        Speaker opening = opening(sentence, cue, from);
        if (opening != null) {
            return opening;
        }
        if (otherSide(from, cue.from()) && last != null && pair.has(last.country())) {
            return new Speaker(pair.opposite(last.country()), from, cue.from(), cue.from());
        }
        if (office(from, cue)) {
            Found<Actor> same = sameOffice(cue.from() - 1);
            if (same != null) {
                return new Speaker(same.what().country(), from, cue.from(), cue.from());
            }
        }
        Speaker named = latter(sentence, cue, from);
        if (named != null) {
            return named;
        }
        boolean owned = possessives.contains(read.word(from)) && cue.from() - from > 1;
        if (last != null && (owned || pronoun(from, cue) || office(from, cue))) {
            return new Speaker(last.country(), last.from(), last.to(), cue.from());
        }
        if (pronoun(from, cue)) {
            return new Speaker(null, from, cue.from(), cue.from());
        }
        boolean object = read.has(CueKind.ACCUSE, cue.from(), cue.to()) || isThat(cue.to());
        boolean goesOn = last != null && cue.from() > from && joins.contains(read.word(cue.from() - 1));
        if (goesOn) {
            return new Speaker(last.country(), last.from(), last.to(), cue.from());
        }
        Speaker right = object ? null : after(sentence, cue, VERB_FIRST);
        if (right != null && cue.from() - from <= 1) {
            return right;
        }
        if (cue.from() == from && last != null) {
            return new Speaker(last.country(), last.from(), last.to(), cue.from());
        }
        boolean titled = last != null && cue.from() - from > 1 && known.isTitled(from, cue.from());
        return new Speaker(titled ? last.country() : null, from, Math.max(from + 1, cue.from()), cue.from());
    }

    /** "Rabbie Abdelatty, of the information ministry, accused Juba": who accuses one side speaks for the other. */
    private Speaker accuser(Sentence sentence, Found<Cue> cue, int from) {
        if (!read.has(CueKind.ACCUSE, cue.from(), cue.to())) {
            return null;
        }
        for (Found<Actor> accused : read.actors(cue.to(), Math.min(sentence.to(), cue.to() + 3))) {
            String other = pair.opposite(accused.what().country());
            return other == null ? null : new Speaker(other, from, Math.max(from + 1, cue.from()), cue.from());
        }
        return null;
    }

    /** Where the words before the verb begin that stand with it between the same marks. */
    private int phraseStart(Sentence sentence, int verb) {
        int from = verb;
        while (from > sentence.from() && verb - from < REACH && !isBreak(from - 1)) {
            from--;
        }
        return from;
    }

    private boolean isBreak(int at) {
        return BREAKS.contains(read.word(at)) || breaks.contains(read.word(at));
    }

    /** "قالت وزارة الدفاع الأرمينية إن ...", "وقالت إن ...": the verb comes first, unless the name opens the phrase. */
    private Speaker verbFirst(Sentence sentence, Found<Cue> cue, Speaker last) {
        int from = phraseStart(sentence, cue.from());
        List<Found<Actor>> before = read.actors(from, cue.from());
        if (!before.isEmpty()
                && cue.from() - before.getLast().to() <= 1
                && before.getFirst().from() - from <= 2) {
            return named(before, cue, from);
        }
        Speaker behind = after(sentence, cue, BEHIND_REACH);
        if (behind != null && !onlyAccused(sentence, cue)) {
            return behind;
        }
        int next = cue.to();
        while (next < sentence.to()
                && next - cue.to() <= 2
                && !isThat(next)
                && read.token(next).isWord()) {
            next++;
        }
        boolean unnamed = next == cue.to() || onlyAccused(sentence, cue) || offices.contains(read.word(cue.to()));
        return unnamed && last != null
                ? new Speaker(last.country(), last.from(), last.to(), cue.from())
                : unnamed(sentence, cue);
    }

    /** "واتهمت الجزائر بعمل عدائي": one name behind a verb of accusing is whom it accuses. */
    private boolean onlyAccused(Sentence sentence, Found<Cue> cue) {
        return read.has(CueKind.ACCUSE, cue.from(), cue.to())
                && cue.from() > sentence.from()
                && read.actors(cue.to(), Math.min(sentence.to(), cue.to() + ACCUSED_REACH))
                                .size()
                        == 1;
    }

    private static Speaker unnamed(Sentence sentence, Found<Cue> cue) {
        return new Speaker(null, cue.to(), Math.min(sentence.to(), cue.to() + 3), cue.from());
    }

    /** "In Kinshasa, a spokesman said", "côté rwandais, le porte-parole oppose": where an office speaks says for whom. */
    private Speaker opening(Sentence sentence, Found<Cue> cue, int from) {
        int end = from - 1;
        List<Found<Actor>> actors = read.actors(sentence.from(), Math.max(sentence.from(), end));
        boolean set = read.word(end).equals(",") && end - sentence.from() <= ASIDE && actors.size() == 1;
        for (int at = from; set && at < cue.from(); at++) {
            if (offices.contains(read.word(at))) {
                return new Speaker(actors.getFirst().what().country(), from, cue.from(), cue.from());
            }
        }
        return null;
    }

    /** "..., a déclaré le ministère", "« ... », affirme Erevan": a mark before the verb, the speaker behind it. */
    private boolean isInverted(Sentence sentence, Found<Cue> cue) {
        int at = cue.from() - 1;
        while (at > sentence.from() && at >= cue.from() - 3 && auxiliaries.contains(read.word(at))) {
            at--;
        }
        boolean set = at >= sentence.from() && (isMark(at) || isBreak(at) && !thats.contains(read.word(at)));
        return set && inverted.contains(read.word(cue.to() - 1)) && !isThat(cue.to());
    }

    private boolean isMark(int at) {
        return !read.token(at).isWord() && !read.token(at).isNumber();
    }

    private boolean isThat(int at) {
        return thats.contains(read.word(at));
    }

    /** "The other side said", "the enemy's ministry writes". */
    private boolean otherSide(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean other = others.contains(read.word(at))
                    || otherWords.contains(read.word(at)) && sides.contains(read.word(at + 1));
            if (other) {
                return true;
            }
        }
        return false;
    }

    /** "Tehran blames the Taliban; the latter say", "те говорят": the one that was named last. */
    private Speaker latter(Sentence sentence, Found<Cue> cue, int from) {
        boolean latter = cue.from() - from <= 2 && cue.from() > from && latters.contains(read.word(cue.from() - 1));
        List<Found<Actor>> before = latter ? read.actors(sentence.from(), from) : List.of();
        return before.isEmpty() ? null : new Speaker(before.getLast().what().country(), from, cue.from(), cue.from());
    }

    /** "He said", "in a statement it added". */
    private boolean pronoun(int from, Found<Cue> cue) {
        return cue.from() > from && cue.from() - from <= 4 && pronouns.contains(read.word(cue.from() - 1));
    }

    /** "The ministry said", "a spokesman added": the one that was named before; not "the Second Army said". */
    private boolean office(int from, Found<Cue> cue) {
        int last = cue.from() - 1;
        return cue.from() - from <= 2
                && offices.contains(read.word(last))
                && last > from
                && read.token(last).startsSmall();
    }

    /** "A tank of the Israeli army fired, the army said": the last that was named by the same word. */
    private Found<Actor> sameOffice(int noun) {
        Found<Actor> same = null;
        for (Found<Actor> actor : read.actors(Math.max(0, noun - SAME_OFFICE), noun)) {
            for (int at = actor.to(); at < Math.min(noun, actor.to() + 3); at++) {
                same = read.word(at).equals(read.word(noun)) ? actor : same;
            }
        }
        return same;
    }

    /** "Reports in Armenian media", "its claims": no verb, where nobody who could speak stands before it. */
    private boolean noun(Sentence sentence, Found<Cue> cue) {
        String before = read.word(cue.from() - 1);
        if (nounUses.contains(before)) {
            return true;
        }
        if (!nounReports.contains(read.word(cue.from()))) {
            return false;
        }
        int at = cue.from() - 1;
        boolean first = at < sentence.from();
        boolean spoken = pronouns.contains(before)
                || offices.contains(before)
                || before.equals(",")
                || read.actors(Math.max(sentence.from(), at - 3), cue.from()).stream()
                        .anyMatch(actor -> actor.to() == cue.from() && !qualifies(actor))
                || read.has(CueKind.FORCE, Math.max(sentence.from(), at - 2), cue.from());
        return first || before.equals(":") || !spoken;
    }

    /** "Armenian reports" are none of a verb; "Armenians report" is. */
    private boolean qualifies(Found<Actor> actor) {
        return actor.what().role() == Actor.Role.PEOPLE
                && !read.word(actor.to() - 1).endsWith("s");
    }

    /** "Azerbaijan was accused by Armenia": the verb's subject does not speak. */
    private Speaker agent(Sentence sentence, Found<Cue> cue) {
        for (int at = cue.to(); at < Math.min(sentence.to(), cue.to() + REACH); at++) {
            if (agents.contains(read.word(at))) {
                for (Found<Actor> actor : read.actors(at, Math.min(sentence.to(), at + 5))) {
                    return new Speaker(actor.what().country(), at + 1, actor.to(), cue.from());
                }
            }
        }
        return null;
    }

    /** "Azerbaijan's ministry, for its part, said", "Armenia's spokesman, who ..., says": the name before asides. */
    private Speaker beforeAsides(Sentence sentence, Found<Cue> cue, int from) {
        int start = from;
        boolean relative = cue.from() - from == 1 && relatives.contains(read.word(from));
        boolean bare = cue.from() - from <= 1 && !pronouns.contains(read.word(cue.from() - 1));
        for (int aside = 0; bare && aside < ASIDES && read.word(start - 1).equals(","); aside++) {
            int end = start - 1;
            start = phraseStart(sentence, end);
            List<Found<Actor>> actors = read.actors(start, end);
            if (relative && !actors.isEmpty() && actors.getLast().to() == end) {
                return new Speaker(
                        actors.getLast().what().country(), actors.getLast().from(), end, cue.from());
            }
            boolean acts = read.has(CueKind.EVENT, start, end)
                    || read.has(CueKind.ACT, start, end)
                    || read.has(CueKind.HARM, start, end);
            boolean clause = read.words("relatives").contains(read.word(start));
            if (!actors.isEmpty() && !acts && !clause) {
                Speaker speaker = named(actors, cue, start);
                return new Speaker(speaker.country(), start, end, cue.from());
            }
            String person = known.country(start, end);
            if (person != null) {
                return new Speaker(person, start, end, cue.from());
            }
        }
        boolean somebody = bare
                && after(sentence, cue, VERB_FIRST) == null
                && start < from
                && known.names(start, from - 1)
                && !read.word(start - 1).equals(",");
        return somebody ? new Speaker(null, start, from - 1, cue.from()) : null;
    }

    /** The name that speaks among those before the word: an office before a people, a people before its land. */
    private Speaker named(List<Found<Actor>> actors, Found<Cue> cue, int from) {
        if (jointly(actors, cue)) {
            return new Speaker(null, from, cue.from(), cue.from());
        }
        Found<Actor> actor = actors.getLast();
        for (Found<Actor> each : actors) {
            boolean office =
                    each.what().role() == Actor.Role.OFFICE || each.what().role() == Actor.Role.CAPITAL;
            actor = office ? each : actor;
        }
        if (actors.size() > 1 && actor.what().role() == Actor.Role.REGION) {
            actor = actors.getFirst();
        }
        return new Speaker(actor.what().country(), from, cue.from(), cue.from());
    }

    /** "Armenia and Azerbaijan reported": both say so, and neither of the other. */
    private boolean jointly(List<Found<Actor>> actors, Found<Cue> cue) {
        for (int i = 1; i < actors.size(); i++) {
            Found<Actor> one = actors.get(i - 1);
            Found<Actor> other = actors.get(i);
            if (!one.what().country().equals(other.what().country())
                    && other.from() - one.to() <= 1
                    && (joins.contains(read.word(one.to()))
                            || read.word(one.to()).equals(","))
                    && cue.from() - other.to() <= 6) {
                return true;
            }
        }
        return false;
    }

    private Speaker after(Sentence sentence, Found<Cue> cue, int reach) {
        int end = cue.to();
        boolean lead = leads.contains(read.word(cue.from()));
        while (end < Math.min(sentence.to(), cue.to() + reach)
                && !ENDS.contains(read.word(end))
                && !isThat(end)
                && !(lead && read.word(end).equals(","))) {
            end++;
        }
        for (Found<Actor> actor : read.actors(cue.to(), end)) {
            return new Speaker(actor.what().country(), cue.to(), actor.to(), cue.from());
        }
        String person = known.country(cue.to(), end);
        if (person != null) {
            return new Speaker(person, cue.to(), end, cue.from());
        }
        return leads.contains(read.word(cue.from()))
                ? new Speaker(null, cue.to(), Math.min(sentence.to(), cue.to() + 3), cue.from())
                : null;
    }
}
