package org.tocsin.processor.coding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.incident.Stance;

/** The claims of one event while they are gathered: one for each claimant, accused and stance. */
final class GatheredClaims {

    private final ReadText read;
    private final Map<String, Claim> claims = new LinkedHashMap<>();

    GatheredClaims(ReadText read) {
        this.read = read;
    }

    /** The claims in the order of the text. */
    List<Claim> all() {
        return List.copyOf(claims.values());
    }

    /** True where nobody accuses anybody yet. */
    boolean silent() {
        return claims.values().stream().noneMatch(claim -> claim.stance() == Stance.ALLEGES);
    }

    /** Who is accused until here. */
    Set<String> accused() {
        Set<String> accused = new LinkedHashSet<>();
        for (Claim claim : claims.values()) {
            if (claim.stance() == Stance.ALLEGES) {
                accused.add(claim.accuses());
            }
        }
        return accused;
    }

    /** Notes a claim; one of the same claimant, accused and stance takes on its types. */
    void add(String claimant, String text, String accuses, Stance stance, Set<IncidentType> types, Span span) {
        String key = claimant + stance + accuses;
        Claim known = claims.get(key);
        if (known == null) {
            String words = text == null ? name(claimant, List.of()) : text;
            claims.put(key, new Claim(claimant, words, accuses, stance, List.copyOf(types), List.of(), span));
            return;
        }
        Set<IncidentType> merged = new LinkedHashSet<>(known.types());
        merged.addAll(types);
        claims.put(
                key,
                new Claim(
                        claimant, known.claimantText(), accuses, stance, List.copyOf(merged), List.of(), known.span()));
    }

    /** The words that name a speaker. */
    String words(Speaker speaker) {
        Span span = read.span(speaker.from(), speaker.to());
        return read.text().substring(span.start(), span.end());
    }

    /** How the text first names a country. */
    String name(String country, List<Speaker> here) {
        for (Speaker speaker : here) {
            if (country.equals(speaker.country())) {
                return words(speaker);
            }
        }
        for (Found<Actor> actor : read.actors()) {
            if (actor.what().country().equals(country)) {
                Span span = read.span(actor.from(), actor.to());
                return read.text().substring(span.start(), span.end());
            }
        }
        return country;
    }
}
