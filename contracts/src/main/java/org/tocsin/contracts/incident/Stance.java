package org.tocsin.contracts.incident;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a claimant does with what it says. */
public enum Stance {
    /** Says that the other did it. */
    @JsonProperty("alleges")
    ALLEGES,
    /** Says that it did not happen, or that it did not do it. */
    @JsonProperty("denies")
    DENIES,
    /** Says that it did it itself. */
    @JsonProperty("admits")
    ADMITS
}
