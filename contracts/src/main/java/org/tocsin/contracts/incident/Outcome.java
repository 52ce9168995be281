package org.tocsin.contracts.incident;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a version of an item gave no active incident. */
public enum Outcome {
    /** It was read, and it is not a fresh border incident. */
    @JsonProperty("rejected")
    REJECTED,
    /** It was killed, and there was no incident to withdraw. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** A newer version, or this one, had been read before. */
    @JsonProperty("stale")
    STALE
}
