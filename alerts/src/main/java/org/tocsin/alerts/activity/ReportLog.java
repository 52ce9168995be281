package org.tocsin.alerts.activity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The standing reports at one border, and the voices that they carry.
 *
 * <p>A voice counts at the time of the earliest standing report that carries it. Nothing about voices is
 * stored: they are read off the reports, so that a report that goes takes exactly its own part with it,
 * and its voices fall back to the next report that carries them.
 *
 * @param reports by time, then id
 */
public record ReportLog(List<CountedReport> reports) {
    /** No reports. */
    public static final ReportLog EMPTY = new ReportLog(List.of());

    public ReportLog {
        reports = reports == null
                ? List.of()
                : reports.stream().sorted(CountedReport.BY_TIME).toList();
    }

    /** The standing report {@code id}. */
    public Optional<CountedReport> report(String id) {
        return reports.stream().filter(report -> report.id().equals(id)).findFirst();
    }

    /**
     * With {@code report} in the place of an earlier one of the same id. Over the settings' number the
     * oldest copies go first and then the oldest reports, so that no flood of copies hides a voice.
     */
    public ReportLog with(CountedReport report, ActivitySettings settings) {
        List<CountedReport> kept = new ArrayList<>(without(report.id()).reports);
        kept.add(report);
        kept.sort(CountedReport.BY_TIME);
        while (kept.size() > settings.maxReports()) {
            Optional<CountedReport> oldestCopy =
                    kept.stream().filter(CountedReport::copy).findFirst();
            kept.remove(oldestCopy.orElse(kept.getFirst()));
        }
        return new ReportLog(kept);
    }

    /** Without the report {@code id}. */
    public ReportLog without(String id) {
        return new ReportLog(
                reports.stream().filter(report -> !report.id().equals(id)).toList());
    }

    /** Without what counted before {@code horizon}. */
    public ReportLog since(Instant horizon) {
        return new ReportLog(reports.stream()
                .filter(report -> !report.counted().isBefore(horizon))
                .toList());
    }

    /** Every voice in {@code area} with the time at which it counts, earliest first. */
    public Map<Voice, Instant> voices(Area area) {
        Map<Voice, Instant> voices = new LinkedHashMap<>();
        for (CountedReport report : reports) {
            // A copy adds a report, never a voice: neither its publisher's nor that of whom it quotes.
            if (report.copy() || !area.holds(report)) {
                continue;
            }
            if (!report.denial()) {
                voices.putIfAbsent(new Voice(report.story(), Voice.Kind.FAMILY, report.family()), report.counted());
            }
            for (String claimant : report.claimants()) {
                voices.putIfAbsent(new Voice(report.story(), Voice.Kind.CLAIMANT, claimant), report.counted());
            }
        }
        return voices;
    }

    /**
     * Counts {@code area} from {@code from}, inclusive, to {@code to}, exclusive.
     *
     * @param settings says how many voices a story may have
     */
    public ActivityCount count(Area area, Instant from, Instant to, ActivitySettings settings) {
        int counted = (int) reports.stream()
                .filter(report -> area.holds(report) && within(report.counted(), from, to))
                .count();
        Map<String, Integer> voicesOfStory = new HashMap<>();
        Set<String> families = new HashSet<>();
        voices(area).forEach((voice, first) -> {
            if (within(first, from, to)) {
                voicesOfStory.merge(voice.story(), 1, Integer::sum);
                if (voice.kind() == Voice.Kind.FAMILY) {
                    families.add(voice.name());
                }
            }
        });
        int voices = voicesOfStory.values().stream()
                .mapToInt(number -> Math.min(number, settings.voicesPerStory()))
                .sum();
        return new ActivityCount(counted, voices, families.size(), voicesOfStory.size());
    }

    /**
     * Voices of {@code area} by the start of their hour, at most the settings' number a story and hour;
     * hours without any are left out.
     */
    public NavigableMap<Instant, Integer> hourlyVoices(Area area, ActivitySettings settings) {
        Map<Instant, Map<String, Integer>> byHourAndStory = new HashMap<>();
        voices(area)
                .forEach((voice, first) -> byHourAndStory
                        .computeIfAbsent(first.truncatedTo(ChronoUnit.HOURS), hour -> new HashMap<>())
                        .merge(voice.story(), 1, Integer::sum));
        NavigableMap<Instant, Integer> hourly = new TreeMap<>();
        byHourAndStory.forEach((hour, stories) -> hourly.put(
                hour,
                stories.values().stream()
                        .mapToInt(number -> Math.min(number, settings.voicesPerStory()))
                        .sum()));
        return hourly;
    }

    private static boolean within(Instant time, Instant from, Instant to) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
