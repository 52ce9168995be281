package org.tocsin.contracts.alert;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How grave an alert is; ordered. */
public enum Severity {
    @JsonProperty("watch")
    WATCH,
    @JsonProperty("warning")
    WARNING,
    @JsonProperty("critical")
    CRITICAL
}
