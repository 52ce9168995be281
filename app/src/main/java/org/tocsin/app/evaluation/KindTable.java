package org.tocsin.app.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.Map;
import org.tocsin.contracts.incident.Kind;

/**
 * The kinds' confusion matrix.
 *
 * @param counts labelled kind → found kind → items; every cell is there
 */
public record KindTable(@JsonValue Map<Kind, Map<Kind, Integer>> counts) {
    /** No item. */
    public static final KindTable NONE = new KindTable(Map.of());

    public KindTable {
        Map<Kind, Map<Kind, Integer>> all = new EnumMap<>(Kind.class);
        for (Kind labelled : Kind.values()) {
            Map<Kind, Integer> row = new EnumMap<>(Kind.class);
            for (Kind found : Kind.values()) {
                row.put(found, counts.getOrDefault(labelled, Map.of()).getOrDefault(found, 0));
            }
            all.put(labelled, row);
        }
        counts = all;
    }

    /** One item. */
    public static KindTable of(Kind labelled, Kind found) {
        return new KindTable(Map.of(labelled, Map.of(found, 1)));
    }

    /** Items of a labelled kind that were found to be of another. */
    public int count(Kind labelled, Kind found) {
        return counts.get(labelled).get(found);
    }

    /** Both together. */
    public KindTable plus(KindTable other) {
        Map<Kind, Map<Kind, Integer>> sum = new EnumMap<>(Kind.class);
        for (Kind labelled : Kind.values()) {
            Map<Kind, Integer> row = new EnumMap<>(Kind.class);
            for (Kind found : Kind.values()) {
                row.put(found, count(labelled, found) + other.count(labelled, found));
            }
            sum.put(labelled, row);
        }
        return new KindTable(sum);
    }
}
