package org.tocsin.app.evaluation;

import java.time.Instant;
import java.util.List;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.CodedItem;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Occurred;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.incident.Stance;

/** Labels and coded items for tests: a shelling of the invented village Alkhan on the AM-AZ border. */
final class Labels {
    static final Place ALKHAN = place("Alkhan", "Alkhan", 40.0, 46.0, "AM/08");

    private Labels() {}

    /** A line with this content of {@code expect}. */
    static LabelledItem labelled(String expect) {
        String line = """
                {"id":"t1","lang":"en","source":"test","published":"2022-03-15T12:00:00Z",
                 "title":"Alkhan shelled","body":"It was on Tuesday.","expect":{%s}}""".formatted(expect);
        try {
            return new LabelReader().read(line);
        } catch (LabelException e) {
            throw new AssertionError(e);
        }
    }

    /** An incident's label with what is common to most tests, and more. */
    static LabelledItem shelling(String more) {
        return labelled("\"kind\":\"incident\",\"types\":[\"shelling\"],\"countries\":[\"AZ\",\"AM\"]" + more);
    }

    static Place place(String name, String matched, double latitude, double longitude, String admin1) {
        return new Place(
                name,
                matched,
                null,
                "AM",
                admin1,
                latitude,
                longitude,
                "place",
                3,
                "AM-AZ",
                2.0,
                "at",
                "event",
                0.9,
                new Span(0, 6));
    }

    static Claim accusation(String claimant, String accused) {
        return new Claim(claimant, claimant, accused, Stance.ALLEGES, List.of(), List.of(), new Span(0, 6));
    }

    static Casualties killed(String side, int killed, String claimant) {
        return new Casualties(side, Range.exactly(killed), null, null, claimant, new Span(0, 6));
    }

    static CodedItem none(double score) {
        return new CodedItem("t1", Kind.NONE, score, 0, "Nothing.", List.of(), List.of(), null, null);
    }

    static CodedItem incident(
            List<IncidentType> types, List<Place> places, List<Claim> claims, List<Casualties> casualties) {
        Occurred occurred =
                new Occurred(Instant.parse("2022-03-14T20:00:00Z"), Instant.parse("2022-03-15T20:00:00Z"), "day");
        IncidentReport report = new IncidentReport(
                "t1#AM-AZ",
                IncidentStatus.ACTIVE,
                "t1",
                1,
                null,
                null,
                "Alkhan shelled",
                "en",
                null,
                null,
                occurred,
                Kind.INCIDENT,
                types,
                List.of(),
                List.of(),
                "AM-AZ",
                List.of("AM", "AZ"),
                places,
                claims,
                casualties,
                0.9,
                "Shelling.",
                null,
                List.of(),
                null,
                "test");
        return new CodedItem("t1", Kind.INCIDENT, 0.9, 1, "Shelling.", List.of(report), List.of(), null, null);
    }

    static CodedItem shelling() {
        return incident(List.of(IncidentType.SHELLING), List.of(ALKHAN), List.of(), List.of());
    }
}
