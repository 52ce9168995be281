package org.tocsin.processor.coding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.IncidentType;

/**
 * Weighs the words of a sentence: how surely they tell of armed violence, of which types and with which weapons. Each
 * kind of word counts once, by its heaviest.
 */
final class ArmedWeigher {

    /** Weapons that "fire" and "shots" may stand for; a rifle or a machine gun tells of a clash in any company. */
    static final String SMALL_ARMS = "small arms:";

    private static final double WEAPON = 0.5;
    private static final double ACT = 0.4;
    private static final double HARM = 0.35;
    private static final double FORCE = 0.2;
    /** What a drill keeps of its weight. */
    private static final double DRILL = 0.4;

    private static final double MOVE = 0.8;
    private static final double SEIZURE = 0.7;

    /** A phrase of so many words is one name; a longer one holds names of its own. */
    private static final int COVERING = 3;

    private final ReadText read;
    private final FactualityReader factuality;
    private final WeaponUse uses;
    private final FlierReader fliers;
    private final CrossingReader crossings;
    private final SeizureReader seizures;
    private final Set<String> drills;
    private final Set<String> struggles;
    private final Set<String> battles;
    private final Set<String> sabotage;

    ArmedWeigher(ReadText read) {
        this.read = read;
        this.factuality = new FactualityReader(read);
        this.uses = new WeaponUse(read);
        this.fliers = new FlierReader(read);
        this.crossings = new CrossingReader(read);
        this.seizures = new SeizureReader(read);
        this.drills = read.words("drills");
        this.struggles = read.words("struggles");
        this.battles = read.words("battles");
        this.sabotage = read.words("sabotage");
    }

    /**
     * What the words of one sentence weigh together.
     *
     * @param armed 0 to 1, how surely they tell of armed violence
     * @param types what kinds of act they name
     * @param fire true where they tell of fire or an attack without saying which kind
     * @param barrage true where they tell of fire that shells are meant by
     * @param denied what kinds of act they say did not happen
     * @param weapons weapons named
     */
    record Weight(
            double armed,
            Set<IncidentType> types,
            boolean fire,
            boolean barrage,
            Set<IncidentType> denied,
            Set<String> weapons) {}

    /** Weighs the words found in the fresh clauses of a sentence. */
    Weight weigh(Sentence sentence, List<Clause> fresh, List<Found<Cue>> cues) {
        Sum sum = new Sum();
        for (Found<Cue> cue : cues) {
            add(sum, sentence, cue);
        }
        addTypesOfCompany(sum, cues);
        addMoves(sum, sentence, fresh, cues);
        sum.fire |= sum.types.isEmpty() && sum.act > 0 && sum.force > 0;
        return new Weight(sum.armed(), sum.types, sum.fire, sum.barrage, sum.denied, sum.weapons);
    }

    /** The types that no word names alone: by weapons beside an act, by a fight of forces, by a mine that went off. */
    private void addTypesOfCompany(Sum sum, List<Found<Cue>> cues) {
        if (sum.weapon > 0 && sum.act + sum.harm + sum.shooting > 0) {
            sum.fire |= addWeaponTypes(sum.types, sum.heavy);
        }
        boolean fought = sum.act + sum.event > 0
                && sum.force > 0
                && cues.stream().anyMatch(cue -> cue.what().kind() == CueKind.EXCHANGE);
        if (sum.types.isEmpty() && fought || isBattle(cues) || sum.rifles && sum.act + sum.event > 0) {
            sum.types.add(IncidentType.ARMED_CLASH);
        }
        if (sum.mine) {
            sum.types.add(IncidentType.MINE_IED);
        }
        if (sum.sabotage && !sum.types.contains(IncidentType.MINE_IED)) {
            sum.types.add(IncidentType.INCURSION); // saboteurs who lay mines were there unseen
        }
    }

    /** Crossings and captures told in a whole clause, and the fight over a crossing. */
    private void addMoves(Sum sum, Sentence sentence, List<Clause> fresh, List<Found<Cue>> cues) {
        if (crossings.crosses(sentence, fresh)) {
            sum.types.add(IncidentType.INCURSION);
            sum.event = Math.max(sum.event, MOVE);
        }
        if (seizures.seizes(sentence, fresh)) {
            sum.types.add(IncidentType.CAPTURE);
            sum.event = Math.max(sum.event, SEIZURE);
        }
        boolean incursion = sum.types.contains(IncidentType.INCURSION) && sum.types.size() == 1;
        if (incursion && (sum.harm > 0 || sum.act > 0) && struggle(cues)) {
            sum.types.add(IncidentType.ARMED_CLASH);
        }
    }

