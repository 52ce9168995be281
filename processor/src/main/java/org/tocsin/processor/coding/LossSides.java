package org.tocsin.processor.coding;

import java.util.List;
import java.util.Set;

/** Finds whose people a loss befell, and who says so. */
final class LossSides {

    /** A speaker this near before a figure speaks of the own side: "Armenia reported four wounded". */
    private static final int REPORTS = 14;

    private static final int AROUND = 6;

    /** So many sentences go on about the deed that was told. */
    private static final int ECHO = 2;

    private final ReadText read;
    private final Sides.Pair pair;
    private final ClaimReader claims;
    private final Set<String> own;
    private final Set<String> foes;
    private final Set<String> pronouns;
    private final Set<String> of;
    private final Set<String> in;
    private final Set<String> side;
    private final Set<String> origins;
    private String lastVictim;
    private int lastTold;

    LossSides(ReadText read, Sides.Pair pair, ClaimReader claims) {
        this.read = read;
        this.pair = pair;
        this.claims = claims;
        this.own = read.words("own losses");
        this.foes = read.words("foes");
        this.pronouns = read.words("them");
        this.of = read.words("of");
        this.in = read.words("in");
        this.side = read.words("side");
        this.origins = read.words("origins");
    }

    /**
     * Whose a loss is.
     *
     * @param country the side, or null where the words do not say
     * @param claimant who says so, or null for the newsroom
     * @param claimed true where only the enemy says so
     */
    record Whose(String country, String claimant, boolean claimed) {}

    /**
     * Whose the people of this loss are.
     *
     * @param before whose the last loss of the same sentence was, or null
     */
    Whose whose(Statement statement, LossReader.Loss loss, Whose before) {
        Sentence sentence = statement.sentence();
        Speaker speaker = claims.speakerOf(sentence, loss.cue().from());
        String claimant = inPair(speaker);
        People people = loss.people();
        String inside = named(sentence, people);
        String named = inside;
        for (People each : loss.chain()) {
            named = named == null ? named(sentence, each) : named;
        }
        if (named != null) {
            boolean boast = claimant == null ? boasts(sentence) : !claimant.equals(named);
            boolean both = loss.chain().stream()
                    .map(each -> named(sentence, each))
                    .anyMatch(other -> other != null && inside != null && !other.equals(inside));
            return new Whose(named, both ? null : claimant, boast && !both);
        }
        if (sentence.isTitle() || names(read.words("each"), people.from(), people.to() + 3, sentence)) {
            return new Whose(null, null, isFoe(sentence, loss));
        }
        boolean owned = owned(sentence, people);
        if (!owned && (isFoe(sentence, loss) || isThem(people) && claimant != null)) {
            return new Whose(foeSide(statement, claimant), claimant, true);
        }
        String boasted = loss.running() ? possessor(loss.cue()) : null;
        if (boasted != null) {
            return new Whose(boasted, pair.opposite(boasted), true);
        }
        owned |= loss.running() && names(own, loss.cue().from() - 3, loss.cue().to(), sentence);
        String country = owned ? owner(sentence, people, claimant) : onSide(sentence, loss);
        if (country != null) {
            return new Whose(country, claimant, claimant != null && !claimant.equals(country));
        }
        if (before != null && before.country() != null) {
            return before;
        }
        country = victim(statement);
        country = country == null ? inCountry(sentence, people.from()) : country;
        boolean reports =
                speaker != null && (speaker.verb() < people.from() || speaker.verb() - people.from() <= REPORTS);
        country = country == null && reports ? claimant : country;
        country = country == null && claimant == null ? subject(sentence, loss) : country;
        country = country == null && claimant == null ? told(statement) : country;
        // What is worked out from the deed is nobody's boast: who told it is not known then.
        return new Whose(country, country != null && country.equals(claimant) ? claimant : null, false);
    }

    /** "claimed that fifty Ukrainians were dead": told by nobody of the country, and not confirmed. */
    private boolean boasts(Sentence sentence) {
        return names(read.words("boasts"), sentence.from(), sentence.to(), sentence);
    }

    /** "put Azerbaijan's dead at nine". */
    private String possessor(Found<Cue> cue) {
        for (Found<Actor> actor : read.actors(Math.max(0, cue.from() - 3), cue.from())) {
            boolean put = read.words("tolls").contains(read.word(actor.from() - 1));
            if (pair.has(actor.what().country()) && put) {
                return actor.what().country();
            }
        }
        return null;
    }

