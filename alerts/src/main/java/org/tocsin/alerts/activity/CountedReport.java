package org.tocsin.alerts.activity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.Evidence;
import org.tocsin.contracts.incident.IncidentReport;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Place;
import org.tocsin.contracts.incident.Stance;

/**
 * The part of an incident report that counting and alerting need, small enough to keep hundreds of.
 *
 * @param id incident id
 * @param item item id
 * @param version item version
 * @param border its border
 * @param source name of the source, for people
 * @param family publisher family
 * @param link URL of the story
 * @param counted the time at which it counts
 * @param published when the publisher says that it was published, or null
 * @param received when Tocsin had it
 * @param story story id; the report's own id where no story was matched
 * @param copy true where it repeats another report
 * @param denial true where it leads with a denial: it answers what others reported and is no report of its own
 * @param types what happened
 * @param places where it happened; origins of fire and context are left out
 * @param claims who says what about whom, without spans
 * @param casualties losses of this event
 * @param words words that an editor can check, verbatim
 */
public record CountedReport(
        String id,
        String item,
        int version,
        String border,
        String source,
        String family,
        String link,
        Instant counted,
        Instant published,
        Instant received,
        String story,
        boolean copy,
        boolean denial,
        List<IncidentType> types,
        List<EventPlace> places,
        List<Claim> claims,
        List<Casualties> casualties,
        String words) {
    /** Longest quotation that is kept; a paragraph is enough to check a report by. */
    private static final int LONGEST_WORDS = 300;

    /** Most list entries that are kept of one report; a report that names more is a digest. */
    private static final int MOST_ENTRIES = 12;

    /** Fields whose words say most about what happened, best first. */
    private static final List<String> TELLING_FIELDS = List.of("claims", "types", "casualties");

    /** Time, then id: the order in which reports are kept, whatever order they came in. */
    public static final Comparator<CountedReport> BY_TIME =
            Comparator.comparing(CountedReport::counted).thenComparing(CountedReport::id);

    public CountedReport {
        types = types == null ? List.of() : List.copyOf(types);
        places = places == null ? List.of() : List.copyOf(places);
        claims = claims == null ? List.of() : List.copyOf(claims);
        casualties = casualties == null ? List.of() : List.copyOf(casualties);
    }

    /**
     * What is kept of {@code report}.
     *
     * @throws IllegalArgumentException where the report has no id, border, source or time
     */
    public static CountedReport of(IncidentReport report) {
        require(report.id() != null, "an id", report);
        require(report.border() != null, "a border", report);
        require(report.counted() != null, "published or received", report);
        require(report.source() != null && familyOf(report) != null, "a source with a family or an id", report);
        return new CountedReport(
                report.id(),
                report.itemId(),
                report.itemVersion(),
                report.border(),
                report.source().name() == null
                        ? report.source().id()
                        : report.source().name(),
                familyOf(report),
                report.link(),
                report.counted(),
                report.published(),
                report.received(),
                report.story() == null ? report.id() : report.story().id(),
                report.story() != null && report.story().copyOf() != null,
                leadsWithDenial(report),
                report.types(),
                report.places().stream()
                        .filter(place -> place.role() == null || place.role().equals("event"))
                        .limit(MOST_ENTRIES)
                        .map(CountedReport::place)
                        .toList(),
                report.claims().stream()
                        .limit(MOST_ENTRIES)
                        .map(CountedReport::withoutSpan)
                        .toList(),
                report.casualties().stream().limit(MOST_ENTRIES).toList(),
                wordsOf(report));
    }

    /** First-level divisions that its event places lie in, sorted. */
    public Set<String> divisions() {
        Set<String> divisions = new TreeSet<>();
        for (EventPlace place : places) {
            if (place.admin1() != null) {
                divisions.add(place.admin1());
            }
        }
        return divisions;
    }

    /** Countries whose side is heard in it: claimants that allege or admit. A bare denial is no news of its own. */
    public Set<String> claimants() {
        Set<String> claimants = new TreeSet<>();
        for (Claim claim : claims) {
            if (claim.claimant() != null && claim.stance() != Stance.DENIES) {
                claimants.add(claim.claimant());
            }
        }
        return claimants;
    }

    /** True where both carry the same voices at the same time. */
    public boolean speaksAs(CountedReport other) {
        return counted.equals(other.counted)
                && story.equals(other.story)
                && family.equals(other.family)
                && copy == other.copy
                && denial == other.denial
                && claimants().equals(other.claimants());
    }

    /** The same report, counted at {@code time}. */
    public CountedReport countedAt(Instant time) {
        return new CountedReport(
                id,
                item,
                version,
                border,
                source,
                family,
                link,
                time,
                published,
                received,
                story,
                copy,
                denial,
                types,
                places,
                claims,
                casualties,
                words);
    }

    private static boolean leadsWithDenial(IncidentReport report) {
        return report.claims().stream()
                .filter(claim -> claim.span() != null)
                .min(Comparator.comparingInt(claim -> claim.span().start()))
                .filter(claim -> claim.stance() == Stance.DENIES)
                .isPresent();
    }

    private static void require(boolean holds, String what, IncidentReport report) {
        if (!holds) {
            throw new IllegalArgumentException("expected an incident report with " + what + ", found none in report "
                    + report.id() + " of item " + report.itemId());
        }
    }

    private static String familyOf(IncidentReport report) {
        return report.source().family() == null
                ? report.source().id()
                : report.source().family();
    }

    private static EventPlace place(Place place) {
        return new EventPlace(
                place.name(),
                place.country(),
                place.admin1(),
                place.latitude(),
                place.longitude(),
                place.precision(),
                place.radiusKm());
    }

    private static Claim withoutSpan(Claim claim) {
        return new Claim(
                claim.claimant(),
                claim.claimantText(),
                claim.accuses(),
                claim.stance(),
                claim.types(),
                claim.places().stream().limit(MOST_ENTRIES).toList(),
                null);
    }

    private static String wordsOf(IncidentReport report) {
        for (String field : TELLING_FIELDS) {
            var longest = report.evidence().stream()
                    .filter(evidence -> field.equals(evidence.field()) && evidence.text() != null)
                    .map(Evidence::text)
                    .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
            if (longest.isPresent()) {
                return clipped(longest.get());
            }
        }
        return report.title() == null ? null : clipped(report.title());
    }

    private static String clipped(String text) {
        if (text.length() <= LONGEST_WORDS) {
            return text;
        }
        boolean inPair = Character.isHighSurrogate(text.charAt(LONGEST_WORDS - 1));
        return text.substring(0, inPair ? LONGEST_WORDS - 1 : LONGEST_WORDS);
    }
}
