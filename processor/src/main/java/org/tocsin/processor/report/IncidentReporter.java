package org.tocsin.processor.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.CodedItem;
import org.tocsin.contracts.incident.Evidence;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentStatus;
import org.tocsin.contracts.incident.Kind;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Span;
import org.tocsin.contracts.news.NewsItem;
import org.tocsin.processor.coding.CodedEvent;
import org.tocsin.processor.coding.Coder;
import org.tocsin.processor.coding.Coding;
import org.tocsin.processor.coding.ReadableText;
import org.tocsin.processor.geo.BorderMeasure;
import org.tocsin.processor.geo.Locator;
import org.tocsin.processor.geo.Mention;
import org.tocsin.processor.geo.Recogniser;
import org.tocsin.processor.geo.Setting;

/** Reads one item wholly: names recognised, told events coded, their places decided. Safe for use by many threads. */
public final class IncidentReporter {
    private final Recogniser recogniser;
    private final Coder coder;
    private final Locator locator;
    private final BorderMeasure borders;
    private final String configuration;

    /**
     * @param configuration short hash of the configuration, carried by every report
     */
    public IncidentReporter(
            Recogniser recogniser, Coder coder, Locator locator, BorderMeasure borders, String configuration) {
        this.recogniser = recogniser;
        this.coder = coder;
        this.locator = locator;
        this.borders = borders;
        this.configuration = configuration;
    }

    /** What the item says. Deterministic; the reports are active and in no story yet. */
    public CodedItem report(NewsItem item) {
        String text = ReadableText.of(item).text();
        List<Mention> mentions = recogniser.mentions(text);
        Coding coding = coder.code(item, mentions);
        List<IncidentReport> reports = new ArrayList<>();
        Map<String, Integer> ofBorder = new HashMap<>();
        if (coding.kind() == Kind.INCIDENT) {
            List<Setting> settings = coding.events().stream()
                    .map(event -> new Setting(event.countries(), event.told()))
                    .toList();
            List<List<Place>> places = locator.locate(text, mentions, settings);
            for (int i = 0; i < coding.events().size(); i++) {
                CodedEvent event = coding.events().get(i);
                String border = String.join("-", event.countries());
                int number = ofBorder.merge(border, 1, Integer::sum);
                String id = item.id() + "#" + border + (number == 1 ? "" : "-" + number);
                LocalDate day = day(item, event);
                reports.add(report(id, border, item, text, coding, event, borders.measured(places.get(i), day), day));
            }
        }
        return new CodedItem(
                item.id(),
                coding.kind(),
                coding.score(),
                coding.armed(),
                coding.reason(),
                reports,
                coding.evidence(),
                coding.language().language(),
                coding.truncatedAt());
    }

    private IncidentReport report(
            String id,
            String border,
            NewsItem item,
            String text,
            Coding coding,
            CodedEvent event,
            List<Place> places,
            LocalDate day) {
        List<Claim> claims = event.claims().stream()
                .map(claim -> placed(claim, event.told(), places))
                .toList();
        return new IncidentReport(
                id,
                IncidentStatus.ACTIVE,
                item.id(),
                item.version(),
                item.source(),
                item.link(),
                item.title(),
                coding.language().language(),
                item.published(),
                item.received(),
                event.occurred(),
                Kind.INCIDENT,
                event.types(),
                List.of(),
                event.weapons(),
                border,
                event.countries(),
                places,
                claims,
                event.casualties(),
                Math.round(event.confidence() * borders.nearness(places, border, day) * 1000) / 1000.0,
                coding.reason(),
                null,
                withPlaces(event.evidence(), places, text),
                coding.truncatedAt(),
                configuration);
    }

    /** The day of the event by UTC, else that of the item; null where neither is known. */
    private static LocalDate day(NewsItem item, CodedEvent event) {
        Instant at = event.occurred() == null || event.occurred().earliest() == null
                ? item.counted()
                : event.occurred().earliest();
        return at == null ? null : at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** A claim speaks of the places that stand in the statements that it covers or lies in. */
    private static Claim placed(Claim claim, List<Span> told, List<Place> places) {
        List<Span> statements =
                told.stream().filter(span -> span.overlaps(claim.span())).toList();
        List<String> names = places.stream()
                .filter(place -> place.role().equals("event"))
                .filter(place -> statements.stream().anyMatch(span -> span.contains(place.span())))
                .map(Place::name)
                .distinct()
                .toList();
        return new Claim(
                claim.claimant(),
                claim.claimantText(),
                claim.accuses(),
                claim.stance(),
                claim.types(),
                names,
                claim.span());
    }

    private static List<Evidence> withPlaces(List<Evidence> coded, List<Place> places, String text) {
        List<Evidence> all = new ArrayList<>(coded);
        for (Place place : places) {
            if (place.role().equals("event")) {
                all.add(Evidence.of("places", place.span(), text));
            }
        }
        return all;
    }
}
