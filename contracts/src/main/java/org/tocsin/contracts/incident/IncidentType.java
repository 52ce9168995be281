package org.tocsin.contracts.incident;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What happened, with the names that conflict researchers use for it: sub-event types of the ACLED
 * Codebook (2023) and event codes of PLOVER (Political Language Ontology for Verifiable Event
 * Records, event type and mode).
 */
public enum IncidentType {
    /** Small-arms or infantry fighting. */
    @JsonProperty("armed_clash")
    ARMED_CLASH("Armed clash", "ASSAULT/firearms"),
    /** Artillery, mortar, tank, multiple rocket launcher. */
    @JsonProperty("shelling")
    SHELLING("Shelling/artillery/missile attack", "ASSAULT/heavy-weapons"),
    /** Aircraft or drones. */
    @JsonProperty("air_drone_strike")
    AIR_DRONE_STRIKE("Air/drone strike", "ASSAULT/aerial"),
    /** Guided or ballistic missiles. */
    @JsonProperty("missile_strike")
    MISSILE_STRIKE("Shelling/artillery/missile attack", "ASSAULT/heavy-weapons"),
    /** A mine or an improvised device that went off. */
    @JsonProperty("mine_ied")
    MINE_IED("Remote explosive/landmine/IED", "ASSAULT/explosives"),
    /** A single aimed shot. */
    @JsonProperty("sniper_fire")
    SNIPER_FIRE("Armed clash", "ASSAULT/firearms"),
    /** Crossing, or taking ground. */
    @JsonProperty("incursion")
    INCURSION("Non-violent transfer of territory", "MOBILIZE/incursion"),
    /** People taken. */
    @JsonProperty("capture")
    CAPTURE("Abduction/forced disappearance", "COERCE/seize"),
    /** Armed, but none of these. */
    @JsonProperty("other")
    OTHER("Other", "ASSAULT/other");

    private final String acled;
    private final String plover;

    IncidentType(String acled, String plover) {
        this.acled = acled;
        this.plover = plover;
    }

    /** The ACLED sub-event type. */
    public String acled() {
        return acled;
    }

    /** The PLOVER event type and mode. */
    public String plover() {
        return plover;
    }
}
