package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds who speaks in a sentence: "the ministry in Baku said", "according to Kyiv", "it said". */
final class SpeakerReader {

    private static final int REACH = 12;
    private static final Set<String> BREAKS = Set.of(",", ";", ":", "\u2014", "(", ")", "\"", "but", "while", "that");
    private final Set<String> pronouns;
    private final Set<String> nounUses;
    private final Set<String> joins;
    private final Set<String> denials;
    private final Set<String> officials;
    private final Set<String> leads;

    private final ReadText read;

    SpeakerReader(ReadText read) {
        this.read = read;
        this.pronouns = read.words("pronouns");
        this.nounUses = read.words("noun uses");
        this.joins = read.words("joins");
        this.denials = read.words("denials");
        this.officials = read.words("speaker first");
        this.leads = read.words("speaker behind");
    }

    /**
     * The speakers of a sentence, in order.
     *
     * @param before who spoke last, for "it said"; or null
     */
    List<Speaker> speakers(Sentence sentence, Speaker before) {
        List<Speaker> out = new ArrayList<>();
        Speaker last = before;
        int covered = sentence.from();
        for (Found<Cue> cue : read.cues(sentence.from(), sentence.to())) {
            boolean says = cue.what().kind() == CueKind.REPORT
                    || cue.what().kind() == CueKind.DENIAL && denials.contains(read.word(cue.from()));
            if (!says || cue.from() < covered || nounUses.contains(read.word(cue.from() - 1))) {
                continue;
            }
            Speaker speaker = speaker(sentence, covered, cue, last);
            covered = cue.to();
            if (speaker != null) {
                out.add(speaker);
                last = speaker.country() != null ? speaker : last;
            }
        }
        return out;
    }

    /**
     * Where the verb of saying closes the sentence, the speaker opens it: a name with an office behind it, or one that
     * a comma or a word of contrast sets apart ("Erivan ise ... savundu").
     */
    private Speaker first(Sentence sentence, int covered, Found<Cue> cue) {
        for (Found<Actor> actor : read.actors(covered, cue.from())) {
            for (int at = actor.to(); at < Math.min(cue.from(), actor.to() + 4); at++) {
                if (officials.contains(read.word(at)) || read.word(at).equals(",") && at <= actor.to() + 1) {
                    return new Speaker(actor.what().country(), actor.from(), at, cue.from());
                }
                if (!read.token(at).isWord()) {
                    break;
                }
            }
            int between = cue.from() - actor.to();
            if (between <= 1) {
                return new Speaker(actor.what().country(), actor.from(), actor.to(), cue.from());
            }
        }
        return new Speaker(null, covered, Math.max(covered + 1, cue.from()), cue.from());
    }

    private Speaker speaker(Sentence sentence, int covered, Found<Cue> cue, Speaker last) {
        if (leads.contains(read.word(cue.from()))) {
            return after(sentence, cue, 10);
        }
        if (!officials.isEmpty()) {
            return first(sentence, covered, cue);
        }
        int from = cue.from();
        while (from > sentence.from() && cue.from() - from < REACH && !BREAKS.contains(read.word(from - 1))) {
            from--;
        }
        List<Found<Actor>> actors = read.actors(from, cue.from());
        if (!actors.isEmpty()) {
            return named(actors, cue, from);
        }
        Found<Actor> subject = subject(sentence, from);
        if (subject != null && cue.from() - from <= 2 && !pronouns.contains(read.word(cue.from() - 1))) {
            return new Speaker(subject.what().country(), sentence.from(), from, cue.from());
        }
        if (cue.from() - from <= 2
                && last != null
                && cue.from() > from
                && pronouns.contains(read.word(cue.from() - 1))) {
            return new Speaker(last.country(), last.from(), last.to(), cue.from());
        }
        boolean object = read.has(CueKind.ACCUSE, cue.from(), cue.to())
                || read.word(cue.to()).equals("that");
        Speaker right = object ? null : after(sentence, cue, 4);
        if (right != null && cue.from() - from <= 1) {
            return right;
        }
        if (cue.from() == from && last != null) {
            return new Speaker(last.country(), last.from(), last.to(), cue.from());
        }
        return new Speaker(null, from, Math.max(from + 1, cue.from()), cue.from());
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

    /** Who opens the sentence, for "Armenia's ministry, which ..., says": the name within its first words. */
    private Found<Actor> subject(Sentence sentence, int before) {
        List<Found<Actor>> actors = read.actors(sentence.from(), Math.min(before, sentence.from() + 9));
        boolean office = before > sentence.from() && read.has(CueKind.FORCE, sentence.from(), before)
                || actors.stream().anyMatch(actor -> actor.from() <= sentence.from() + 1);
        return actors.isEmpty() || !office ? null : actors.get(0);
    }

    private Speaker after(Sentence sentence, Found<Cue> cue, int reach) {
        for (Found<Actor> actor : read.actors(cue.to(), Math.min(sentence.to(), cue.to() + reach))) {
            return new Speaker(actor.what().country(), cue.to(), actor.to(), cue.from());
        }
        return leads.contains(read.word(cue.from()))
                ? new Speaker(null, cue.to(), Math.min(sentence.to(), cue.to() + 3), cue.from())
                : null;
    }
}
