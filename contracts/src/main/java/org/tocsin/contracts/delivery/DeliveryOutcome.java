package org.tocsin.contracts.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an attempt went. */
public enum DeliveryOutcome {
    /** The receiver took it. */
    @JsonProperty("delivered")
    DELIVERED,
    /** It did not; another attempt follows. */
    @JsonProperty("failed")
    FAILED,
    /** It did not, and no attempt follows. */
    @JsonProperty("abandoned")
    ABANDONED
}
