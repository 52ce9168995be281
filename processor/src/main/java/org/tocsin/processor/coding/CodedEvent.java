package org.tocsin.processor.coding;

import java.util.List;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.Evidence;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Occurred;
import org.tocsin.contracts.incident.Span;

/**
 * One fresh incident as the text tells it; its places are decided after.
 *
 * @param countries the two sides, ISO 3166-1 alpha-2, in alphabetical order
 * @param types what happened, surest first
 * @param weapons weapons as the lexicon names them
 * @param claims who says what about whom; {@code places} of each still empty
 * @param casualties losses of this event
 * @param occurred when it happened
 * @param confidence 0 to 1
 * @param told the statements that tell it, in the order of the text
 * @param evidence the words behind each field
 */
public record CodedEvent(
        List<String> countries,
        List<IncidentType> types,
        List<String> weapons,
        List<Claim> claims,
        List<Casualties> casualties,
        Occurred occurred,
        double confidence,
        List<Span> told,
        List<Evidence> evidence) {

    public CodedEvent {
        countries = List.copyOf(countries);
        types = List.copyOf(types);
        weapons = List.copyOf(weapons);
        claims = List.copyOf(claims);
        casualties = List.copyOf(casualties);
        told = List.copyOf(told);
        evidence = List.copyOf(evidence);
    }
}
