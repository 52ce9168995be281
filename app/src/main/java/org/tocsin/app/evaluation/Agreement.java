package org.tocsin.app.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/**
 * How two sets agree: what was found and what was wanted.
 *
 * @param hits found and wanted
 * @param surplus found and not wanted
 * @param missed wanted and not found
 */
public record Agreement(int hits, int surplus, int missed) {
    /** Nothing found and nothing wanted. */
    public static final Agreement NONE = new Agreement(0, 0, 0);

    /** Compares two sets; what is {@code allowed} is neither wanted nor surplus. */
    public static <T> Agreement of(Set<T> found, Set<T> wanted, Set<T> allowed) {
        int hits = (int) wanted.stream().filter(found::contains).count();
        int surplus = (int) found.stream()
                .filter(each -> !wanted.contains(each) && !allowed.contains(each))
                .count();
        return new Agreement(hits, surplus, wanted.size() - hits);
    }

    /** Both together. */
    public Agreement plus(Agreement other) {
        return new Agreement(hits + other.hits, surplus + other.surplus, missed + other.missed);
    }

    /** Share of what was found that was wanted, or null where nothing was found. */
    @JsonProperty("precision")
    public Double precision() {
        return new Share(hits, hits + surplus).share();
    }

    /** Share of what was wanted that was found, or null where nothing was wanted. */
    @JsonProperty("recall")
    public Double recall() {
        return new Share(hits, hits + missed).share();
    }

    /** Harmonic mean of precision and recall, 2h / (2h + s + m), or null where nothing was found or wanted. */
    @JsonProperty("f1")
    public Double f1() {
        return new Share(2 * hits, 2 * hits + surplus + missed).share();
    }
}
