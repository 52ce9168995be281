package org.tocsin.processor.coding;

import java.util.Set;

/** Tells what part a weapon plays that a sentence names: what was hit, what went off, what was shot over a border. */
final class WeaponUse {
    private static final int TARGET_REACH = 4;

    /** What was shot stands so near before "came over the border". */
    private static final int SHOT_REACH = 3;

    private static final int TRIGGER_REACH = 6;

    private final ReadText read;
    private final Set<String> targetLeads;
    private final Set<String> weaponLeads;
    private final Set<String> downed;
    private final Set<String> passives;
    private final Set<String> triggers;

    WeaponUse(ReadText read) {
        this.read = read;
        this.targetLeads = read.words("target leads");
        this.weaponLeads = read.words("weapon leads");
        this.downed = read.words("downed");
        this.passives = read.words("passives");
        this.triggers = read.words("mine triggers");
    }

    /** "Destroyed two tanks", "shot at a jet": what was hit says nothing of what hit it. */
    boolean isTarget(Sentence sentence, Found<Cue> weapon) {
        for (int at = weapon.from() - 1; at >= Math.max(sentence.from(), weapon.from() - TARGET_REACH); at--) {
            String word = read.word(at);
            if (targetLeads.contains(word)) {
                return true;
            }
            if (weaponLeads.contains(word)) {
                return false;
            }
            if (!read.token(at).isWord() && !read.token(at).isNumber()) {
                break;
            }
        }
        return isHitBehind(sentence, weapon);
    }

    /** "A drone was intercepted", "un char a été détruit"; a headline that ends so: "Drone downed". */
    private boolean isHitBehind(Sentence sentence, Found<Cue> weapon) {
        boolean passive = false;
        for (int at = weapon.to(); at < Math.min(sentence.to(), weapon.to() + TARGET_REACH); at++) {
            String word = read.word(at);
            boolean closes = sentence.isTitle() && at + 1 == sentence.to();
            boolean hit = targetLeads.contains(word) || passive && downed.contains(word);
            if ((passive || closes) && hit) {
                return true;
            }
            if (!read.token(at).isWord()) {
                return false;
            }
            passive |= passives.contains(word);
        }
        return false;
    }

    /** "Stepped on a landmine": a mine that went off, not one that is spoken of. */
    boolean isTriggered(Sentence sentence, Found<Cue> weapon) {
        int from = Math.max(sentence.from(), weapon.from() - TRIGGER_REACH);
        int to = Math.min(sentence.to(), weapon.to() + TRIGGER_REACH);
        for (int at = from; at < to; at++) {
            if (triggers.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "Mortar bombs came over the border": what is shot crosses no line as soldiers do. */
    boolean isShot(Sentence sentence, Found<Cue> crossing) {
        for (Found<Cue> weapon :
                read.cues(Math.max(sentence.from(), crossing.from() - SHOT_REACH), crossing.from() + 1)) {
            String value = weapon.what().value();
            boolean shot = weapon.what().kind() == CueKind.WEAPON
                    && (value.startsWith("shell:")
                            || value.startsWith("mortar:")
                            || value.startsWith("rocket")
                            || value.endsWith(":missile_strike")
                            || value.startsWith(ArmedWeigher.SMALL_ARMS));
            if (shot && weapon.to() <= crossing.from() + 1) {
                return true;
            }
        }
        return false;
    }
}
