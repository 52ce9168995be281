package org.tocsin.contracts.record;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tocsin.contracts.activity.Activity;
import org.tocsin.contracts.alert.Alert;
import org.tocsin.contracts.alert.AlertEvidence;
import org.tocsin.contracts.alert.AlertPlace;
import org.tocsin.contracts.alert.AlertSource;
import org.tocsin.contracts.alert.AlertState;
import org.tocsin.contracts.alert.Geometry;
import org.tocsin.contracts.alert.Severity;
import org.tocsin.contracts.alert.SideClaims;
import org.tocsin.contracts.alert.Trigger;
import org.tocsin.contracts.delivery.Delivery;
import org.tocsin.contracts.delivery.DeliveryOutcome;
import org.tocsin.contracts.desk.Acknowledgement;
import org.tocsin.contracts.feed.FeedState;
import org.tocsin.contracts.feed.FeedTally;
import org.tocsin.contracts.feed.SeenItem;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.Evidence;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Occurred;
import org.tocsin.contracts.incident.Outcome;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Range;
import org.tocsin.contracts.incident.Reject;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.incident.Stance;
import org.tocsin.contracts.incident.StoryRef;
import org.tocsin.contracts.news.Change;
import org.tocsin.contracts.news.Channel;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.contracts.news.Source;
import org.tocsin.contracts.news.Status;
import org.tocsin.contracts.news.Subject;

/**
 * One record of every type with every field filled, and one with nothing but what it must have. Outlets
 * and events are invented.
 */
final class RecordExamples {
    static final Source ARAKS_WIRE = new Source("araks-wire", "Araks Wire", "araks", "AM");
    static final String ITEM = "araks-wire:5d1c0e7a";
    static final String INCIDENT = ITEM + "#AM-AZ";
    static final String LINK = "https://wire.araks.example/aw1004";
    static final String TITLE = "Post near Sotk shelled overnight, two soldiers hurt";
    static final String BODY = "Armenia's defence ministry said that mortars had fired on a post near Sotk from the"
            + " direction of Kelbajar. Two soldiers were wounded. The ministry in Baku denied it.";
    static final Instant PUBLISHED = Instant.parse("2022-09-12T08:30:00Z");
    static final Instant RECEIVED = Instant.parse("2022-09-12T08:34:14.250Z");

    private RecordExamples() {}

    /** The Java type of each record type. */
    static Map<RecordType, Class<? extends Record>> classes() {
        Map<RecordType, Class<? extends Record>> classes = new EnumMap<>(RecordType.class);
        full().forEach((type, example) -> classes.put(type, example.getClass()));
        return classes;
    }

    /** Every field filled, every list and map with an entry. */
    static Map<RecordType, Record> full() {
        Map<RecordType, Record> examples = new EnumMap<>(RecordType.class);
        examples.put(RecordType.NEWS_ITEM, newsItem());
        examples.put(RecordType.FEED_STATE, feedState());
        examples.put(RecordType.INCIDENT_REPORT, incidentReport());
        examples.put(RecordType.REJECT, reject());
        examples.put(
                RecordType.ACTIVITY,
                new Activity(
                        "AM-AZ", "AM-AZ", PUBLISHED, PUBLISHED.plusSeconds(300), 5, 3, 3, 1, 0.25, 0.997, false, 0.9));
        examples.put(RecordType.ALERT, alert());
        examples.put(
                RecordType.ACKNOWLEDGEMENT, new Acknowledgement("AM-AZ.1", "nare", RECEIVED, "calling the ministry"));
        examples.put(
                RecordType.DELIVERY,
                new Delivery("AM-AZ.1", 2, "newsroom-hook", 1, DeliveryOutcome.FAILED, 503, "expected 2xx", RECEIVED));
        return examples;
    }

