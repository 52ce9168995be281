package org.tocsin.ingest.date;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of an instant was said by its date, the surest first. */
public enum Confidence {
    /** Day, time and zone are stated and agree. */
    @JsonProperty("stated")
    STATED,
    /** The date names no zone: the feed's own was taken, or UTC. */
    @JsonProperty("zone-assumed")
    ZONE_ASSUMED,
    /** The date gives a day alone: its midnight was taken. */
    @JsonProperty("day")
    DAY,
    /** Something contradicts or is unknown: a wrong weekday, a zone nobody knows, a month or year alone. */
    @JsonProperty("doubtful")
    DOUBTFUL
}
