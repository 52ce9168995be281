package org.tocsin.contracts.incident;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an item is about; one an item. Only {@link #INCIDENT} counts. */
public enum Kind {
    /** A fresh armed event between the forces of neighbouring states, at or near their border. */
    @JsonProperty("incident")
    INCIDENT,
    /** Ceasefire, talks, withdrawal, prisoners returned. */
    @JsonProperty("deescalation")
    DEESCALATION,
    /** Deployment, mobilisation, drills, a closed border, arms delivered. */
    @JsonProperty("buildup")
    BUILDUP,
    /** Anniversary, analysis, recap, an old war's tally. */
    @JsonProperty("background")
    BACKGROUND,
    /** Everything else. */
    @JsonProperty("none")
    NONE
}