    /** Null wherever the record's description allows it; lists and maps not given. */
    static Map<RecordType, Record> minimal() {
        Map<RecordType, Record> examples = new EnumMap<>(RecordType.class);
        examples.put(
                RecordType.NEWS_ITEM,
                NewsItem.builder(ITEM, new Source("araks-wire", "Araks Wire", "araks", null))
                        .channel(new Channel("file", "night.xml", "nitf"))
                        .received(RECEIVED)
                        .contentHash("0")
                        .build());
        examples.put(RecordType.FEED_STATE, FeedState.unread("araks-wire", "https://wire.araks.example/feed"));
        examples.put(
                RecordType.INCIDENT_REPORT,
                new IncidentReport(
                        INCIDENT,
                        IncidentStatus.ACTIVE,
                        ITEM,
                        1,
                        ARAKS_WIRE,
                        null,
                        null,
                        null,
                        null,
                        RECEIVED,
                        new Occurred(null, null, "unknown"),
                        Kind.INCIDENT,
                        List.of(IncidentType.OTHER),
                        null,
                        null,
                        "AM-AZ",
                        List.of("AM", "AZ"),
                        null,
                        null,
                        null,
                        0.5,
                        "Both armies are said to have fired.",
                        null,
                        null,
                        null,
                        "c0ffee"));
        examples.put(
                RecordType.REJECT,
                new Reject(
                        ITEM,
                        1,
                        ARAKS_WIRE,
                        null,
                        null,
                        RECEIVED,
                        Outcome.STALE,
                        null,
                        0,
                        "Version 2 had been read before.",
                        null,
                        null,
                        "c0ffee"));
        examples.put(
                RecordType.ACTIVITY,
                new Activity("AM/08", null, PUBLISHED, PUBLISHED.plusSeconds(300), 0, 0, 0, 0, 0, 0, true, null));
        examples.put(RecordType.ALERT, minimalAlert());
        examples.put(RecordType.ACKNOWLEDGEMENT, new Acknowledgement("AM-AZ.1", "nare", RECEIVED, null));
        examples.put(
                RecordType.DELIVERY,
                new Delivery("AM-AZ.1", 1, "console", 1, DeliveryOutcome.DELIVERED, null, null, RECEIVED));
        return examples;
    }

    static NewsItem newsItem() {
        return NewsItem.builder(ITEM, ARAKS_WIRE)
                .version(2)
                .change(Change.UPDATE)
                .channel(new Channel("poll", "https://wire.araks.example/feed", "ninjs"))
                .guid("urn:newsml:wire.araks.example:20220912:AW1004")
                .link(LINK)
                .title(TITLE)
                .summary("Yerevan says that mortars were used.")
                .body(BODY)
                .language("en-GB")
                .published(PUBLISHED)
                .publishedRaw("Mon, 12 Sep 2022 12:30:00 +0400")
                .updated(PUBLISHED.plusSeconds(120))
                .received(RECEIVED)
                .dateline("YEREVAN")
                .urgency(2)
                .embargoedUntil(PUBLISHED.minusSeconds(60))
                .status(Status.USABLE)
                .subjects(List.of(new Subject("medtop", "16000000", "conflict, war and peace")))
                .byline("Duty desk")
                .rights("Araks Wire, 2022")
                .backfill(true)
                .contentHash("9f86d081884c7d65")
                .build();
    }

    static IncidentReport incidentReport() {
        String text = newsItem().text();
        return new IncidentReport(
                INCIDENT,
                IncidentStatus.ACTIVE,
                ITEM,
                2,
                ARAKS_WIRE,
                LINK,
                TITLE,
                "en-GB",
                PUBLISHED,
                RECEIVED,
                new Occurred(PUBLISHED.minusSeconds(36_000), PUBLISHED.minusSeconds(7_200), "part_of_day"),
                Kind.INCIDENT,
                List.of(IncidentType.SHELLING, IncidentType.ARMED_CLASH),
                null,
                List.of("mortar"),
                "AM-AZ",
                List.of("AM", "AZ"),
                List.of(sotk(text)),
                List.of(new Claim(
                        "AM",
                        "Armenia's defence ministry",
                        "AZ",
                        Stance.ALLEGES,
                        List.of(IncidentType.SHELLING),
                        List.of("Sotk"),
                        span(text, "said that mortars had fired"))),
                List.of(losses(text)),
                0.93,
                "A ministry reports mortar fire on a border post last night.",
                new StoryRef("AM-AZ/2022-09-12/1", "meridien-presse:77aa#AM-AZ"),
                List.of(Evidence.of("types", span(text, "mortars had fired"), text)),
                65_536,
                "c0ffee");
    }