    /** "Kyrgyzstan's health ministry has three dead": the only side that the sentence names before the figure. */
    private String subject(Sentence sentence, LossReader.Loss loss) {
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

    /** Who was said to be attacked just before, or at whose home the news was filed. */
    private String told(Statement statement) {
        boolean both = pair.countries().stream()
                .allMatch(country -> statement.actors().stream()
                        .anyMatch(actor -> actor.what().country().equals(country)));
        if (both || statement.mutual()) {
            return null;
        }
        if (lastVictim != null && statement.sentence().index() - lastTold <= ECHO) {
            return lastVictim;
        }
        return read.home() != null
                        && pair.has(read.home())
                        && !statement.sentence().isTitle()
                ? read.home()
                : null;
    }

    /** Notes what a statement tells, for those behind it; to be called in the order of the text. */
    void hear(Statement statement) {
        String victim = victim(statement);
        if (victim != null || statement.mutual()) {
            lastVictim = victim;
            lastTold = statement.sentence().index();
        }
    }

    /** Whose "losses" without a figure are: the speaker's, or those of whom the sentence names. */
    String ofLosses(Statement statement, Found<Cue> cue) {
        String speaker = inPair(claims.speakerOf(statement.sentence(), cue.from()));
        if (speaker != null) {
            return speaker;
        }
        String named = actor(cue.from(), Math.min(statement.sentence().to(), cue.to() + AROUND));
        return named == null ? victim(statement) : named;
    }

    private String inPair(Speaker speaker) {
        return speaker == null || speaker.country() == null || !pair.has(speaker.country()) ? null : speaker.country();
    }

    /** "two Thai soldiers", "servicemen of Azerbaijan", "deux soldats ivoiriens". */
    private String named(Sentence sentence, People people) {
        int end = people.to();
        while (end < sentence.to()
                && (read.word(end).equals("'") || read.word(end).equals("\""))) {
            end++;
        }
        int behind = end > people.to() ? end : of.contains(read.word(people.to())) ? people.to() + 1 : people.to();
        for (Found<Actor> actor : read.actors(behind, Math.min(sentence.to(), behind + 3))) {
            if (actor.from() <= behind + (behind > people.to() ? 1 : 0) && counts(actor)) {
                return actor.what().country();
            }
        }
        return actor(Math.max(sentence.from(), people.from() - 1), people.to());
    }

    private String actor(int from, int to) {
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

    private boolean owned(Sentence sentence, People people) {
        return names(own, people.from() - 1, people.to() + 1, sentence);
    }

    private boolean isThem(People people) {
        return people.head() >= 0 && pronouns.contains(read.word(people.head()));
    }

    private boolean isFoe(Sentence sentence, LossReader.Loss loss) {
        People people = loss.people();
        boolean abandoned = read.words("bodies").contains(read.word(loss.cue().from()))
                && names(read.words("abandoned"), loss.from() - 5, loss.to() + 4, sentence);
        return abandoned
                || names(foes, people.from() - 2, foeEnd(loss), sentence)
                || isThem(people) && names(foes, sentence.from(), people.from(), sentence);
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

    /** "The Armenian side put its own dead at 18": the speaker's, or whose name stands before. */
    private String owner(Sentence sentence, People people, String claimant) {
        if (claimant != null) {
            return claimant;
        }
        List<Found<Actor>> before = read.actors(sentence.from(), people.from());
        for (int i = before.size() - 1; i >= 0; i--) {
            if (pair.has(before.get(i).what().country())) {
                return before.get(i).what().country();
            }
        }
        return null;
    }

    private String foeSide(Statement statement, String claimant) {
        if (claimant != null) {
            return pair.opposite(claimant);
        }
        String attacker = attacker(statement);
        return attacker == null && read.home() != null && pair.has(read.home()) ? pair.opposite(read.home()) : attacker;
    }

    private String victim(Statement statement) {
        String attacker = attacker(statement);
        return attacker == null ? null : pair.opposite(attacker);
    }

    /** The one who attacks in this sentence, or null where nobody or both do. */
    private String attacker(Statement statement) {
        String one = null;
        for (Attack attack : statement.mutual() ? List.<Attack>of() : statement.attacks()) {
            if (!pair.has(attack.attacker()) || one != null && !one.equals(attack.attacker())) {
                return null;
            }
            one = attack.attacker();
        }
        return one;
    }

    /** "were killed on the Pakistani side". */
    private String onSide(Sentence sentence, LossReader.Loss loss) {
        for (Found<Actor> actor : read.actors(loss.from(), Math.min(sentence.to(), loss.to() + AROUND))) {
            if (pair.has(actor.what().country())
                    && !isOrigin(actor)
                    && (side.contains(read.word(actor.to())) || side.contains(read.word(actor.to() - 1)))) {
                return actor.what().country();
            }
        }
        return null;
    }

    /** "with shells from the Pakistani side", "əfqan tərəfdən": where the fire came from. */
    private boolean isOrigin(Found<Actor> actor) {
        return origins.contains(read.word(actor.from() - 1)) || origins.contains(read.word(actor.to()));
    }

    /** "In Pakistan's Sialkot district two were killed". */
    private String inCountry(Sentence sentence, int number) {
        for (Found<Actor> actor : read.actors(sentence.from(), number)) {
            boolean placed = pair.has(actor.what().country())
                    && !isOrigin(actor)
                    && (in.contains(read.word(actor.from() - 1)) || side.contains(read.word(actor.to())));
            if (placed && number - actor.to() <= REPORTS) {
                return actor.what().country();
            }
        }
        return null;
    }

    private boolean names(Set<String> words, int from, int to, Sentence sentence) {
        for (int at = Math.max(sentence.from(), from); at < Math.min(sentence.to(), to); at++) {
            if (words.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }
}
