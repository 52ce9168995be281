package org.tocsin.app.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Range;

/**
 * Adds up the losses of an event as a label does: the least is what is admitted or confirmed, the most takes each
 * side's highest claim. What the neighbour claims of a side is not admitted; what the side itself or the newsroom says
 * is. A number that is given for no side is a total, and stands where it is above the sides' sum.
 */
final class CasualtyTotal {

    private static final String NO_SIDE = "";

    private CasualtyTotal() {}

    /**
     * The total of one kind of loss.
     *
     * @param losses entries of one event
     * @param harm which number of each
     * @return null where no entry gives a number
     */
    static Range of(List<Casualties> losses, Function<Casualties, Range> harm) {
        Map<String, int[]> sides = new HashMap<>();
        for (Casualties loss : losses) {
            Range range = harm.apply(loss);
            if (range == null || range.min() == null && range.max() == null) {
                continue;
            }
            String side = loss.side() == null ? NO_SIDE : loss.side();
            int low = range.min() == null ? 0 : range.min();
            int high = range.max() == null ? low : range.max();
            boolean admitted = loss.claimant() == null
                    || loss.side() == null
                    || loss.claimant().equals(loss.side());
            int[] bounds = sides.computeIfAbsent(side, key -> new int[2]);
            bounds[0] = Math.max(bounds[0], admitted ? low : 0);
            bounds[1] = Math.max(bounds[1], high);
        }
        if (sides.isEmpty()) {
            return null;
        }
        int[] total = sides.getOrDefault(NO_SIDE, new int[2]);
        int low = 0;
        int high = 0;
        for (Map.Entry<String, int[]> side : sides.entrySet()) {
            if (!side.getKey().equals(NO_SIDE)) {
                low += side.getValue()[0];
                high += side.getValue()[1];
            }
        }
        return new Range(Math.max(low, total[0]), Math.max(high, total[1]));
    }
}
