package org.tocsin.processor.coding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.IncidentType;

/** Weighs the words of each sentence: does it tell of armed violence, of which type, with what, and by whom. */
final class StatementReader {

    private static final double WEAPON = 0.5;
    private static final double ACT = 0.4;
    private static final double HARM = 0.35;
    private static final double FORCE = 0.2;
    private static final double SIDED = 0.45;
    /** What a denied act, a plan or a drill keeps of its weight. */
    private static final double NEGATED = 0.4;

    private static final double SUPPOSED = 0.5;
    private static final double DRILL = 0.4;

    /** Weapons that "fire" and "shots" may stand for; a rifle or a machine gun tells of a clash in any company. */
    private static final String SMALL_ARMS = "small arms:";

    private static final int TARGET_REACH = 4;
    private static final double MOVE = 0.8;
    private static final double SEIZURE = 0.7;

    /** What was shot stands so near before "came over the border". */
    private static final int SHOT_REACH = 3;

    private static final int FLIER_REACH = 8;

    /** A phrase of so many words is one name; a longer one holds names of its own. */
    private static final int COVERING = 3;

    private static final int TRIGGER_REACH = 6;

    private final Set<String> drills;
    private final Set<String> struggles;
    private final Set<String> afterNegations;
    private final Set<String> targetLeads;
    private final Set<String> weaponLeads;
    private final Set<String> triggers;
    private final Set<String> battles;
    private final Set<String> downed;
    private final Set<String> fliers;
    private final Set<String> launches;
    private final Set<String> sabotage;
    private final Set<String> passives;

    private final ReadText read;
    private final Freshness freshness;
    private final AttackReader attacks;
    private final CrossingReader crossings;
    private final SeizureReader seizures;
    private final ShotReader shots;

    StatementReader(ReadText read, Freshness freshness) {
        this.read = read;
        this.drills = read.words("drills");
        this.afterNegations = read.words("after negations");
        this.struggles = read.words("struggles");
        this.targetLeads = read.words("target leads");
        this.weaponLeads = read.words("weapon leads");
        this.downed = read.words("downed");
        this.passives = read.words("passives");
        this.battles = read.words("battles");
        this.triggers = read.words("mine triggers");
        this.freshness = freshness;
        this.attacks = new AttackReader(read);
        this.crossings = new CrossingReader(read);
        this.seizures = new SeizureReader(read);
        this.shots = new ShotReader(read);
        this.fliers = read.words("fliers");
        this.launches = read.words("launched");
        this.sabotage = read.words("sabotage");
    }

    /** One statement a sentence, in order. */
    List<Statement> statements() {
        return read.sentences().stream().map(this::statement).toList();
    }

    private Statement statement(Sentence sentence) {
        List<Clause> fresh = new ArrayList<>();
        List<Found<Cue>> cues = new ArrayList<>();
        List<Found<Actor>> actors = new ArrayList<>();
        for (Clause clause : freshness.clauses(sentence)) {
            if (clause.fresh()) {
                fresh.add(clause);
                cues.addAll(read.cues(clause.from(), clause.to()));
                actors.addAll(read.actors(clause.from(), clause.to()));
            }
        }
        Set<CueKind> kinds = EnumSet.noneOf(CueKind.class);
        for (Found<Cue> cue : cues) {
            kinds.add(cue.what().kind());
        }
        Set<IncidentType> types = new LinkedHashSet<>();
        Set<String> weapons = new LinkedHashSet<>();
        List<Attack> acting = attacks.attacks(fresh);
        Weights weights = weigh(sentence, fresh, cues, types, weapons);
        double armed = Math.min(1, weights.armed() + sided(kinds, actors, acting));
        return new Statement(
                sentence,
                !fresh.isEmpty(),
                armed,
                types,
                weights.fire,
                weights.barrage,
                weights.denied,
                shots.shots(fresh),
                weapons,
                cues,
                kinds,
                actors,
                acting,
                fresh);
    }

    /** Forces of a country that act, or of two that clash, make an armed statement of words that need company. */
    private static double sided(Set<CueKind> kinds, List<Found<Actor>> actors, List<Attack> acting) {
        if (!kinds.contains(CueKind.ACT) && !kinds.contains(CueKind.EVENT) && !kinds.contains(CueKind.HARM)) {
            return 0;
        }
        boolean force = kinds.contains(CueKind.FORCE)
                || actors.stream().anyMatch(actor -> actor.what().role() == Actor.Role.FORCE);
        boolean two = kinds.contains(CueKind.EXCHANGE)
                && actors.stream()
                                .map(actor -> actor.what().country())
                                .distinct()
                                .count()
                        > 1;
        return force && (!acting.isEmpty() || two) ? SIDED : 0;
    }

    /** What the words of one sentence weigh, each kind once. */
    private static final class Weights {
        private double event;
        /** The part of it that needs arms: neither a crossing nor a capture. */
        private double shooting;

        private double weapon;
        private double act;
        private double harm;
        private double force;
        private boolean fire;
        private boolean barrage;
        private boolean drill;
        private boolean mine;
        private boolean sabotage;
        private boolean rifles;
        /** Where the words end that weigh already; a word weighs once. */
        private int weighedTo = -1;

