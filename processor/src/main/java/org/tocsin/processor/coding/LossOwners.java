package org.tocsin.processor.coding;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells from the words around a loss whose people it befell: a name, "its own", "on the Thai side", "in Pakistan". */
final class LossOwners {

    /** So far behind a side's name stands the figure that it dates: "In Pakistan's Sialkot district two were killed". */
    private static final int PLACED = 14;

    private static final int AROUND = 6;
    /** So far before "dead" in a toll whose they are may stand. */
    private static final int POSSESSOR = 5;
    /** So far behind "its" its noun may end. */
    private static final int NOUN = 4;
    /** So near a side stands to the deed that it did. */
    private static final int DEED = 4;
    /** So far before its figure "their" stands: "their dead at twelve". */
    private static final int TO_TOLL = 6;
    /** So far before the word of losing who lost stands, in words. */
    private static final int LOSER = 4;

    private final ReadText read;
    private final Sides.Pair pair;
    private final Set<String> own;
    private final Set<String> pronouns;
    private final Set<String> of;
    private final Set<String> in;
    private final Set<String> side;
    private final Set<String> origins;
    private final Set<String> theirs;
    private final Set<String> soldiers;
    private final Set<String> civilians;
    private final Set<String> homes;
    private final Set<String> martyrs;
    private final Set<String> mourners;
    private final Set<String> sufferers;
    private final Set<String> lost;

    LossOwners(ReadText read, Sides.Pair pair) {
        this.read = read;
        this.pair = pair;
        this.own = read.words("own losses");
        this.pronouns = read.words("them");
        this.of = read.words("of");
        this.in = read.words("in");
        this.side = read.words("side");
        this.origins = read.words("origins");
        this.theirs = read.words("theirs");
        this.soldiers = read.words("soldiers");
        this.civilians = read.words("civilians");
        this.homes = read.words("home");
        this.martyrs = read.words("martyrs");
        this.mourners = read.words("mourners");
        this.sufferers = read.words("sufferer leads");
        this.lost = read.words("lost");
    }

    /** "two Thai soldiers", "servicemen of Azerbaijan", "nueve bajas a los peruanos"; or null. */
    String named(Sentence sentence, People people) {
        int end = people.to();
        while (end < sentence.to()
                && (read.word(end).equals("'") || read.word(end).equals("\""))) {
            end++;
        }
        int behind = end > people.to() ? end : of.contains(read.word(people.to())) ? people.to() + 1 : people.to();
        int reach = behind > people.to() ? 1 : sufferers.contains(read.word(behind)) ? 2 : 0;
        for (Found<Actor> actor : read.actors(behind, Math.min(sentence.to(), behind + 3))) {
            if (actor.from() <= behind + reach && counts(actor)) {
                return actor.what().country();
            }
        }
        return actor(Math.max(sentence.from(), people.from() - 1), people.to());
    }

    /** "Armenia reported two killed; Azerbaijan two wounded": another speaker, whose verb is understood. */
    boolean isSubject(People people) {
        int before = people.from() - 1;
        return !read.actors(before, people.from()).isEmpty()
                && (read.word(before - 1).equals(";") || read.word(before - 1).equals(","));
    }

    /** The first of the two sides that this stretch names, capitals and regions apart; or null. */
    String actor(int from, int to) {
        return read.actors(from, to).stream()
                .filter(this::counts)
                .map(actor -> actor.what().country())
                .findFirst()
                .orElse(null);
    }

    private boolean counts(Found<Actor> actor) {
        return pair.has(actor.what().country())
                && actor.what().role() != Actor.Role.CAPITAL
                && actor.what().role() != Actor.Role.REGION;
    }

    boolean namesBoth(Sentence sentence) {
        List<Found<Actor>> named = read.actors(sentence.from(), sentence.to());
        return pair.countries().stream()
                .allMatch(country ->
                        named.stream().anyMatch(actor -> actor.what().country().equals(country)));
    }

    /** "its soldiers", "its soldiers came under fire, and two of them died". */
    boolean isOwned(Sentence sentence, People people) {
        return read.names(own, sentence, people.from() - 1, people.to() + 1)
                || of.contains(read.word(people.to())) && own.contains(read.word(people.to() + 1))
                || people.use() == People.Use.KNOWN && isThem(people) && namesOwn(sentence, people);
    }

    /** "its losses", of a toll. */
    boolean isOwnToll(Sentence sentence, LossReader.Loss loss) {
        return loss.running()
                && read.names(own, sentence, loss.cue().from() - 3, loss.cue().to());
    }

    /** True where "its soldiers" or the like stands before these people. */
    boolean namesOwn(Sentence sentence, People people) {
        for (int at = people.from() - 1; at >= sentence.from(); at--) {
            if (own.contains(read.word(at))
                    && (read.names(soldiers, sentence, at + 1, at + NOUN)
                            || read.names(civilians, sentence, at + 1, at + NOUN))) {
                return true;
            }
        }
        return false;
    }

    boolean isThem(People people) {
        return people.head() >= 0 && pronouns.contains(read.word(people.head()));
    }

