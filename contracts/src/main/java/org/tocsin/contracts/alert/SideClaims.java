package org.tocsin.contracts.alert;

import java.util.List;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Stance;

/**
 * What one side says.
 *
 * @param claimant country of the claimant's camp
 * @param accuses whom it accuses, or null
 * @param stance what it does
 * @param types what it says happened
 * @param places where it says so
 * @param reports how many reports carry it
 */
public record SideClaims(
        String claimant, String accuses, Stance stance, List<IncidentType> types, List<String> places, int reports) {

    public SideClaims {
        types = types == null ? List.of() : List.copyOf(types);
        places = places == null ? List.of() : List.copyOf(places);
    }
}