        private final Set<IncidentType> heavy = new LinkedHashSet<>();
        private final Set<IncidentType> denied = new LinkedHashSet<>();

        /** What the words until here name. */
        private int typedTo = -1;

        private IncidentType typedAs;

        void cover(Found<Cue> cue, IncidentType type) {
            if (type != null && cue.to() > typedTo && cue.to() - cue.from() <= COVERING) {
                typedTo = cue.to();
                typedAs = type;
            }
        }

        double armed() {
            double sum = event + weapon + act + harm + force;
            double bare = event == 0 && weapon == 0 ? Math.max(0, sum - 0.15) : sum;
            return Math.min(1, (drill && harm == 0 ? DRILL : 1) * bare);
        }
    }

    /** Weighs the words of a sentence, and notes the types and weapons that they name. */
    private Weights weigh(
            Sentence sentence,
            List<Clause> fresh,
            List<Found<Cue>> cues,
            Set<IncidentType> types,
            Set<String> weapons) {
        Weights weights = new Weights();
        for (Found<Cue> cue : cues) {
            add(weights, sentence, cue, types, weapons);
        }
        if (weights.weapon > 0 && weights.act + weights.harm + weights.shooting > 0) {
            weights.fire |= addWeaponTypes(types, weights.heavy);
        }
        boolean fought = weights.act + weights.event > 0
                && weights.force > 0
                && cues.stream().anyMatch(cue -> cue.what().kind() == CueKind.EXCHANGE);
        if (types.isEmpty() && fought || isBattle(cues) || weights.rifles && weights.act + weights.event > 0) {
            types.add(IncidentType.ARMED_CLASH);
        }
        if (weights.mine) {
            types.add(IncidentType.MINE_IED);
        }
        if (weights.sabotage && !types.contains(IncidentType.MINE_IED)) {
            types.add(IncidentType.INCURSION); // saboteurs who lay mines were there unseen
        }
        if (crossings.crosses(sentence, fresh)) {
            types.add(IncidentType.INCURSION);
            weights.event = Math.max(weights.event, MOVE);
        }
        if (seizures.seizes(sentence, fresh)) {
            types.add(IncidentType.CAPTURE);
            weights.event = Math.max(weights.event, SEIZURE);
        }
        boolean incursion = types.contains(IncidentType.INCURSION) && types.size() == 1;
        if (incursion && (weights.harm > 0 || weights.act > 0) && struggle(cues)) {
            types.add(IncidentType.ARMED_CLASH);
        }
        weights.fire |= types.isEmpty() && weights.act > 0 && weights.force > 0;
        return weights;
    }

    private void add(Weights weights, Sentence sentence, Found<Cue> cue, Set<IncidentType> types, Set<String> weapons) {
        String value = cue.what().value();
        switch (cue.what().kind()) {
            case EVENT -> {
                double weight = factor(sentence, cue) * cue.what().strength();
                weights.weighedTo = Math.max(weights.weighedTo, cue.to());
                weights.event = Math.max(weights.event, weight);
                boolean unshot = value.equals("incursion") || value.equals("capture") || value.equals("raid");
                weights.shooting = unshot ? weights.shooting : Math.max(weights.shooting, weight);
                weights.fire |= value.equals("fire");
                boolean bombed = value.equals("barrage") && flies(sentence, cue.from());
                weights.barrage |= value.equals("barrage") && !bombed;
                IncidentType type = bombed ? IncidentType.AIR_DRONE_STRIKE : Lexicon.type(value);
                boolean moved = type == IncidentType.INCURSION && isShot(sentence, cue);
                if (type == IncidentType.INCURSION && sabotage.contains(read.word(cue.from()))) {
                    weights.sabotage |= weight > NEGATED;
                } else if (type != null && !moved) {
                    (weight > NEGATED ? types : weights.denied).add(fromTheAir(sentence, cue, type));
                }
                weights.cover(cue, type);
            }
            case WEAPON -> {
                weights.weapon = Math.max(weights.weapon, factor(sentence, cue) * WEAPON);
                weights.weighedTo = Math.max(weights.weighedTo, cue.to());
                int colon = value.indexOf(':');
                IncidentType type = Lexicon.type(value.substring(colon + 1));
                boolean part = cue.from() < weights.typedTo && type != weights.typedAs;
                if (part || type != IncidentType.MINE_IED && isTarget(sentence, cue)) {
                    return; // "anti-tank missile" names no tank
                }
                weights.cover(cue, type);
                if (factor(sentence, cue) <= NEGATED) {
                    weights.denied.add(type);
                }
                weapons.add(value.substring(0, colon));
                weights.rifles |= type == IncidentType.ARMED_CLASH && !value.startsWith(SMALL_ARMS);
                weights.heavy.add(type);
                weights.mine |= type == IncidentType.MINE_IED && isTriggered(sentence, cue);
            }
            case ACT -> {
                // "shots" are arms and act in one word, "shot down" holds "shot".
                double weight = cue.from() < weights.weighedTo ? 0 : factor(sentence, cue) * ACT;
                weights.act = Math.max(weights.act, weight);
            }
            case HARM -> weights.harm = HARM;
            case FORCE -> weights.force = FORCE;
            case BUILDUP -> weights.drill |= drills.contains(read.word(cue.from()));
            default -> {}
        }
    }

