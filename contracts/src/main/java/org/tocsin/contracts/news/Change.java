package org.tocsin.contracts.news;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a version of a news item is to the version before it. */
public enum Change {
    /** The first version. */
    @JsonProperty("new")
    NEW,
    /** Other content under the same identity. */
    @JsonProperty("update")
    UPDATE,
    /** Other content, and the publisher says that the earlier one was wrong. */
    @JsonProperty("correction")
    CORRECTION,
    /** The publisher takes the item back (IPTC {@code stat:canceled}). */
    @JsonProperty("kill")
    KILL
}
