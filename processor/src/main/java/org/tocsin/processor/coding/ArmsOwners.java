package org.tocsin.processor.coding;

import java.util.Set;

/** Tells whose the fire was where nobody is said to shoot: "the shells were Azerbaijan's", "rockets fired in Syria". */
final class ArmsOwners {

    private static final int OWNER_REACH = 8;

    private final ReadText read;
    private final Set<String> passives;
    private final Set<String> joins;
    private final Set<String> insides;
    private final Set<String> launches;

    ArmsOwners(ReadText read) {
        this.read = read;
        this.passives = read.words("passives");
        this.joins = read.words("joins");
        this.insides = read.words("insides");
        this.launches = read.words("launched");
    }

    /** True where the arms named before an actor in the sentence from {@code from} are the actor's. */
    boolean owns(Found<Actor> actor, int from) {
        return isOwner(actor, from) || isFiredIn(actor, from);
    }

    /** "The shells were Azerbaijan's", "the drone was Turkish". */
    private boolean isOwner(Found<Actor> actor, int from) {
        int verb = actor.from() - 1;
        boolean named = actor.what().role() == Actor.Role.PEOPLE
                || actor.what().role() == Actor.Role.NAME
                        && read.word(actor.to()).equals("'s");
        if (!named || verb < from || !passives.contains(read.word(verb))) {
            return false;
        }
        int end = actor.what().role() == Actor.Role.NAME ? actor.to() + 1 : actor.to();
        boolean closes = end >= read.tokens().size() || !read.token(end).isWord() || joins.contains(read.word(end));
        return closes
                && read.has(CueKind.WEAPON, Math.max(from, verb - OWNER_REACH), verb)
                && read.actors(from, verb).isEmpty();
    }

    /** "A mortar bomb fired in Myanmar", "rockets launched inside Syria". */
    private boolean isFiredIn(Found<Actor> actor, int from) {
        int lead = actor.from() - 1;
        return actor.what().role() == Actor.Role.NAME
                && lead - 1 > from
                && insides.contains(read.word(lead))
                && launches.contains(read.word(lead - 1))
                && read.has(CueKind.WEAPON, Math.max(from, lead - OWNER_REACH), lead - 1);
    }
}
