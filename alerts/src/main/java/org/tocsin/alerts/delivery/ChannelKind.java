package org.tocsin.alerts.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what means a channel tells. */
public enum ChannelKind {
    /** A block of text on standard output. */
    @JsonProperty("console")
    CONSOLE,
    /** An HTTP POST of the alert's JSON. */
    @JsonProperty("webhook")
    WEBHOOK
}
