package org.tocsin.contracts.alert;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an alert stands in its life. */
public enum AlertState {
    @JsonProperty("raised")
    RAISED,
    @JsonProperty("escalated")
    ESCALATED,
    @JsonProperty("updated")
    UPDATED,
    @JsonProperty("resolved")
    RESOLVED
}
