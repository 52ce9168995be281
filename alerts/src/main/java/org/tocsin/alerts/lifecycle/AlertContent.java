package org.tocsin.alerts.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.alerts.activity.CountedReport;
import org.tocsin.alerts.activity.EventPlace;
import org.tocsin.contracts.alert.AlertEvidence;
import org.tocsin.contracts.alert.AlertPlace;
import org.tocsin.contracts.alert.AlertSource;
import org.tocsin.contracts.alert.Geometry;
import org.tocsin.contracts.alert.SideClaims;
import org.tocsin.contracts.incident.Casualties;
import org.tocsin.contracts.incident.Claim;
import org.tocsin.contracts.incident.IncidentType;
import org.tocsin.contracts.incident.Stance;

/**
 * What the reports of an episode say together. Lists are in an order that depends on the reports alone,
 * not on the order in which they came.
 *
 * @param reports the episode's reports, by time
 */
record AlertContent(List<CountedReport> reports) {
    /** Most places, and most places of one side's claims: more than a map shows, few enough for one record. */
    private static final int MOST_PLACES = 100;

    private static final Comparator<CountedReport> OWN_LAST =
            Comparator.comparing(CountedReport::copy).reversed().thenComparing(CountedReport.BY_TIME);

    /** What is reported, most reported first. */
    List<IncidentType> types() {
        Map<IncidentType, Long> reportsOf = reports.stream()
                .flatMap(report -> report.types().stream().distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return reportsOf.keySet().stream()
                .sorted(Comparator.<IncidentType>comparingLong(reportsOf::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Where, most reported first. */
    List<AlertPlace> places() {
        Map<List<Object>, EventPlace> known = new LinkedHashMap<>();
        Map<List<Object>, Integer> reportsOf = new LinkedHashMap<>();
        for (CountedReport report : reports) {
            Set<List<Object>> named = new HashSet<>();
            for (EventPlace place : report.places()) {
                List<Object> key = List.of(place.name() + "", place.country() + "", place.admin1() + "");
                known.putIfAbsent(key, place);
                if (named.add(key)) {
                    reportsOf.merge(key, 1, Integer::sum);
                }
            }
        }
        return known.entrySet().stream()
                .map(entry -> alertPlace(entry.getValue(), reportsOf.get(entry.getKey())))
                .sorted(Comparator.comparingInt(AlertPlace::reports)
                        .reversed()
                        .thenComparing(AlertPlace::name, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST_PLACES)
                .toList();
    }

    /** First-level divisions of the places, sorted. */
    List<String> divisions() {
        return reports.stream()
                .flatMap(report -> report.divisions().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** By claimant, accused and stance; the most reported first. */
    List<SideClaims> claims() {
        record Side(String claimant, String accuses, Stance stance) {}
        Map<Side, List<Claim>> said = new LinkedHashMap<>();
        Map<Side, Set<String>> carriers = new LinkedHashMap<>();
        for (CountedReport report : reports) {
            for (Claim claim : report.claims()) {
                Side side = new Side(claim.claimant(), claim.accuses(), claim.stance());
                said.computeIfAbsent(side, key -> new ArrayList<>()).add(claim);
                carriers.computeIfAbsent(side, key -> new HashSet<>()).add(report.id());
            }
        }
        return said.entrySet().stream()
                .map(entry -> new SideClaims(
                        entry.getKey().claimant(),
                        entry.getKey().accuses(),
                        entry.getKey().stance(),
                        union(entry.getValue(), Claim::types),
                        union(entry.getValue(), Claim::places),
                        carriers.get(entry.getKey()).size()))
                .sorted(Comparator.comparingInt(SideClaims::reports)
                        .reversed()
                        .thenComparing(SideClaims::claimant, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(SideClaims::accuses, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /**
     * The newest figures of each claimant for each side, by claimant; the newsroom's own words last. Figures are
     * never added up: two totals may count the same dead. A claimant's figure without a side is left out where it
     * gives one by side, and a copy's where the newest text of its own gives one.
     */
    List<Casualties> casualties() {
        record Who(String claimant, String side) {}
        Map<Who, Casualties> newest = new LinkedHashMap<>();
        Set<String> bySide = new HashSet<>();
        reports.stream()
                .sorted(OWN_LAST)
                .flatMap(report -> report.casualties().stream())
                .forEach(losses -> {
                    newest.merge(new Who(losses.claimant(), losses.side()), losses, AlertContent::newer);
                    if (losses.side() != null) {
                        bySide.add(losses.claimant());
                    }
                });
        return newest.values().stream()
                .filter(losses -> losses.side() != null || !bySide.contains(losses.claimant()))
                .sorted(Comparator.comparing(Casualties::claimant, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Casualties::side, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Later words on the wounded say nothing of the dead, so each figure has its own newest. */
    private static Casualties newer(Casualties before, Casualties after) {
        return new Casualties(
                after.side(),
                after.killed() == null ? before.killed() : after.killed(),
                after.wounded() == null ? before.wounded() : after.wounded(),
                after.captured() == null ? before.captured() : after.captured(),
                after.claimant(),
                after.span());
    }

    /** Publisher families, earliest first; copies included. */
    List<AlertSource> sources() {
        Map<String, List<CountedReport>> byFamily = reports.stream()
                .collect(Collectors.groupingBy(CountedReport::family, LinkedHashMap::new, Collectors.toList()));
        return byFamily.entrySet().stream()
                .map(entry -> new AlertSource(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().getFirst().counted(),
                        entry.getValue().getFirst().link()))
                .toList();
    }

    /** Words that an editor can check, each once, earliest first; reports of their own before copies. */
    List<AlertEvidence> evidence(int most) {
        Set<String> seen = new HashSet<>();
        return reports.stream()
                .sorted(Comparator.comparing(CountedReport::copy).thenComparing(CountedReport.BY_TIME))
                .filter(report -> report.words() != null && seen.add(report.words()))
                .limit(most)
                .sorted(CountedReport.BY_TIME)
                .map(report -> new AlertEvidence(report.words(), report.link(), report.source(), report.published()))
                .toList();
    }

    /** The places as one MultiPoint, or null where there is none. */
    Geometry geometry() {
        Set<List<Double>> points = new LinkedHashSet<>();
        places().forEach(place -> points.add(List.of(place.longitude(), place.latitude())));
        return points.isEmpty() ? null : new Geometry("MultiPoint", List.copyOf(points));
    }

    /** When the first report counted, or null where there is none. */
    Instant since() {
        return reports.isEmpty() ? null : reports.getFirst().counted();
    }

    private static AlertPlace alertPlace(EventPlace place, int reports) {
        return new AlertPlace(
                place.name(),
                place.country(),
                place.admin1(),
                place.latitude(),
                place.longitude(),
                place.precision(),
                place.radiusKm(),
                reports);
    }

    private static <T> List<T> union(List<Claim> claims, Function<Claim, List<T>> part) {
        return claims.stream()
                .flatMap(claim -> part.apply(claim).stream())
                .distinct()
                .limit(MOST_PLACES)
                .toList();
    }
}
