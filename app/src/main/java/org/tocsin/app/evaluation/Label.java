package org.tocsin.app.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Range;

/**
 * What a person says that an item holds.
 *
 * @param kind what the item is about
 * @param types what happened
 * @param otherTypes types that are acceptable and not required
 * @param border the two sides in alphabetical order, e.g. {@code AM-AZ}; null unless the kind is incident
 * @param places where it happened
 * @param notPlaces names in the text that are not where it happened
 * @param killed dead of this event, or null where no number is given
 * @param wounded hurt in this event, or null where no number is given
 * @param accusers who says that whom did it, {@code claimant>accused}
 * @param otherAccusers the same, acceptable and not required
 * @param denials countries that deny in the text
 * @param day the local date of the event, or null
 * @param instant the event's instant where the text gives a time, or null
 * @param ambiguous true where the label could be argued either way
 * @param group the same for all items that tell of one event, or null where no other item of the set does
 */
public record Label(
        Kind kind,
        Set<IncidentType> types,
        Set<IncidentType> otherTypes,
        String border,
        List<LabelledPlace> places,
        List<String> notPlaces,
        Range killed,
        Range wounded,
        Set<String> accusers,
        Set<String> otherAccusers,
        Set<String> denials,
        LocalDate day,
        Instant instant,
        boolean ambiguous,
        String group) {

    public Label {
        types = Set.copyOf(types);
        otherTypes = Set.copyOf(otherTypes);
        places = List.copyOf(places);
        notPlaces = List.copyOf(notPlaces);
        accusers = Set.copyOf(accusers);
        otherAccusers = Set.copyOf(otherAccusers);
        denials = Set.copyOf(denials);
    }

    /** True for an incident alone. */
    public boolean relevant() {
        return kind == Kind.INCIDENT;
    }
}
