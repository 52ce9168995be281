package org.tocsin.contracts.incident;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a report stands. */
public enum IncidentStatus {
    @JsonProperty("active")
    ACTIVE,
    /** The item was killed, or its newer version no longer says so. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