    static Alert alert() {
        return new Alert(
                "AM-AZ.1",
                "AM-AZ",
                AlertState.ESCALATED,
                Severity.WARNING,
                PUBLISHED,
                PUBLISHED.plusSeconds(600),
                PUBLISHED.plusSeconds(90_000),
                "Shelling reported at the border of Armenia and Azerbaijan",
                "5 independent voices in 2 hours where 0.25 are usual.",
                5,
                0.25,
                "PT2H",
                1.3e-5,
                List.of(IncidentType.SHELLING),
                List.of(new AlertPlace("Sotk", "AM", "AM/04", 40.2, 45.86, "place", 3, 4)),
                List.of("AM/04"),
                List.of(new SideClaims("AM", "AZ", Stance.ALLEGES, List.of(IncidentType.SHELLING), List.of("Sotk"), 3)),
                List.of(losses(newsItem().text())),
                List.of(new AlertSource("araks", 2, PUBLISHED, LINK)),
                List.of(new AlertEvidence("mortars had fired on a post near Sotk", LINK, "Araks Wire", PUBLISHED)),
                new Geometry("MultiPoint", List.of(List.of(45.86, 40.2))),
                2,
                1,
                new Trigger(INCIDENT, ITEM, RECEIVED),
                "nare",
                "c0ffee");
    }

    private static Alert minimalAlert() {
        return new Alert(
                "South Caucasus.1",
                "South Caucasus",
                AlertState.RAISED,
                Severity.WATCH,
                PUBLISHED,
                PUBLISHED,
                null,
                "Clashes reported in South Caucasus",
                "3 independent voices in 2 hours where 0.4 are usual.",
                3,
                0.4,
                "PT2H",
                0.008,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                "c0ffee");
    }

    private static FeedState feedState() {
        return new FeedState(
                "araks-wire",
                "https://wire.araks.example/feed",
                "https://wire.araks.example/rss",
                PUBLISHED,
                "W/\"5e-1\"",
                "Mon, 12 Sep 2022 08:31:00 GMT",
                PUBLISHED,
                RECEIVED,
                RECEIVED,
                1,
                "expected 200 or 304, found 502",
                Map.of("AW1004", new SeenItem(ITEM, 2, "9f86d081884c7d65", PUBLISHED, RECEIVED, "1b2e3d4c")),
                new FeedTally(10, 4, 3, 2, 1));
    }

    private static Reject reject() {
        return new Reject(
                ITEM,
                2,
                ARAKS_WIRE,
                TITLE,
                LINK,
                RECEIVED,
                Outcome.REJECTED,
                Kind.BACKGROUND,
                0.31,
                "An anniversary is remembered.",
                List.of(new Evidence("kind", 0, 9, "Two years")),
                65_536,
                "c0ffee");
    }

    private static Place sotk(String text) {
        return new Place(
                "Sotk",
                "Sotk",
                616_231L,
                "AM",
                "AM/04",
                40.2,
                45.86,
                "place",
                3,
                "AM-AZ",
                6.5,
                "near",
                "event",
                0.97,
                span(text, "Sotk"));
    }

    private static Casualties losses(String text) {
        return new Casualties(
                "AM",
                Range.exactly(0),
                Range.exactly(2),
                Range.atLeast(1),
                "AM",
                span(text, "Two soldiers were wounded"));
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
