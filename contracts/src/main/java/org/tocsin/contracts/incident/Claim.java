package org.tocsin.contracts.incident;

import java.util.List;

/**
 * Who says what about whom.
 *
 * @param claimant country of the claimant's camp, ISO 3166-1 alpha-2
 * @param claimantText the claimant as the text names it
 * @param accuses country that is accused, or null (e.g. a bare denial)
 * @param stance what the claimant does
 * @param types what it says happened
 * @param places names of the places that it speaks of
 * @param span where it stands in the text
 */
public record Claim(
        String claimant,
        String claimantText,
        String accuses,
        Stance stance,
        List<IncidentType> types,
        List<String> places,
        Span span) {

    public Claim {
        types = types == null ? List.of() : List.copyOf(types);
        places = places == null ? List.of() : List.copyOf(places);
    }
}
