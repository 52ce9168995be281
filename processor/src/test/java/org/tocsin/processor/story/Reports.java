package org.tocsin.processor.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Occurred;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.incident.Stance;
import org.tocsin.contracts.news.Source;

/** Builds reports for the tests of story matching. */
final class Reports {
    static final Instant NIGHT = Instant.parse("2022-09-12T20:05:00Z");

    private final String item;
    private String family;
    private Instant counted = NIGHT.plus(Duration.ofMinutes(30));
    private Occurred occurred;
    private List<IncidentType> types = List.of(IncidentType.SHELLING);
    private final List<Place> places = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private Set<String> credits = Set.of();
    private String text;

    private Reports(String item) {
        this.item = item;
        this.family = "family-of-" + item;
        this.text = (item + " ").repeat(12);
    }

    static Reports report(String item) {
        return new Reports(item);
    }

    Reports family(String value) {
        family = value;
        return this;
    }

    Reports counted(Instant value) {
        counted = value;
        return this;
    }

    Reports occurred(Instant earliest, Duration length) {
        occurred = new Occurred(earliest, earliest.plus(length), "hour");
        return this;
    }

    Reports types(IncidentType... values) {
        types = List.of(values);
        return this;
    }

    Reports at(String name, double latitude, double longitude) {
        places.add(new Place(
                name,
                name,
                null,
                "AM",
                "AM/08",
                latitude,
                longitude,
                "place",
                3,
                "AM-AZ",
                5.0,
                "near",
                "event",
                0.9,
                new Span(0, 1)));
        return this;
    }

    Reports text(String value) {
        text = value;
        return this;
    }

    Reports claimedBy(String... countries) {
        for (String country : countries) {
            claims.add(new Claim(country, country, null, Stance.ALLEGES, List.of(), List.of(), null));
        }
        return this;
    }

    Reports creditedTo(String... families) {
        credits = Set.of(families);
        return this;
    }

    ToldReport told() {
        return new ToldReport(build(IncidentStatus.ACTIVE), Shingles.of(text), credits);
    }

    ToldReport withdrawn() {
        return ToldReport.withdrawn(build(IncidentStatus.ACTIVE).withdrawn(2, counted.plusSeconds(60)));
    }

    private IncidentReport build(IncidentStatus status) {
        return new IncidentReport(
                item + "#AM-AZ",
                status,
                item,
                1,
                new Source(item + "-source", item, family, "AM"),
                null,
                "title",
                "en",
                counted,
                counted,
                occurred,
                Kind.INCIDENT,
                types,
                List.of(),
                List.of(),
                "AM-AZ",
                List.of("AM", "AZ"),
                places,
                claims,
                List.of(),
                0.9,
                "reason",
                null,
                List.of(),
                null,
                "test");
    }
}
