package org.tocsin.processor.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.contracts.incident.IncidentType;

/**
 * What happened, by the fresh armed statements.
 *
 * @param types surest first; other where the words name none
 * @param weapons weapons as the lexicon names them, in the order of the text
 */
record Types(List<IncidentType> types, List<String> weapons) {

    /** Types that "fire" may stand for. */
    private static final Set<IncidentType> FIRE = EnumSet.of(
            IncidentType.ARMED_CLASH,
            IncidentType.SHELLING,
            IncidentType.SNIPER_FIRE,
            IncidentType.MISSILE_STRIKE,
            IncidentType.AIR_DRONE_STRIKE);

    private static final double LEAST = 0.5;

    /**
     * The types of one event.
     *
     * @param day the local day that the event is told of, or null; what is told of another day is another event
     */
    static Types of(List<Statement> statements, Freshness freshness, LocalDate day) {
        Map<IncidentType, Double> weight = new EnumMap<>(IncidentType.class);
        Set<String> weapons = new LinkedHashSet<>();
        boolean elsewhen = false;
        int paragraph = -1;
        for (Statement statement : statements) {
            boolean fresh = freshness.isFresh(statement.sentence());
            elsewhen = otherDay(
                    statement, freshness, day, elsewhen && statement.sentence().paragraph() == paragraph);
            paragraph = statement.sentence().paragraph();
            if (!statement.isArmed() || !fresh || elsewhen) {
                continue;
            }
            weapons.addAll(statement.weapons());
            for (IncidentType type : statement.types()) {
                double own = statement.has(CueKind.DENIAL) ? 0.5 : 1;
                weight.merge(type, own * (statement.sentence().isTitle() ? 1.5 : 1.0), Double::sum);
            }
        }
        boolean raid = statements.stream().anyMatch(each -> each.isArmed() && each.raid());
        if (raid && !weight.containsKey(IncidentType.AIR_DRONE_STRIKE)) {
            weight.merge(IncidentType.INCURSION, 1.0, Double::sum);
        }
        boolean fire = statements.stream().anyMatch(each -> each.isArmed() && each.fire());
        weight.values().removeIf(sum -> sum < LEAST);
        boolean downing = weight.containsKey(IncidentType.OTHER)
                && statements.stream().anyMatch(each -> each.isArmed() && each.downing());
        boolean light = statements.stream()
                .anyMatch(
                        each -> each.isArmed() && each.fire() && !each.weapons().isEmpty());
        single(weight, statements);
        boolean barrage = statements.stream().anyMatch(each -> each.isArmed() && each.barrage());
        denied(weight, statements);
        if (barrage && !light && weight.keySet().stream().noneMatch(FIRE::contains)) {
            weight.put(IncidentType.SHELLING, 1.0);
        }
        if ((fire || barrage) && !downing && weight.keySet().stream().noneMatch(FIRE::contains)) {
            weight.put(IncidentType.ARMED_CLASH, 1.0);
        }
        if (weight.size() > 1) {
            weight.remove(IncidentType.OTHER);
        }
        List<IncidentType> types = new ArrayList<>(weight.keySet());
        types.sort(Comparator.comparingDouble((IncidentType type) -> -weight.get(type)));
        return new Types(types.isEmpty() ? List.of(unnamed(statements)) : types, List.copyOf(weapons));
    }

    /** A single aimed shot is a sniper's; where "a bullet" alone is told it may be one, and no clash where "one shot" is. */
    private static void single(Map<IncidentType, Double> weight, List<Statement> statements) {
        Shots most = Shots.NONE;
        boolean named = weight.containsKey(IncidentType.SNIPER_FIRE);
        for (Statement statement : statements) {
            boolean counts = statement.fresh() && !statement.has(CueKind.DENIAL);
            most = counts && statement.shots().compareTo(most) > 0 ? statement.shots() : most;
            if (counts && statement.mutual()) {
                return;
            }
        }
        boolean alone = weight.keySet().stream()
                .allMatch(type -> type == IncidentType.ARMED_CLASH
                        || type == IncidentType.SNIPER_FIRE
                        || type == IncidentType.OTHER);
        if (!alone || most == Shots.MANY || most == Shots.NONE && !named) {
            return;
        }
        weight.merge(IncidentType.SNIPER_FIRE, 1.0, Double::sum);
        if (named || most == Shots.SURELY_ONE) {
            weight.remove(IncidentType.ARMED_CLASH);
        } else {
            weight.merge(IncidentType.ARMED_CLASH, 1.0, Double::sum);
        }
    }

    /** Where nothing else is told, what the item tells of is the act that is denied. */
    private static void denied(Map<IncidentType, Double> weight, List<Statement> statements) {
        boolean denial = statements.stream().anyMatch(each -> each.fresh() && each.has(CueKind.DENIAL));
        if (denial && weight.isEmpty()) {
            statements.stream()
                    .filter(Statement::fresh)
                    .flatMap(each -> each.denied().stream())
                    .filter(type -> type != IncidentType.ARMED_CLASH)
                    .forEach(type -> weight.put(type, LEAST));
        }
    }

    /** A sentence that names other days alone; those behind it that name none follow it. */
    private static boolean otherDay(Statement statement, Freshness freshness, LocalDate day, boolean before) {
        boolean dated = false;
        for (Anchor anchor : freshness.anchors(statement.sentence())) {
            if (anchor.age() == Anchor.Age.FRESH && anchor.date() != null) {
                dated = true;
                if (day == null || anchor.date().equals(day) || anchor.date().equals(day.plusDays(1))) {
                    return false;
                }
            }
        }
        return !statement.sentence().isTitle() && (dated || before);
    }

    /** Where no statement is surely armed: what the fresh ones name, or a clash where there was any violence. */
    private static IncidentType unnamed(List<Statement> statements) {
        Statement most = null;
        for (Statement statement : statements) {
            boolean more = statement.fresh() && (most == null || statement.armed() > most.armed());
            most = more ? statement : most;
        }
        if (most == null || most.armed() < LEAST) {
            return IncidentType.OTHER;
        }
        return most.types().isEmpty()
                ? IncidentType.ARMED_CLASH
                : most.types().iterator().next();
    }
}
