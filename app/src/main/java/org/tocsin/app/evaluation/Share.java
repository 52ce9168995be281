package org.tocsin.app.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * So many of so many.
 *
 * @param count how many
 * @param of out of how many
 */
public record Share(int count, int of) {
    /** None of none. */
    public static final Share NONE = new Share(0, 0);

    /** One case, which is so or is not. */
    public static Share of(boolean so) {
        return new Share(so ? 1 : 0, 1);
    }

    /** Both together. */
    public Share plus(Share other) {
        return new Share(count + other.count, of + other.of);
    }

    /** 0 to 1, or null where there was no case. */
    @JsonProperty("share")
    public Double share() {
        return of == 0 ? null : (double) count / of;
    }
}
