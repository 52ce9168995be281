package org.tocsin.alerts.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.Evidence;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Occurred;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.incident.Stance;
import org.tocsin.contracts.incident.StoryRef;
import org.tocsin.contracts.news.Source;

/** Builds incident reports for tests: one of its own at AM-AZ, of one family and story, unless told otherwise. */
public final class SampleReport {
    /** A Friday morning. */
    public static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

    private final String name;
    private String border = "AM-AZ";
    private String family = "araks";
    private String story = "story-1";
    private String copyOf;
    private int version = 1;
    private Instant at = START;
    private Supplier<Instant> published = () -> at;
    private Supplier<Instant> received = () -> at.plusSeconds(90);
    private Source source;
    private IncidentStatus status = IncidentStatus.ACTIVE;
    private List<IncidentType> types = List.of(IncidentType.ARMED_CLASH);
    private final List<Place> places = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Casualties> casualties = new ArrayList<>();

    private SampleReport(String name) {
        this.name = name;
    }

    public static SampleReport report(String name) {
        return new SampleReport(name);
    }

    public SampleReport border(String border) {
        this.border = border;
        return this;
    }

    public SampleReport family(String family) {
        this.family = family;
        return this;
    }

    public SampleReport story(String story) {
        this.story = story;
        return this;
    }

    public SampleReport copyOf(String incident) {
        this.copyOf = incident;
        return this;
    }

    public SampleReport version(int version) {
        this.version = version;
        return this;
    }

    public SampleReport at(Instant at) {
        this.at = at;
        return this;
    }

    /** Where it is not the time at which it counts; may be null. */
    public SampleReport published(Instant time) {
        published = () -> time;
        return this;
    }

    /** Where it is not a minute and a half later; may be null. */
    public SampleReport received(Instant time) {
        received = () -> time;
        return this;
    }

    public SampleReport source(Source source) {
        this.source = source;
        return this;
    }

    public SampleReport minute(long minute) {
        return at(START.plus(Duration.ofMinutes(minute)));
    }

    public SampleReport types(IncidentType... types) {
        this.types = List.of(types);
        return this;
    }

    public SampleReport place(String place, String admin1, double latitude, double longitude) {
        return place(place, admin1, latitude, longitude, "event");
    }

    public SampleReport place(String place, String admin1, double latitude, double longitude, String role) {
        places.add(new Place(
                place,
                place,
                null,
                admin1.substring(0, 2),
                admin1,
                latitude,
                longitude,
                "place",
                5,
                border,
                3.0,
                "near",
                role,
                0.9,
                new Span(0, 4)));
        return this;
    }

    public SampleReport claim(String claimant, String accuses) {
        return claim(claimant, accuses, Stance.ALLEGES);
    }

    public SampleReport claim(String claimant, String accuses, Stance stance) {
        claims.add(new Claim(
                claimant, "the ministry of " + claimant, accuses, stance, types, List.of("Goris"), new Span(0, 4)));
        return this;
    }

    public SampleReport killed(String side, int killed, String claimant) {
        return losses(new Casualties(side, Range.exactly(killed), null, null, claimant, new Span(0, 4)));
    }

    public SampleReport losses(Casualties losses) {
        casualties.add(losses);
        return this;
    }

    public IncidentReport withdrawn() {
        status = IncidentStatus.WITHDRAWN;
        return build();
    }

    public IncidentReport build() {
        String item = "item-" + name;
        String words = "Guns were heard along the ridge, said " + name;
        return new IncidentReport(
                item + "#" + border,
                status,
                item,
                version,
                source == null ? new Source(family + "-feed", "The " + family, family, "AM") : source,
                "https://" + family + ".example/" + name,
                "Guns heard along the ridge",
                "en",
                published.get(),
                received.get(),
                new Occurred(at.minusSeconds(3600), at, "hour"),
                Kind.INCIDENT,
                types,
                null,
                List.of(),
                border,
                List.of(border.substring(0, 2), border.substring(3)),
                places,
                claims,
                casualties,
                0.9,
                "armed forces fired",
                story == null ? null : new StoryRef(story, copyOf),
                List.of(new Evidence("types", 0, words.length(), words)),
                null,
                "c0ffee");
    }
}