    /**
     * "The Armenian side put its own dead at 18": the speaker's, or whose name stands before; "Congo accused the Ugandans,
     * and put their dead at twelve": theirs who were named last.
     */
    String owner(Sentence sentence, People people, String claimant) {
        boolean others = read.names(theirs, sentence, people.from() - TO_TOLL, people.to());
        String last = null;
        boolean them = false;
        for (Found<Actor> actor : read.actors(sentence.from(), people.from())) {
            boolean plural = actor.what().role() == Actor.Role.PEOPLE;
            if (pair.has(actor.what().country()) && (!others || plural || !them)) {
                last = actor.what().country();
                them |= plural;
            }
        }
        return claimant != null && !(others && last != null) ? claimant : last;
    }

    /** "Armenia lost two men": who stands right before the word of losing. */
    String loser(Found<Cue> cue) {
        if (!lost.contains(read.word(cue.from()))) {
            return null;
        }
        return read.actors(Math.max(0, cue.from() - LOSER), cue.from()).stream()
                .filter(actor -> pair.has(actor.what().country())
                        && (actor.to() >= cue.from() - 1 || side.contains(read.word(cue.from() - 1))))
                .map(actor -> actor.what().country())
                .findFirst()
                .orElse(null);
    }

    /** "put Azerbaijan's dead at nine", "Baku put the number of Armenian dead at five": whose, where another counts. */
    String possessor(Found<Cue> cue, String claimant) {
        for (Found<Actor> actor : read.actors(Math.max(0, cue.from() - POSSESSOR), cue.from())) {
            String country = actor.what().country();
            boolean put = read.words("tolls").contains(read.word(actor.from() - 1));
            boolean counted = actor.to() == cue.from() && claimant != null && !claimant.equals(country);
            if (pair.has(country) && (put || counted)) {
                return country;
            }
        }
        return null;
    }

    /** "Kyrgyzstan's health ministry has three dead": the only side that the sentence names before the figure. */
    String subject(Sentence sentence, LossReader.Loss loss) {
        String one = null;
        for (Found<Actor> actor : read.actors(sentence.from(), sentence.to())) {
            if (!pair.has(actor.what().country())) {
                continue;
            }
            if (one != null && !one.equals(actor.what().country()) || one == null && actor.from() > loss.from()) {
                return null;
            }
            one = actor.what().country();
        }
        return one;
    }

    /** Whose newsroom it is: where the news was filed, or whose language it is written in; or null. */
    String home() {
        if (read.home() != null && pair.has(read.home())) {
            return read.home();
        }
        return among(homes);
    }

    /** "bir əsgər şəhid olub": newsrooms call none but their own martyrs. */
    String martyrs(LossReader.Loss loss) {
        for (int at = loss.from(); at < loss.to(); at++) {
            if (martyrs.contains(read.word(at))) {
                return among(mourners);
            }
        }
        return null;
    }

    private String among(Set<String> countries) {
        return pair.countries().stream()
                .filter(country -> countries.contains(country.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /** "were killed on the Pakistani side". */
    String onSide(Sentence sentence, LossReader.Loss loss) {
        for (Found<Actor> actor : read.actors(loss.from(), Math.min(sentence.to(), loss.to() + AROUND))) {
            if (pair.has(actor.what().country())
                    && !isOrigin(actor)
                    && (side.contains(read.word(actor.to())) || side.contains(read.word(actor.to() - 1)))) {
                return actor.what().country();
            }
        }
        return null;
    }

    /** "In Pakistan's Sialkot district two were killed". */
    String inCountry(Sentence sentence, int number) {
        for (Found<Actor> actor : read.actors(sentence.from(), number)) {
            boolean placed = pair.has(actor.what().country())
                    && !isOrigin(actor)
                    && (in.contains(read.word(actor.from() - 1))
                            || side.contains(read.word(actor.to())) && !acts(actor));
            if (placed && number - actor.to() <= PLACED) {
                return actor.what().country();
            }
        }
        return null;
    }

    /** "Three civilians were hurt in Armenia and two in Azerbaijan": soldiers may fall abroad, villagers live there. */
    String behindIn(Sentence sentence, LossReader.Loss loss) {
        if (loss.people().nature() == People.Nature.SOLDIERS) {
            return null;
        }
        int end = Math.max(loss.people().to(), loss.cue().to());
        if (!in.contains(read.word(end)) || end + 1 >= sentence.to()) {
            return null;
        }
        return read.actors(end + 1, end + 2).stream()
                .filter(actor ->
                        pair.has(actor.what().country()) && actor.what().role() != Actor.Role.REGION)
                .map(actor -> actor.what().country())
                .findFirst()
                .orElse(null);
    }

    /** "with shells from the Pakistani side", "əfqan tərəfdən": where the fire came from. */
    private boolean isOrigin(Found<Actor> actor) {
        return origins.contains(read.word(actor.from() - 1)) || origins.contains(read.word(actor.to()));
    }

    /** "the Pakistani side opened fire": who did it, not where. */
    private boolean acts(Found<Actor> actor) {
        int from = Math.max(0, actor.from() - DEED);
        return read.has(CueKind.ACT, from, actor.from())
                || read.has(CueKind.EVENT, from, actor.from())
                || read.has(CueKind.ACT, actor.to(), actor.to() + DEED);
    }
}
