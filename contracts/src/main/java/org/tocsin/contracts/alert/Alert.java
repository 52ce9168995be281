package org.tocsin.contracts.alert;

import java.time.Instant;
import java.util.List;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.IncidentType;

/**
 * One revision of an alert, as {@code tocsin.alerts} holds it under {@link #id}. Every revision is
 * complete; a reader needs only the newest.
 *
 * @param id area and number of the episode in that area, e.g. {@code AM-AZ.1}
 * @param area border, division or watch area
 * @param state where it stands
 * @param severity how grave
 * @param raised when it was raised, event time
 * @param updated when this revision was decided, event time
 * @param resolved when it ended, or null
 * @param headline one line
 * @param summary one or two sentences that a person can check: what was observed, expected, in which window
 * @param observed voices in the deciding window
 * @param expected voices that the baseline expects in it
 * @param window the deciding window, ISO 8601 duration, e.g. {@code PT2H}
 * @param probability chance of so many voices or more in an ordinary window of this length
 * @param types what is reported, most reported first
 * @param places where, most reported first
 * @param divisions first-level divisions that the places lie in
 * @param claims by side
 * @param casualties by claimant
 * @param sources publisher families, earliest first
 * @param evidence words that an editor can check, earliest first
 * @param geometry the places, or null
 * @param revision 1 for the raise, then rising by one
 * @param supersedes the revision that this one replaces, or null
 * @param trigger the report that made this revision due, or null where the clock or the desk did
 * @param acknowledgedBy who acknowledged it at the desk, or null
 * @param configuration short hash of the configuration that decided
 */
public record Alert(
        String id,
        String area,
        AlertState state,
        Severity severity,
        Instant raised,
        Instant updated,
        Instant resolved,
        String headline,
        String summary,
        int observed,
        double expected,
        String window,
        double probability,
        List<IncidentType> types,
        List<AlertPlace> places,
        List<String> divisions,
        List<SideClaims> claims,
        List<Casualties> casualties,
        List<AlertSource> sources,
        List<AlertEvidence> evidence,
        Geometry geometry,
        int revision,
        Integer supersedes,
        Trigger trigger,
        String acknowledgedBy,
        String configuration) {

    public Alert {
        types = types == null ? List.of() : List.copyOf(types);
        places = places == null ? List.of() : List.copyOf(places);
        divisions = divisions == null ? List.of() : List.copyOf(divisions);
        claims = claims == null ? List.of() : List.copyOf(claims);
        casualties = casualties == null ? List.of() : List.copyOf(casualties);
        sources = sources == null ? List.of() : List.copyOf(sources);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