    private void add(Sum sum, Sentence sentence, Found<Cue> cue) {
        switch (cue.what().kind()) {
            case EVENT -> addEvent(sum, sentence, cue);
            case WEAPON -> addWeapon(sum, sentence, cue);
            case ACT -> {
                // "shots" are arms and act in one word, "shot down" holds "shot".
                double weight = cue.from() < sum.weighedTo ? 0 : factuality.share(sentence, cue) * ACT;
                sum.act = Math.max(sum.act, weight);
            }
            case HARM -> sum.harm = HARM;
            case FORCE -> sum.force = FORCE;
            case BUILDUP -> sum.drill |= drills.contains(read.word(cue.from()));
            default -> {}
        }
    }

    private void addEvent(Sum sum, Sentence sentence, Found<Cue> cue) {
        String value = cue.what().value();
        double weight = factuality.share(sentence, cue) * cue.what().strength();
        sum.weighedTo = Math.max(sum.weighedTo, cue.to());
        sum.event = Math.max(sum.event, weight);
        boolean unshot = value.equals("incursion") || value.equals("capture") || value.equals("raid");
        sum.shooting = unshot ? sum.shooting : Math.max(sum.shooting, weight);
        sum.fire |= value.equals("fire");
        boolean bombed = value.equals("barrage") && fliers.flies(sentence, cue.from());
        sum.barrage |= value.equals("barrage") && !bombed;
        IncidentType type = bombed ? IncidentType.AIR_DRONE_STRIKE : Lexicon.type(value);
        boolean moved = type == IncidentType.INCURSION && uses.isShot(sentence, cue);
        if (type == IncidentType.INCURSION && sabotage.contains(read.word(cue.from()))) {
            sum.sabotage |= weight > FactualityReader.NEGATED;
        } else if (type != null && !moved) {
            (weight > FactualityReader.NEGATED ? sum.types : sum.denied).add(fliers.fromTheAir(sentence, cue, type));
        }
        sum.cover(cue, type);
    }

    private void addWeapon(Sum sum, Sentence sentence, Found<Cue> cue) {
        String value = cue.what().value();
        double share = factuality.share(sentence, cue);
        sum.weapon = Math.max(sum.weapon, share * WEAPON);
        sum.weighedTo = Math.max(sum.weighedTo, cue.to());
        int colon = value.indexOf(':');
        IncidentType type = Lexicon.type(value.substring(colon + 1));
        boolean part = cue.from() < sum.typedTo && type != sum.typedAs;
        if (part || type != IncidentType.MINE_IED && uses.isTarget(sentence, cue)) {
            return; // "anti-tank missile" names no tank
        }
        sum.cover(cue, type);
        if (share <= FactualityReader.NEGATED) {
            sum.denied.add(type);
        }
        sum.weapons.add(value.substring(0, colon));
        sum.rifles |= type == IncidentType.ARMED_CLASH && !value.startsWith(SMALL_ARMS);
        sum.heavy.add(type);
        sum.mine |= type == IncidentType.MINE_IED && uses.isTriggered(sentence, cue);
    }

    /** "Fighting", "battles": men against men, whatever guns there were beside; "an artillery battle" is none. */
    private boolean isBattle(List<Found<Cue>> cues) {
        return cues.stream()
                .anyMatch(cue -> cue.what().kind() == CueKind.EXCHANGE
                        && battles.contains(read.word(cue.from()))
                        && !read.has(CueKind.WEAPON, cue.from() - 1, cue.from())
                        && !read.has(CueKind.WEAPON, cue.from() - 2, cue.from()));
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

    /** What the words of one sentence weigh, each kind once. */
    private static final class Sum {
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

        private final Set<IncidentType> types = new LinkedHashSet<>();
        private final Set<String> weapons = new LinkedHashSet<>();

        /** What the weapons tell of that are named. */
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
            double all = event + weapon + act + harm + force;
            double bare = event == 0 && weapon == 0 ? Math.max(0, all - 0.15) : all;
            return Math.min(1, (drill && harm == 0 ? DRILL : 1) * bare);
        }
    }
}