    /** "Mortar bombs came over the border": what is shot crosses no line as soldiers do. */
    private boolean isShot(Sentence sentence, Found<Cue> crossing) {
        for (Found<Cue> weapon :
                read.cues(Math.max(sentence.from(), crossing.from() - SHOT_REACH), crossing.from() + 1)) {
            String value = weapon.what().value();
            boolean shot = weapon.what().kind() == CueKind.WEAPON
                    && (value.startsWith("shell:")
                            || value.startsWith("mortar:")
                            || value.startsWith("rocket")
                            || value.endsWith(":missile_strike")
                            || value.startsWith(SMALL_ARMS));
            if (shot && weapon.to() <= crossing.from() + 1) {
                return true;
            }
        }
        return false;
    }

    /** "A helicopter fired two missiles": what aircraft fire is a strike from the air. */
    private IncidentType fromTheAir(Sentence sentence, Found<Cue> missile, IncidentType type) {
        int from = Math.max(sentence.from(), missile.from() - FLIER_REACH);
        for (int at = from; type == IncidentType.MISSILE_STRIKE && at < missile.from(); at++) {
            boolean flier = fliers.contains(read.word(at))
                    || read.cues(at, missile.from()).stream()
                            .anyMatch(cue -> cue.what().kind() == CueKind.WEAPON
                                    && cue.what().value().endsWith(":air_drone_strike"));
            if (flier && fires(at + 1, missile.to())) {
                return IncidentType.AIR_DRONE_STRIKE;
            }
        }
        return type;
    }

    /** "Aviones de la Fuerza Aérea bombardearon": who bombs from the air does not shell. */
    private boolean flies(Sentence sentence, int verb) {
        for (int at = Math.max(sentence.from(), verb - FLIER_REACH); at < verb; at++) {
            if (fliers.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean fires(int from, int to) {
        for (int at = from; at < to; at++) {
            if (launches.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "Fighting", "battles": men against men, whatever guns there were beside; "an artillery battle" is none. */
    private boolean isBattle(List<Found<Cue>> cues) {
        return cues.stream()
                .anyMatch(cue -> cue.what().kind() == CueKind.EXCHANGE
                        && battles.contains(read.word(cue.from()))
                        && !read.has(CueKind.WEAPON, cue.from() - 1, cue.from())
                        && !read.has(CueKind.WEAPON, cue.from() - 2, cue.from()));
    }

    /** "Destroyed two tanks", "shot at a jet": what was hit says nothing of what hit it. */
    private boolean isTarget(Sentence sentence, Found<Cue> weapon) {
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
    private boolean isTriggered(Sentence sentence, Found<Cue> weapon) {
        int from = Math.max(sentence.from(), weapon.from() - TRIGGER_REACH);
        int to = Math.min(sentence.to(), weapon.to() + TRIGGER_REACH);
        for (int at = from; at < to; at++) {
            if (triggers.contains(read.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** Adds what the weapons say; true where they are small arms alone, which "fire" covers. */
    private static boolean addWeaponTypes(Set<IncidentType> types, Set<IncidentType> weapons) {
        boolean light = false;
        for (IncidentType type : weapons) {
            if (type == IncidentType.ARMED_CLASH) {
                light = types.isEmpty();
            } else if (type != IncidentType.MINE_IED && (type != IncidentType.OTHER || types.isEmpty())) {
                types.add(type);
            }
        }
        if (types.size() > 1) {
            types.remove(IncidentType.OTHER);
        }
        return light && types.isEmpty();
    }

    /** An incursion was fought over where people died or it was thrown back. */
    private boolean struggle(List<Found<Cue>> cues) {
        return cues.stream()
                .anyMatch(cue ->
                        cue.what().kind() == CueKind.HARM && cue.what().value().equals("killed")
                                || struggles.contains(read.word(cue.from())));
    }

    /** Less where the words beside it say that it did not or may yet happen. */
    private double factor(Sentence sentence, Found<Cue> cue) {
        double factor = 1;
        for (int at = Math.max(sentence.from(), cue.from() - 4); at < cue.from(); at++) {
            if (!read.token(at).isWord() && !read.token(at).isNumber()) {
                factor = 1;
            }
            for (Found<Cue> before : read.cues(at, at + 1)) {
                if (before.what().kind() == CueKind.NEGATION) {
                    factor = Math.min(factor, NEGATED);
                } else if (before.what().kind() == CueKind.HYPOTHETICAL) {
                    factor = Math.min(factor, SUPPOSED);
                }
            }
        }
        for (int at = cue.to(); at < Math.min(sentence.to(), cue.to() + 2); at++) {
            factor = afterNegations.contains(read.word(at)) ? Math.min(factor, NEGATED) : factor;
        }
        return factor;
    }
}
