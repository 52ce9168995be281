package org.tocsin.contracts.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.tocsin.contracts.news.Source;

/**
 * One item's report of one fresh border incident, as {@code tocsin.incidents} holds it under the key
 * {@link #border}. The id is stable over the item's versions, so a later record replaces or withdraws
 * an earlier one.
 *
 * @param id item id, {@code #}, border, and a number where one item reports several at one border
 * @param status active or withdrawn
 * @param itemId the item
 * @param itemVersion the version that says (or withdraws) it
 * @param source who published it
 * @param link URL of the story
 * @param title headline
 * @param language BCP 47: as the source says it, or as the words show where it says none or a wrong one
 * @param published when the publisher says that it was published
 * @param received when Tocsin had it
 * @param occurred when it happened
 * @param kind always {@link Kind#INCIDENT}
 * @param types what happened
 * @param codes the types' names in other ontologies
 * @param weapons weapons as the lexicon names them
 * @param border two ISO 3166-1 codes in alphabetical order, e.g. {@code AM-AZ}
 * @param countries the two sides
 * @param places where, each with its role; only {@code event} places say where it happened
 * @param claims who says what about whom
 * @param casualties losses of this event
 * @param confidence 0 to 1
 * @param reason one sentence on why this is an incident
 * @param story the story it belongs to; null before matching
 * @param evidence the words behind each field
 * @param truncatedAt offset at which a text that is too long was cut before it was read; null where all was read
 * @param configuration short hash of the configuration that coded it
 */
public record IncidentReport(
        String id,
        IncidentStatus status,
        String itemId,
        int itemVersion,
        Source source,
        String link,
        String title,
        String language,
        Instant published,
        Instant received,
        Occurred occurred,
        Kind kind,
        List<IncidentType> types,
        List<TypeCodes> codes,
        List<String> weapons,
        String border,
        List<String> countries,
        List<Place> places,
        List<Claim> claims,
        List<Casualties> casualties,
        double confidence,
        String reason,
        StoryRef story,
        List<Evidence> evidence,
        Integer truncatedAt,
        String configuration) {

    public IncidentReport {
        types = types == null ? List.of() : List.copyOf(types);
        codes = types.stream().map(TypeCodes::of).toList();
        weapons = weapons == null ? List.of() : List.copyOf(weapons);
        countries = countries == null ? List.of() : List.copyOf(countries);
        places = places == null ? List.of() : List.copyOf(places);
        claims = claims == null ? List.of() : List.copyOf(claims);
        casualties = casualties == null ? List.of() : List.copyOf(casualties);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** The time at which the report counts: {@code min(published, received)}, or the one that is known. */
    @JsonIgnore
    public Instant counted() {
        if (published == null) {
            return received;
        }
        return received == null || published.isBefore(received) ? published : received;
    }

    /** The same report in a story. */
    public IncidentReport inStory(StoryRef ref) {
        return copy(status, itemVersion, received, ref);
    }

    /**
     * The same report taken back.
     *
     * @param byVersion the item version that no longer says it
     * @param at when that version was received
     */
    public IncidentReport withdrawn(int byVersion, Instant at) {
        return copy(IncidentStatus.WITHDRAWN, byVersion, at, story);
    }

    private IncidentReport copy(IncidentStatus status, int itemVersion, Instant received, StoryRef story) {
        return new IncidentReport(
                id,
                status,
                itemId,
                itemVersion,
                source,
                link,
                title,
                language,
                published,
                received,
                occurred,
                kind,
                types,
                codes,
                weapons,
                border,
                countries,
                places,
                claims,
                casualties,
                confidence,
                reason,
                story,
                evidence,
                truncatedAt,
                configuration);
    }
}
