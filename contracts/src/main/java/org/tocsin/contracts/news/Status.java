package org.tocsin.contracts.news;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Publishing status of an item, after IPTC's {@code pubStatus} (NewsCodes scheme {@code stat}). */
public enum Status {
    /** May be used. */
    @JsonProperty("usable")
    USABLE,
    /** Not to be used yet, or no longer. */
    @JsonProperty("withheld")
    WITHHELD,
    /** Killed; must not be used. */
    @JsonProperty("canceled")
    CANCELED
}
